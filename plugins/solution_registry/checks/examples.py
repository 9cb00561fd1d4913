"""Fictional examples: marked, and kept apart from everything real."""

from collections.abc import Iterable, Iterator
from datetime import date

from ..certification.places import FICTIONAL
from ..problem import Problem
from ..registry import Entry, Ground
from .walk import Named


def example_mixed(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """An example is used only by fictional organisations, and they use nothing real."""
    example = bool(entry.solution.example)
    for organisation in entry.adopters:
        if organisation.startswith(FICTIONAL) is not example:
            path = entry.adopter_path(organisation)
            yield Problem("example-mixed", path, values={"value": organisation})


def mixed(path: str, names: Iterable[Named], *, example: bool) -> Iterator[Problem]:
    """What one file names: an example only fictional organisations, others nothing fictional.

    Terms of examples may be real, since most things are.
    """
    for place, vocabulary, value in names:
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
