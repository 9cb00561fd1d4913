"""What is wrong with names is known from the last reading, as long as they are the same."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks import check
from solution_registry.names import FileFact, check_names
from solution_registry.problem import Problem
from solution_registry.settings import Settings

from tests.tiny import copy_tiny

DAY = date(2026, 11, 26)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny registry, in which nothing has changed lately."""
    folder = copy_tiny(tmp_path / "tiny")
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return folder


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many paths were judged, each time that any were."""
    found: list[int] = []

    def noting(facts: Sequence[FileFact]) -> list[Problem]:
        found.append(len(facts))
        return check_names(facts)

    monkeypatch.setattr("solution_registry.registry.store.check_names", noting)
    return found


def told(root: Path, *, cache: bool = True) -> list[tuple[str, str]]:
    """The findings, from what is known where there is a cache."""
    settings = Settings(root=root, cache=root / "cache" if cache else None)
    return [(problem.code, problem.path) for problem in check(settings, DAY).problems]


def test_they_are_told_each_time_and_judged_once(root: Path, judged: list[int]) -> None:
    (root / "solutions/felanmalan/Stor.txt").write_text("")
    first = told(root)
    assert ("unexpected-file", "solutions/felanmalan/Stor.txt") in first
    assert len(judged) == 1
    assert told(root) == first
    assert len(judged) == 1


def test_another_name_has_all_judged(root: Path, judged: list[int]) -> None:
    assert told(root) == []
    (root / "solutions/felanmalan/Stor.txt").write_text("")
    assert told(root) == told(root, cache=False) != []
    (root / "solutions/felanmalan/Stor.txt").unlink()
    assert told(root) == []
    assert len(judged) == 4


def test_a_file_that_can_be_run_is_told_of_each_time(root: Path) -> None:
    assert told(root) == []
    (root / "solutions/felanmalan/solution.yml").chmod(0o755)
    first = told(root, cache=False)
    assert first
    assert told(root) == told(root) == first
