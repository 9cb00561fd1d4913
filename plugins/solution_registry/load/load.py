"""One file: read, validated, and each thing that is wrong with it named."""

from collections.abc import Collection
from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from solution_registry.model.base import Model
from solution_registry.problem import Problem
from solution_registry.source import capped, parse

from .placeholders import TRACES, placeholders
from .prose import may_be_more, prose
from .validator import validator

M = TypeVar("M", bound=Model)


class Loaded(NamedTuple, Generic[M]):
    """``value`` is there when nothing is wrong; ``data`` is the plain data it was made from.

    Where there are problems, ``data`` is good for finding more of them, not for use.
    """

    value: M | None
    data: object | None
    problems: tuple[Problem, ...]


def load(model: type[M], raw: bytes, path: str, without: Collection[str] = ()) -> Loaded[M]:
    """Read one file as ``model``: its value, or everything that is wrong with it at once.

    ``without`` are fields that are not looked at, since something else counts in their place.
    ``path`` is relative to the registry's root and only repeated in problems. Problems of values
    have no line and column yet: see :func:`solution_registry.source.locate`.
    """
    parsed = parse(raw, path)
    data, problems = parsed.data, parsed.problems
    gaps = any(problem.code == "empty-value" for problem in problems)
    if gaps:
        from .displaced import told_as_displaced, without_displaced

        problems = told_as_displaced(model, problems, raw)
    if data is None:
        if gaps:
            problems = without_displaced(model, problems, data, raw)
        return Loaded(None, None, problems)
    if without and isinstance(data, dict):
        data = {name: value for name, value in data.items() if name not in without}
    lower = raw.lower()
    if any(map(lower.__contains__, TRACES)):
        problems = (*problems, *placeholders(data, path))
    if may_be_more(raw):
        problems = (*problems, *prose(data, path))
    if raw.rfind(b"#") > 0 and b" #" in raw:  # most files have none, or begin with the only one
        from .cut import cut_off

        problems = (*problems, *cut_off(model, raw, path))
    value: M | None = None
    try:
        value = validator(model).validate_python(data)
    except ValidationError as error:
        from .explain import explain  # takes time to import, and is needed only here

        problems = (*problems, *explain(error, model, data, raw, path, problems))
    if gaps:
        from .needed import told_as_needed

        problems = told_as_needed(model, without_displaced(model, problems, data, raw), data)
    return Loaded(None if problems else value, data, capped(problems, path))
