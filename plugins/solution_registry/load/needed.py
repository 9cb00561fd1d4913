"""What to write in a field that has to be there, and of which nothing is written."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, get_origin

from solution_registry.model.base import Model
from solution_registry.problem import Problem

from . import forms
from .finding import Finding, shown
from .shape import is_free_text, spot


def needed(finding: Finding, data: object) -> Mapping[str, str]:
    """What to write where a field has to be there, and this is all that it says.

    Its name where any text may stand in it; else an example. Nothing where the line may go.
    """
    where, root = finding.where, finding.root
    while where and get_origin(spot(root, where[:-1]).asked) in (dict, tuple):
        where = where[:-1]
        if len(_at(data, where)) > 1:
            return {}
    field = spot(root, where).field
    if field is None or not field.is_required():
        return {}
    if is_free_text(root, finding.where):
        return {"needed": shown(str(where[-1]))}
    example = finding.spot.example
    row = where != finding.where and isinstance(finding.where[-1], str)
    if row and isinstance(example, dict):  # of all rows, but one is asked for
        example = next(iter(example.values()))
    return {"example": finding.line(example)}


def told_as_needed(
    model: type[Model], problems: Iterable[Problem], data: object
) -> tuple[Problem, ...]:
    """Say what to write in empty fields and lists that have to be there: they cannot be deleted."""
    return tuple(
        replace(problem, values={**problem.values, **_asked(model, problem, data)})
        if problem.code in ("empty-value", "empty-list")
        else problem
        for problem in problems
    )


def _asked(model: type[Model], problem: Problem, data: object) -> Mapping[str, str]:
    finding = Finding(model, problem.path, problem.field, "missing", {}, None)
    wanted = needed(finding, data)
    words = [word for word in forms.choices(finding) if isinstance(word, str)]
    asked = {"allowed": ", ".join(words)} if wanted and words else wanted
    return {name: value for name, value in asked.items() if value}


def _at(data: Any, where: Iterable[str | int]) -> Any:
    for step in where:
        data = data[step]
    return data
