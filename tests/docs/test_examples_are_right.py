import re
from collections.abc import Mapping

import pytest
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.solution import Solution

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
