"""Fictional examples: marked, and kept apart from everything real."""

from collections.abc import Iterator
from datetime import date

from ..certification.places import FICTIONAL
from ..problem import Problem
from ..registry import Entry, Ground
from .walk import marks, named


def example_mixed(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """An example names only fictional organisations, and a real entry none."""
    example = bool(entry.solution.example)
    for place, vocabulary, value in named(marks(type(entry.solution)), entry.data):
        if vocabulary == "organisations" and value.startswith(FICTIONAL) is not example:
            yield Problem("example-mixed", entry.path, place, {"value": value})
    for organisation in entry.adopters:
        if organisation.startswith(FICTIONAL) is not example:
            path = entry.adopter_path(organisation)
            yield Problem("example-mixed", path, values={"value": organisation})


def example_mark_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """What belongs to an example carries the mark too, and nothing else does."""
    example = entry.solution.example
    for organisation, adopter in entry.adopters.items():
        if adopter.example is not example:
            path = entry.adopter_path(organisation)
            yield Problem("example-mark-missing", path, values={"value": organisation})
