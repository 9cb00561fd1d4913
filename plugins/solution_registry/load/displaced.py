"""What stands at the wrong indentation below a field, which then is empty only to a program."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from solution_registry.model.base import Model
from solution_registry.model.codes import LANGUAGES, one_of
from solution_registry.problem import FieldPath, Problem

from .shape import spot

_MARKED: Final = frozenset({"list-mark", "odd-space", "tab"})
"""Codes for what keeps a line from being read as it looks."""
_LANGUAGE: Final = re.compile(one_of(LANGUAGES))
_BREAK: Final = re.compile(r"\r\n?|\n")
_INDENT: Final = re.compile(r"(?:\s|-\s)*")
_NAME: Final = re.compile(r"([\"']?)([\w-]+)\1\s*:")


class _Below(NamedTuple):
    """What a line below an empty field says: the field, the line's own name, and where it is."""

    above: FieldPath
    name: str
    column: int


def place_under(model: type[Model], where: FieldPath, data: object) -> str:
    """Where a field that is not known belongs: ``summary.en``; empty where no line asks for it."""
    above = _above(model, where, data)
    return _joined(above, where[-1]) if above and _takes(model, above, where[-1]) else ""


def told_as_displaced(
    model: type[Model], problems: Iterable[Problem], raw: bytes
) -> tuple[Problem, ...]:
    """A language that is there twice, below a text that is empty, is that text's own."""
    problems = tuple(problems)
    below = _below_empty(model, problems, raw)
    return tuple(
        _moved(problem, here.above)
        if problem.code == "duplicate-key"
        and (here := below.get(problem.line))
        and _takes(model, here.above, problem.field[-1])
        else problem
        for problem in problems
    )


def without_displaced(
    model: type[Model], problems: Iterable[Problem], data: object, raw: bytes
) -> tuple[Problem, ...]:
    """Hold back that a field is empty where its value is what the next line is told of.

    Who deletes the empty line, as would be the mend, deletes what was to be above the value.
    A value that has a twin gets its place here: by its name, only the last of them is found.
    """
    problems = tuple(problems)
    below = _below_empty(model, problems, raw)
    places = {(one.above, one.name): (line, one.column) for line, one in below.items()}
    filled: set[FieldPath] = set()
    kept: list[Problem] = []
    for problem in problems:
        above = _filled(model, problem, data, below)
        filled.add(above)
        line, column = problem.line, problem.column
        if above and not line:
            line, column = places.get((above, str(problem.field[-1])), (line, column))
        kept.append(replace(problem, line=line, column=column))
    return tuple(one for one in kept if one.code != "empty-value" or one.field not in filled)


def _filled(
    model: type[Model], problem: Problem, data: object, below: Mapping[int, _Below]
) -> FieldPath:
    """The empty field whose value a problem is about; empty where it is about none."""
    if problem.code in _MARKED and (here := below.get(problem.line)):
        return here.above if problem.column <= here.column else ()
    if problem.code == "misplaced-field" and _is_empty(data, problem.field[:-1]):
        return problem.field[:-1]
    if problem.code in ("misplaced-field", "list-mark") and problem.field:
        above = _above(model, problem.field, data)
        if problem.code == "list-mark" or _takes(model, above, problem.field[-1]):
            return above
    return ()


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


def _below_empty(model: type[Model], problems: Iterable[Problem], raw: bytes) -> dict[int, _Below]:
    """The lines below empty fields that may be meant to stand within them."""
    empty = [problem for problem in problems if problem.code == "empty-value"]
    lines = _BREAK.split(raw.decode(errors="replace")) if empty else []
    return dict(one for problem in empty for one in _below(model, problem, lines))


def _below(
    model: type[Model], empty: Problem, lines: Sequence[str]
) -> Iterator[tuple[int, _Below]]:
    """The next line that says something, and those beside the field that it takes, each once."""
    set_in = _INDENT.match(lines[empty.line - 1])
    margin = set_in.end() + 1 if set_in else 1
    taken: set[str] = set()
    is_next = True
    for number, text in enumerate(lines[empty.line :], start=empty.line + 1):
        said = text.lstrip()
        if not said or said.startswith("#"):
            continue
        column = len(text) - len(said) + 1
        name = found[2] if (found := _NAME.match(said)) else ""
        fits = column == margin and (name in taken or _takes(model, empty.field, name))
        if is_next or (fits and name not in taken):
            yield number, _Below(empty.field, name, column)
        is_next = False
        if fits:
            taken.add(name)
        elif column <= margin:
            return


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
