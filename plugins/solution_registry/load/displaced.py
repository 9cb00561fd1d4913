"""What stands at the wrong indentation below a field, which then is empty only to a program."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from solution_registry.model.base import Model
from solution_registry.model.codes import LANGUAGES, one_of
from solution_registry.problem import FieldPath, Problem

from .shape import spot

_MARKED: Final = frozenset({"list-mark", "odd-space", "tab"})
"""Codes for what keeps a line from being read as it looks."""
_LANGUAGE: Final = re.compile(one_of(LANGUAGES))
_SAYS_NOTHING: Final = re.compile(rb"\s*(#.*)?")


def place_under(model: type[Model], where: FieldPath, data: object) -> str:
    """Where a field that is not known belongs: ``summary.en``; empty where no line asks for it."""
    above = _above(model, where, data)
    return _joined(above, where[-1]) if above and _takes(model, above, where[-1]) else ""


def told_as_displaced(
    model: type[Model], problems: Iterable[Problem], raw: bytes
) -> tuple[Problem, ...]:
    """A language that is there twice, below a text that is empty, is that text's own."""
    problems = tuple(problems)
    empty = _below_empty(problems, raw)
    return tuple(
        _moved(problem, above)
        if problem.code == "duplicate-key"
        and (above := empty.get(problem.line))
        and _takes(model, above, problem.field[-1])
        else problem
        for problem in problems
    )


def without_displaced(
    model: type[Model], problems: Iterable[Problem], data: object, raw: bytes
) -> tuple[Problem, ...]:
    """Hold back that a field is empty where its value is what the next line is told of.

    Who deletes the empty line, as would be the mend, deletes what was to be above the value.
    """
    problems = tuple(problems)
    empty = _below_empty(problems, raw)
    filled = {empty.get(problem.line, ()) for problem in problems if problem.code in _MARKED}
    for problem in problems:
        if problem.code == "misplaced-field" and _is_empty(data, problem.field[:-1]):
            filled.add(problem.field[:-1])
        elif problem.code in ("misplaced-field", "list-mark") and problem.field:
            above = _above(model, problem.field, data)
            if problem.code == "list-mark" or _takes(model, above, problem.field[-1]):
                filled.add(above)
    return tuple(one for one in problems if one.code != "empty-value" or one.field not in filled)


def _above(model: type[Model], where: FieldPath, data: object) -> FieldPath:
    """The empty field above an unknown one, with nothing known between; else empty."""
    owner = _value(data, where[:-1])
    known = spot(model, where[:-1]).model
    if not isinstance(owner, Mapping) or known is None or where[-1] not in owner:
        return ()
    names = list(owner)
    for name in reversed(names[: names.index(where[-1])]):
        if owner[name] is None:
            return (*where[:-1], name)
        if name in known.model_fields:
            break
    return ()


def _takes(model: type[Model], above: FieldPath, name: str | int) -> bool:
    """Whether a field could have another within, which has no place beside it."""
    here, owner = spot(model, above), spot(model, above[:-1]).model
    if not above or owner is None or name in owner.model_fields:
        return False
    if here.is_per_language:
        return _LANGUAGE.fullmatch(str(name)) is not None
    return here.model is not None and name in here.model.model_fields


def _below_empty(problems: Iterable[Problem], raw: bytes) -> dict[int, FieldPath]:
    """The lines below empty fields that say something → the fields."""
    lines = raw.split(b"\n")
    found: dict[int, FieldPath] = {}
    for problem in problems:
        if problem.code == "empty-value":
            line = problem.line  # of the next line, counted from 0
            while line < len(lines) and _SAYS_NOTHING.fullmatch(lines[line]):
                line += 1
            found[line + 1] = problem.field
    return found


def _moved(problem: Problem, above: FieldPath) -> Problem:
    name = problem.field[-1]
    values = {"name": str(name), "place": _joined(above, name)}
    return replace(problem, code="misplaced-field", field=(*above, name), values=values)


def _joined(above: FieldPath, name: str | int) -> str:
    """A place within the group or row that a line stands in."""
    return f"{above[-1]}.{name}"


def _is_empty(data: object, where: FieldPath) -> bool:
    return bool(where) and _value(data, where) is None


def _value(data: Any, where: FieldPath) -> object:
    for step in where:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return ...
    return data
