"""What is known of entries is kept in parts; what has not changed is not packed again."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from solution_registry import kept
from solution_registry.problem import Problem
from solution_registry.registry import outline
from solution_registry.registry.store import (
    _CLASSES,
    _RACY,
    NAME,
    Known,
    Names,
    Store,
    recall,
    remember,
)
from solution_registry.registry.tree import Listed

NAMES = Names(b"digest", (Problem("twin-names", "solutions/x"),))
IDS = [f"entry-{number}" for number in range(200)]


def known(version: str) -> Known:
    """Something known of an entry."""
    return Known(Listed((("solution.yml", 1, 1),), (("", 1),)), version, None, ())


@pytest.fixture
def everything() -> dict[str, Known]:
    """Something known of many entries."""
    return {id: known(f"version of {id}") for id in IDS}


@pytest.fixture
def folder(tmp_path: Path, everything: Mapping[str, Known]) -> Path:
    """A folder that keeps it."""
    remember(tmp_path, "key", everything, NAMES, recall(tmp_path, "key"))
    return tmp_path


def packed(folder: Path) -> dict[int, bytes]:
    """What stands in the file."""
    found = kept.recall(folder / NAME, "key", ())
    assert found
    return dict(found[0])


def test_what_is_remembered_is_recalled(folder: Path, everything: dict[str, Known]) -> None:
    store = recall(folder, "key")
    assert store.entries == everything
    assert store.names == NAMES
    assert store.written == (folder / NAME).stat().st_mtime_ns
    assert not recall(folder, "another key").entries
    assert not recall(None, "key").entries


def test_only_the_changed_part_is_packed(
    folder: Path, everything: dict[str, Known], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, pack = packed(folder), kept.pack
    parts: list[dict[str, Known]] = []

    def noting(part: dict[str, Known] | Names) -> bytes:
        if isinstance(part, dict):
            parts.append(part)
        return pack(part)

    monkeypatch.setattr(kept, "pack", noting)
    changed = everything | {"entry-7": known("another")}
    remember(folder, "key", changed, NAMES, recall(folder, "key"))
    [part] = parts
    assert part["entry-7"] == changed["entry-7"]
    assert recall(folder, "key").entries == changed
    after = packed(folder)
    assert after.keys() == before.keys()
    assert sum(after[number] != before[number] for number in after) == 1


@pytest.mark.parametrize("gone", [["entry-3"], IDS])
def test_what_is_gone_is_forgotten(
    gone: list[str], folder: Path, everything: dict[str, Known]
) -> None:
    left = {id: one for id, one in everything.items() if id not in gone}
    remember(folder, "key", left, NAMES, recall(folder, "key"))
    assert recall(folder, "key").entries == left


@pytest.mark.parametrize("planted", [b"", b"no pickle", kept.pack(["a list"]), 17, None])
def test_a_damaged_part_is_left_out(
    planted: object, folder: Path, everything: dict[str, Known]
) -> None:
    parts: dict[int, object] = {**packed(folder)}
    number = next(iter(parts))
    parts[number] = planted
    kept.keep(folder / NAME, "key", parts)
    store = recall(folder, "key")
    assert store.entries.items() < everything.items()
    remember(folder, "key", everything, NAMES, store)
    assert recall(folder, "key").entries == everything


@pytest.mark.parametrize("planted", [None, [1, 2], "text", 5])
def test_what_is_no_store_is_none(planted: object, tmp_path: Path) -> None:
    kept.keep(tmp_path / NAME, "key", planted)
    assert not recall(tmp_path, "key").entries
    remember(tmp_path, "key", {"a": known("a")}, NAMES, recall(tmp_path, "key"))
    assert recall(tmp_path, "key").entries == {"a": known("a")}


@pytest.mark.parametrize(("before", "sure"), [(1, True), (0, False), (-1, False)])
def test_a_folder_is_taken_as_listed_where_it_had_changed_long_before(
    before: int, sure: bool
) -> None:
    """What changed as the store was written, or shortly before, may have changed once more."""
    written = 10 * _RACY
    changed = written - _RACY - before
    folders = (("", 1), ("adopters", changed))
    one = known("x")._replace(listed=Listed((), folders))
    assert Store({"x": one}, written).listed("x") == (one.listed if sure else None)


def test_every_part_of_what_is_known_of_an_entry_may_be_recalled() -> None:
    """A class that is kept and not allowed makes its entries unknown in each reading."""
    parts = {
        one
        for one in vars(outline).values()
        if isinstance(one, type) and one.__module__ == outline.__name__
    }
    assert parts
    assert parts <= set(_CLASSES)
