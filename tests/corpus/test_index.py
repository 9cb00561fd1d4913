"""The index says what there is: every row of threats has cases, and every case a row."""

import json
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from solution_registry.wording import CODES

from .index import TESTS, cases, index, rows
from .recipes import HERE

ALL = cases()


def test_the_index(golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "cases.json", index())


def test_it_is_data_that_others_can_read() -> None:
    read = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
    assert len(read) == len({case["id"] for case in read}) > 200
    assert {case["expect"] for case in read} == {"accept", "refuse", "look", "no-answer"}
    for case in read:
        assert all((TESTS / file).is_file() for file in case["files"]), case["id"]


@pytest.mark.parametrize(("row", "patterns"), list(rows()), ids=[row for row, _ in rows()])
def test_every_row_has_cases(row: str, patterns: list[str]) -> None:
    names = [case.id for case in ALL]
    assert [one for one in patterns if not any(fnmatchcase(id, one) for id in names)] == [], row


def test_every_case_has_a_row() -> None:
    without = [case.id for case in ALL if not case.rows]
    assert without == [], "add each to the cases of a row in tests/corpus/rows.yml"


def test_a_case_that_is_refused_says_why() -> None:
    wrong = [case for case in ALL if case.expect in ("refuse", "no-answer")]
    assert [case.id for case in wrong if not case.codes] == []
    assert {code for case in ALL for code in case.codes} <= set(CODES)


def test_half_of_what_can_be_told_is_told_by_some_case() -> None:
    told = {code for case in ALL for code in case.codes}
    assert len(told) > len(CODES) / 2, sorted(set(CODES) - told)
