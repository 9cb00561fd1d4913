"""The failure guide is true: each wrong example is told by its code, each right one by none."""

import re
from pathlib import Path

import pytest
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.names import FileFact, check_names
from solution_registry.wording import CODES, Code
from solution_registry.wording.codes import (
    characters,
    content,
    fields,
    forms,
    names,
    procurement,
    references,
    syntax,
    words,
    yaml,
)

SMALLEST = Path(__file__).parent.parent / "corpus" / "yaml" / "smallest.yml"
IN_FILES = [
    code
    for table in (characters, yaml, syntax, fields, words, forms)
    for code in table.CODES
    if code.wrong
]
IN_NAMES = [code for code in names.CODES if code.wrong and code.code != "orphan-folder"]
BETWEEN_FILES = [
    code for table in (references, content, procurement) for code in table.CODES if code.wrong
]


def whole(example: str) -> bytes:
    """The smallest entry with the example's fields in place of its own."""
    fields = set(re.findall(r"^([a-z_]+)", example, re.MULTILINE))
    lines = SMALLEST.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.partition(":")[0] not in fields]
    return "\n".join([*kept, example, ""]).encode()


def told(example: str) -> set[str]:
    return {problem.code for problem in load(Solution, whole(example), "solution.yml").problems}


@pytest.mark.parametrize("code", IN_FILES, ids=lambda code: code.code)
def test_example_of_a_file(code: Code) -> None:
    assert code.code in told(code.wrong)
    assert not told(code.right)


@pytest.mark.parametrize("code", IN_NAMES, ids=lambda code: code.code)
def test_example_of_a_name(code: Code) -> None:
    def found(example: str) -> set[str]:
        facts = [FileFact(path, "file") for path in example.splitlines()]
        return {problem.code for problem in check_names(facts)}

    assert code.code in found(code.wrong)
    assert not found(code.right)


@pytest.mark.parametrize("code", BETWEEN_FILES, ids=lambda code: code.code)
def test_example_of_what_checks_find_is_right_in_itself(code: Code) -> None:
    assert not told(code.wrong)
    assert not told(code.right)


def test_codes_without_example_are_those_that_text_cannot_show() -> None:
    files = {code.code for table in (characters, yaml) for code in table.CODES if not code.wrong}
    assert files == {
        "byte-order-mark",
        "directive",
        "empty-file",
        "not-utf8",
        "too-large",
        "too-many-cells",
        "too-many-quotes",
        "too-many-values",
        "unreadable-file",
        "yaml-syntax",
    }
    assert all(
        code.wrong
        for table in (syntax, fields)
        for code in table.CODES
        if code.code != "fields-wanted"
    )
    assert not [code.code for code in CODES.values() if code.wrong and not code.right]
