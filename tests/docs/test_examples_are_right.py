import re
from collections.abc import Mapping
from typing import get_args

import pytest
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.certification import CriteriaSet
from solution_registry.model.solution import Solution
from solution_registry.model.terms import DeprecationReason, VerdictValue
from solution_registry.model.vocabulary import Organisations
from solution_registry.pages.form.asked import NOT_ASKED
from solution_registry.problem import Problem, field_name
from solution_registry.wording import guide, sentence

from tests.docs.pages import FOLDERS, NAMES, ROOT, code, text

MODELS: Mapping[str, type[Model]] = {"solution": Solution, "adopter": Adopter}
ONES_OWN: Mapping[str, tuple[str, ...]] = {
    "solution": (
        "description.{language}",
        "adoption.steps[0].{language}",
        "adoption.steps[1].{language}",
        "contacts[0].email",
    ),
    "adopter": (
        "confirmation.case_number",
        "use.{language}",
        "deviations.{language}",
        "environment[0].product",
        "reference.contact.email",
    ),
}
"""What nobody can leave as it is pasted, by the kind of file."""
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
    assert {problem.code for problem in problems} == {"placeholder"}
    assert [field_name(problem.field) for problem in problems] == [
        one.format(language=language) for one in ONES_OWN[schema[1]]
    ]


def test_there_is_one_of_each_in_every_language() -> None:
    found = [(language, SCHEMA.findall(block)) for language, block in EXAMPLES]
    assert found == [(language, [kind]) for language in FOLDERS for kind in ("adopter", "solution")]


@pytest.mark.parametrize("language", FOLDERS)
def test_what_is_written_later_fits_at_the_end_of_a_file(language: str) -> None:
    page = text(language, "contribute.md")
    begun = next(block for block in code(page, "yaml") if "schema/solution." in block)
    (later,) = re.findall(r"^## [^\n]+{ #later }\n(.*?)^## ", page, re.MULTILINE | re.DOTALL)
    whole = "".join((begun, *code(later, "yaml")))
    loaded = load(Solution, whole.encode(), "solution.yml")
    assert [problem.code for problem in loaded.problems] == ["placeholder"] * len(
        ONES_OWN["solution"]
    )
    assert isinstance(loaded.data, dict)
    assert loaded.data.keys() >= NOT_ASKED.keys() - {"schema_version", "example"}
    answered = loaded.data["self_assessment"]
    criteria = load(
        CriteriaSet, (ROOT / f"schema/criteria/{answered['criteria']}.yml").read_bytes(), ""
    )
    assert criteria.value
    assert answered["answers"].keys() <= {one.id for one in criteria.value.criteria}
    terms = {*get_args(DeprecationReason), *get_args(VerdictValue)}
    assert terms <= set(re.findall(r"`(\w+)`", later))


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
