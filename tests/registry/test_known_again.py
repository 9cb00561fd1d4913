"""What is known of entries is believed as long as nothing that it depends on has changed."""

import os
from datetime import date
from pathlib import Path

import pytest
from solution_registry.problem import Problem
from solution_registry.registry.folder import Folder
from solution_registry.registry.read import read
from solution_registry.registry.store import NAME
from solution_registry.settings import Settings

from tests.tiny import copy_tiny

DAY = date(2026, 11, 26)
LONG_AGO = 1_700_000_000_000_000_000
"""Nanoseconds."""
ENTRY = "kravmall"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny registry, written long ago and read once."""
    root = copy_tiny(tmp_path / "tiny")
    for path in root.rglob("*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    assert ENTRY in looked_at(root)
    return root


def looked_at(root: Path, day: date = DAY) -> set[str]:
    """The entries that a reading looks at, since nothing is known of them."""
    found: set[str] = set()

    def note(folder: Folder, *_: object) -> tuple[Problem, ...]:
        found.update([folder.entry.id] if folder.entry else [])
        return folder.problems

    read(Settings(root=root, cache=root / "cache"), day, note)
    return found


def replaced(root: Path, time: int) -> None:
    """Write something else of the same size into an entry's file, as if at that time (ns)."""
    file = root / "solutions" / ENTRY / "solution.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("production", "phase_out ", 1), "utf-8")
    assert file.read_text("utf-8") != text
    os.utime(file, ns=(time, time))


def test_what_is_known_is_not_looked_at(root: Path) -> None:
    assert looked_at(root) == set()


def test_another_day_may_judge_otherwise(root: Path) -> None:
    assert ENTRY in looked_at(root, date(2026, 11, 27))


@pytest.mark.parametrize("name", ["code_stamp", "__version__"])
def test_other_code_may_judge_otherwise(
    name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = (lambda: "other") if name == "code_stamp" else "other"
    monkeypatch.setattr(f"solution_registry.registry.read.{name}", other)
    assert ENTRY in looked_at(root)


def test_a_change_of_the_same_size_shows_by_its_time(root: Path) -> None:
    replaced(root, LONG_AGO + 1)
    assert looked_at(root) == {ENTRY}


def test_a_change_that_no_clock_can_tell_is_looked_for(root: Path) -> None:
    """Written just before the store was: a later change may have the same time."""
    store = next((root / "cache").rglob(NAME))
    os.utime(store, ns=(LONG_AGO + 50_000_000, LONG_AGO + 50_000_000))
    replaced(root, LONG_AGO)
    assert ENTRY in looked_at(root)
