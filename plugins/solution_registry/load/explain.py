"""What pydantic found, told in our own codes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from solution_registry.model.base import Model
from solution_registry.problem import FieldPath, Problem
from solution_registry.source import MAX_PROBLEMS, written

from . import days, fields, forms, kinds, sizes
from .displaced import place_under
from .finding import Finding, shown
from .needed import needed, told_as_needed

TOLD: Final[Mapping[str, Callable[[Finding], Problem]]] = MappingProxyType(
    {
        "missing": fields.missing,
        "extra_forbidden": fields.unknown,
        "string_type": kinds.text,
        "dict_type": kinds.mapping,
        "model_type": kinds.mapping,
        "tuple_type": kinds.sequence,
        "list_type": kinds.sequence,
        "int_type": kinds.whole,
        "int_from_float": kinds.whole,
        "float_type": kinds.decimal,
        "bool_type": kinds.yes_or_no,
        "literal_error": forms.choice,
        "string_pattern_mismatch": forms.pattern,
        "string_too_long": sizes.too_long,
        "string_too_short": sizes.too_short,
        "blank-text": sizes.blank,
        "line-break": sizes.line_break,
        "says-nothing": sizes.filler,
        "bad-url": forms.address,
        "bad-date": days.day,
        "greater_than": sizes.amount,
        "greater_than_equal": sizes.amount,
        "less_than": sizes.amount,
        "less_than_equal": sizes.amount,
        "too_short": sizes.too_few,
        "too_long": sizes.too_many,
    }
)
"""Pydantic's types of errors → how to tell them; a test holds them complete for the models."""

SINGLE: Final = frozenset(
    {"string_type", "int_type", "float_type", "bool_type", "literal_error", "bad-date"}
)
"""Of these, the errors of fields that have a single value."""


def explain(
    error: ValidationError,
    model: type[Model],
    data: object,
    raw: bytes,
    path: str,
    known: Iterable[Problem],
) -> list[Problem]:
    """Tell every error of a file; one that a ``known`` problem is the cause of is left out.

    ``data`` is what was read of ``raw``, the bytes of the file.
    """
    known = tuple(known)
    causes = {problem.field for problem in known if problem.field}
    merged = {problem.field[:-1] for problem in known if problem.code == "merge-key"}
    found: dict[FieldPath, Problem] = {}
    for finding in _findings(error, model, data, raw, path):
        where = finding.where
        if where in found or any(where[:length] in causes for length in range(1, len(where) + 1)):
            continue
        # What will not be shown is only counted.
        found[where] = _told(finding, data) if len(found) <= MAX_PROBLEMS else _other(finding)
    meant = {
        (*problem.field[:-1], problem.values["near"])
        for problem in found.values()
        if problem.code == "unknown-field" and "near" in problem.values
    }
    told = [
        problem
        for problem in found.values()
        if problem.code != "missing-field"
        or not (problem.field in meant or problem.field[:-1] in merged)
    ]
    return [*told_as_needed(model, told, data)]


def _findings(
    error: ValidationError, model: type[Model], data: object, raw: bytes, path: str
) -> Iterator[Finding]:
    details = error.errors(include_url=False)
    places = [_place(detail, data) for detail in details]
    deeper = {place[:length] for place, _, _ in places for length in range(len(place))}
    of_float = {
        place[0]
        for detail, place in zip(details, places, strict=True)
        if isinstance(detail["input"], float)
    }
    texts = written(raw, of_float) if of_float else {}
    for detail, (where, of_key, of_choice) in zip(details, places, strict=True):
        a_list = isinstance(detail["input"], list) and detail["type"] == "literal_error"
        if of_choice and (a_list or where in deeper):
            continue  # of "all or a list": the list was meant
        if detail["type"] == "too_short" and detail["input"]:
            continue  # pydantic counts only what is right
        context = detail.get("ctx", {})
        yield Finding(
            model,
            path,
            where,
            detail["type"],
            context,
            detail["input"],
            texts.get(where, ""),
            of_key=of_key,
        )


def _place(detail: ErrorDetails, data: object) -> tuple[FieldPath, bool, bool]:
    """Where an error is in the data, whether it is about a name, and whether about one of a choice.

    Pydantic adds steps of its own: ``[key]`` and the types of a choice.
    """
    steps = detail["loc"]
    of_key = bool(steps) and steps[-1] == "[key]"
    where: list[str | int] = []
    of_choice = False
    here = data
    for number, step in enumerate(steps[:-1] if of_key else steps):
        if isinstance(here, dict) and (step in here or number == len(steps) - 1):
            where.append(step)
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            where.append(step)
            here = here[step]
        else:
            of_choice = True
    return tuple(where), of_key, of_choice


def _told(finding: Finding, data: object) -> Problem:
    if finding.error == "extra_forbidden" and (
        place := place_under(finding.root, finding.where, data)
    ):
        return finding.problem("misplaced-field", name=shown(finding.name), place=place)
    if finding.error in SINGLE and isinstance(finding.input, dict | list):
        return kinds.single(finding)
    blank = isinstance(finding.input, str) and not finding.input.strip()
    if blank and not finding.of_key:
        closed = forms.choices(finding) if finding.error == "literal_error" else ()
        words = [word for word in closed if isinstance(word, str)]
        mark = finding.line(True) if any(word is True for word in closed) else ""
        write = {} if words or mark else needed(finding, data)
        return finding.problem("blank-text", allowed=", ".join(words), mark=mark, **write)
    return TOLD.get(finding.error, _other)(finding)


def _other(finding: Finding) -> Problem:
    return finding.problem("bad-value", value=finding.value)
