"""Listings with one mistake each (threats.md, Names and files), and what is said beside them.

A line of a listing is a kind and a path, with escapes as in Python.
"""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from solution_registry.names import FileFact, check_names
from solution_registry.names.fact import Kind
from solution_registry.reporters import REPORTERS

CASES = sorted((Path(__file__).parent / "names").glob("*.txt"))

KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}


def fact(line: str) -> FileFact:
    kind, _, path = line.partition(" ")
    if kind == "bytes":
        return FileFact(path.encode().decode("unicode_escape").encode("latin-1"), "file")
    plain = "\\" not in path
    text = path if plain else path.encode("latin-1").decode("unicode_escape")
    if kind == "executable":
        return FileFact(text, "file", executable=True)
    return FileFact(text, KINDS[kind])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path, golden: Callable[[Path, str], None]) -> None:
    facts = [fact(line) for line in case.read_text(encoding="utf-8").splitlines()]
    actual = REPORTERS["text"](check_names(facts), "en")
    golden(case.with_suffix(".expected"), actual)


def test_no_case_says_nothing_but_those_that_are_right() -> None:
    silent = {
        case.stem
        for case in CASES
        if case.with_suffix(".expected").read_text(encoding="utf-8") == "No problems.\n"
    }
    assert silent == {"look-alike-not-numbers", "readme-beside-entries", "usual"}
