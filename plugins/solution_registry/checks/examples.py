"""Fictional examples: marked, and kept apart from everything real."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..certification.places import FICTIONAL
from ..model.base import Model
from ..problem import Problem
from ..registry import Entry, Ground
from .walk import marks, named


def example_mixed(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """An example names only fictional organisations; a real entry names nothing fictional."""
    example = bool(entry.solution.example)
    yield from _mixed(entry.path, type(entry.solution), entry.data, example=example)
    for organisation, adopter in entry.adopters.items():
        path = entry.adopter_path(organisation)
        if organisation.startswith(FICTIONAL) is not example:
            yield Problem("example-mixed", path, values={"value": organisation})
        yield from _mixed(path, type(adopter), adopter, example=example)


def _mixed(path: str, model: type[Model], data: Any, *, example: bool) -> Iterator[Problem]:
    """What one file names; terms of examples may be real, since most things are."""
    for place, vocabulary, value in named(marks(model), data):
        fictional = value.startswith(FICTIONAL)
        if fictional is not example and (fictional or vocabulary == "organisations"):
            yield Problem("example-mixed", path, place, {"value": value})


def example_mark_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """What belongs to an example carries the mark too, and nothing else does."""
    example = entry.solution.example
    for organisation, adopter in entry.adopters.items():
        if adopter.example is not example:
            path = entry.adopter_path(organisation)
            yield Problem("example-mark-missing", path, values={"value": organisation})
