"""A mistake of form hides no other: what is wrong whatever was meant is told, and nothing else."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from solution_registry.checks import inspect
from solution_registry.load import load
from solution_registry.load.flow import flow
from solution_registry.load.supposed import supposed
from solution_registry.model.solution import Solution
from solution_registry.problem import FieldPath, Problem
from solution_registry.registry.folder import read_files, read_folder
from solution_registry.registry.read_ground import read_ground
from solution_registry.source import parse

from tests.load.test_every_field import full

HERE = Path(__file__).parent
ROOT = HERE.parent / "pages" / "solution" / "registry"
TODAY = date(2026, 2, 10)
GROUND = read_ground(ROOT)
WRONG: tuple[Any, ...] = ("", {"x": {}}, [[]])


def files_of(id: str) -> dict[str, bytes | Problem]:
    folder = ROOT / "solutions" / id
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    return read_files(ROOT, id, tuple(names))


def found(id: str, files: dict[str, bytes | Problem]) -> set[tuple[str, str, FieldPath]]:
    problems = inspect(read_folder(id, files), GROUND, TODAY)
    return {(problem.code, problem.path, problem.field) for problem in problems}


def data_of(id: str) -> Any:
    raw = files_of(id)["solution.yml"]
    assert isinstance(raw, bytes)
    return parse(raw, "").data


@cache
def right(id: str) -> set[tuple[str, str, FieldPath]]:
    """What rules find where nothing is spoilt."""
    return found(id, files_of(id))


def more(id: str, data: Any) -> set[tuple[str, str, FieldPath]]:
    """What rules find besides, when an entry's data is this, and something in it cannot be read."""
    raw, path = written(data), f"solutions/{id}/solution.yml"
    told = {(one.code, path, one.field) for one in load(Solution, raw, path).problems}
    return found(id, {**files_of(id), "solution.yml": raw}) - told - right(id) if told else set()


def places(data: Any, path: FieldPath = ()) -> Iterator[FieldPath]:
    """Every place in the data, what holds others before them."""
    steps = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for step in steps:
        yield (*path, step)
        yield from places(data[step], (*path, step))


def spoilt(data: Any, place: FieldPath, wrong: Any) -> Any:
    """The same data with something else at a place."""
    if not place:
        return wrong
    copy: Any = dict(data) if isinstance(data, dict) else list(data)
    copy[place[0]] = spoilt(data[place[0]], place[1:], wrong)
    return copy


def written(data: Any) -> bytes:
    return "".join(f"{name}: {flow(value)}\n" for name, value in data.items()).encode()


def renamed(data: Any, place: FieldPath) -> Any:
    """The same data with a name that nobody knows at a place."""
    if len(place) == 1:
        return {f"{name}_x" if name == place[0] else name: one for name, one in data.items()}
    return spoilt(data, place[:1], renamed(data[place[0]], place[1:]))


ENTRIES = pytest.mark.parametrize(
    "id", [pytest.param("full", marks=pytest.mark.slow), "mall", "minimal", "gammal"]
)


@ENTRIES
def test_one_wrong_value_makes_nothing_else_wrong(id: str) -> None:
    """Whatever value of an entry cannot be read: rules tell of the others what they told before."""
    data = data_of(id)
    for number, place in enumerate(places(data)):
        assert not more(id, spoilt(data, place, WRONG[number % len(WRONG)])), place


@ENTRIES
def test_one_wrong_name_makes_nothing_else_wrong(id: str) -> None:
    """Any field may have been meant by it."""
    data = data_of(id)
    for place in places(data):
        if isinstance(place[-1], str):
            assert not more(id, renamed(data, place)), place


def test_an_entry_with_all_fields_has_two_meanings_wherever_it_is_wrong() -> None:
    """Else rules could not be asked."""
    data = {**full(Solution), "kind": "procurement_template"}
    for place in places(data):
        made = list(supposed(Solution, spoilt(data, place, {"x": {}}), [place]))
        assert len(made) == 2, place
