import re
from collections.abc import Mapping

import pytest
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import Organisations
from solution_registry.problem import Problem
from solution_registry.wording import guide, sentence

from tests.docs.pages import FOLDERS, NAMES, code, text

MODELS: Mapping[str, type[Model]] = {"solution": Solution, "adopter": Adopter}
SCHEMA = re.compile(r"schema/(\w+)\.schema\.json")


EXAMPLES = [
    (language, block)
    for language in FOLDERS
    for name in NAMES
    for block in code(text(language, name), "yaml")
    if SCHEMA.search(block)
]


@pytest.mark.parametrize(("language", "block"), EXAMPLES)
def test_a_file_to_paste_lacks_only_what_is_ones_own(language: str, block: str) -> None:
    schema = SCHEMA.search(block)
    assert schema
    problems = load(MODELS[schema[1]], block.encode(), "example.yml").problems
    assert [problem.code for problem in problems] == ["placeholder"]


def test_there_is_one_of_each_in_every_language() -> None:
    found = [(language, SCHEMA.findall(block)) for language, block in EXAMPLES]
    assert found == [(language, [kind]) for language in FOLDERS for kind in ("adopter", "solution")]


@pytest.mark.parametrize("language", FOLDERS)
def test_an_organisation_is_added_as_the_page_says_and_as_a_message_does(language: str) -> None:
    (shown,) = [
        block
        for block in code(text(language, "contribute.md"), "yaml")
        if block.startswith("- {id")
    ]
    problem = Problem("unknown-organisation", "solution.yml", values={"value": "se-sokigo"})
    told = sentence(problem, language).fix
    explained = next(one.fix for one in guide(language) if one.code == "bad-organisation-id")
    for said in (shown, told, explained):
        row = said[said.index("- {id") :].strip()
        file = f"schema_version: 1\norganisations:\n{row}\n"
        assert load(Organisations, file.encode(), "organisations.yml").value
