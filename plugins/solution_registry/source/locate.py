"""Problems get their places: the second reading, only of files that have problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from solution_registry.problem import FieldPath, Problem

from .characters import clean, decode
from .parse import MAX_BYTES
from .scalar import resolve

if TYPE_CHECKING:
    from .places import Place
    from .point import Point

AT_NAME: Final = frozenset(
    {
        "bad-language",
        "bad-name",
        "computed-field",
        "misplaced-field",
        "placeholder-unused",
        "renamed-field",
        "sami-meant",
        "unknown-criterion",
        "unknown-field",
    }
)
"""Codes about the name of a field rather than its value."""


def locate(problems: Iterable[Problem], read: Callable[[str], bytes | None]) -> list[Problem]:
    """Fill in line and column, and what the file really says, sorted by file and place.

    ``read`` gives the bytes of a path, or None where there is nothing to read. Problems that have
    a place keep it; those of whole files have none. A missing field stands where its owner does.
    """
    found: list[Problem] = []
    for path, group in groupby(sorted(problems, key=lambda problem: problem.path), _path_of):
        here = list(group)
        if any(not problem.line and problem.field for problem in here):
            known = _places(read(path), {problem.field for problem in here})
            here = [_placed(problem, known) for problem in here]
        found.extend(here)
    return sorted(found, key=lambda problem: problem.order)


def _path_of(problem: Problem) -> str:
    return problem.path


def _places(raw: bytes | None, fields: set[FieldPath]) -> dict[FieldPath, Place]:
    if raw is None or len(raw) > MAX_BYTES:
        return {}
    text = decode(raw, "")
    if isinstance(text, Problem):
        return {}
    from .places import places  # takes time to import, and is needed only here

    wanted = {field[:length] for field in fields for length in range(len(field) + 1)}
    return places(clean(text, "")[0], wanted)


def written(raw: bytes, fields: set[FieldPath]) -> dict[FieldPath, str]:
    """What a file says at fields, as it is written there; only what is without quotation marks.

    Of a number the data has only the value: ``900.000`` is 900 there.
    """
    known = _places(raw, fields)
    return {field: place.plain for field, place in known.items() if place.plain is not None}


def _placed(problem: Problem, known: dict[FieldPath, Place]) -> Problem:
    if problem.line or not problem.field:
        return problem
    place = known.get(problem.field)
    if place is None:
        line, column = _owner(problem.field, known)
        return replace(problem, line=line, column=column)
    at_name = place.key and (problem.code in AT_NAME or not place.scalar)
    line, column = place.key if at_name and place.key else place.value
    values = problem.values
    if place.plain is not None and "value" in values and not isinstance(resolve(place.plain), str):
        # A number as it was written: 3.10, where the data has 3.1.
        values = {**values, "value": place.plain}
    return replace(problem, line=line, column=column, values=values)


def _owner(field: FieldPath, known: dict[FieldPath, Place]) -> Point:
    for length in range(len(field) - 1, -1, -1):
        place = known.get(field[:length])
        if place is not None:
            return place.key or place.value
    return 0, 0
