"""What an entry names must exist: organisations and terms of vocabularies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from ..model.base import Model
from ..names.layout import in_entry
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground
from .suggest import Guesses
from .walk import marks, named

NAMED: Final = frozenset({"organisation-expired", "unknown-organisation", "unknown-term"})
"""Codes of what :func:`reference_in` finds."""


def reference(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Everything that is named is known and still exists; a near miss is suggested.

    Of signed records nobody can mend who has ended since.
    """
    yield from reference_in(entry.path, type(entry.solution), entry.data, ground, today)
    for organisation, adopter in entry.adopters.items():
        path = entry.adopter_path(organisation)
        yield from reference_in(path, type(adopter), adopter, ground, today)
    for serial, record in entry.certifications.items():
        for problem in reference_in(entry.record_path(serial), type(record), record, ground, today):
            if problem.code != "organisation-expired" or serial not in entry.signed:
                yield problem
    known, guesses = ground.names["organisations"], Guesses(today)
    for value in entry.adopters if "organisations" not in ground.unread else ():
        path = entry.adopter_path(value)
        if value not in known and not any(in_entry(path, path.split("/"))):  # told as a name
            yield _unknown(path, (), "organisations", value, ground, guesses)


def adopter_ended(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Who has ended uses nothing, and will not: its file is of whoever has come after it."""
    for organisation, adopter in entry.adopters.items():
        last, successor = ground.ended.get(organisation, (today, ""))
        if last < today and adopter.stage != "left":
            path = entry.adopter_path(organisation)
            values = {"value": organisation, "successor": successor}
            yield Problem("adopter-ended", path, values=values)


def reference_in(
    path: str, model: type[Model], data: Any, ground: Ground, today: date
) -> Iterator[Problem]:
    """The same for one file: its value, or what was parsed of it, right or wrong."""
    guesses = Guesses(today)
    for place, vocabulary, value in named(marks(model), data):
        if value not in ground.names[vocabulary]:
            if vocabulary not in ground.unread:
                yield _unknown(path, place, vocabulary, value, ground, guesses)
        elif vocabulary == "organisations" and value in ground.ended:
            last, successor = ground.ended[value]
            if last < today:
                values = {"value": value, "successor": successor}
                yield Problem("organisation-expired", path, place, values)


def _unknown(
    path: str, place: FieldPath, vocabulary: str, value: str, ground: Ground, guesses: Guesses
) -> Problem:
    if vocabulary == "organisations":
        values = {"value": value, **guesses.organisation(value, ground.vocabulary)}
        return Problem("unknown-organisation", path, place, values)
    meant = guesses.term(value, ground.vocabulary, vocabulary)
    values = {"value": value, **meant, "vocabulary": f"schema/vocabulary/{vocabulary}.yml"}
    return Problem("unknown-term", path, place, values)
