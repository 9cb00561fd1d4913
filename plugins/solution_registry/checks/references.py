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


def _documents(entry: Entry) -> Iterator[tuple[str, type[Model], Any]]:
    yield entry.path, type(entry.solution), entry.data
    for organisation, adopter in entry.adopters.items():
        yield entry.adopter_path(organisation), type(adopter), adopter
    for serial, record in entry.certifications.items():
        yield entry.record_path(serial), type(record), record


def reference(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Everything that is named is known and still exists; a near miss is suggested."""
    for path, model, data in _documents(entry):
        yield from reference_in(path, model, data, ground, today)
    known, guesses = ground.names["organisations"], Guesses(today)
    for value in entry.adopters if "organisations" not in ground.unread else ():
        path = entry.adopter_path(value)
        if value not in known and not any(in_entry(path, path.split("/"))):  # told as a name
            yield _unknown(path, (), "organisations", value, ground, guesses)


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
