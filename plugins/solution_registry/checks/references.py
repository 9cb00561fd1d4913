"""What an entry names must exist, organisations and terms of vocabularies; and be as real as it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from ..model.base import Model
from ..names.layout import in_entry
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground
from .examples import mixed
from .suggest import Guesses
from .walk import Named, marks, named

NAMED: Final = frozenset({"organisation-expired", "unknown-organisation", "unknown-term"})
"""Codes of what :func:`reference_in` finds."""


def reference(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Everything that is named is known and still exists; a near miss is suggested.

    It is fictional in examples, and nowhere else. Of signed records nobody can mend who has ended
    since.
    """
    example = bool(entry.solution.example)
    for path, model, data in _files(entry):
        names = named(marks(model), data)
        yield from _faults(path, names, ground, today)
        yield from mixed(path, names, example=example)
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
    """Whether what one file names exists: its value, or what was parsed of it, right or wrong."""
    yield from _faults(path, named(marks(model), data), ground, today)


def _files(entry: Entry) -> Iterator[tuple[str, type[Model], Any]]:
    """The files of an entry that name anything, but for the records."""
    yield entry.path, type(entry.solution), entry.data
    for organisation, adopter in entry.adopters.items():
        yield entry.adopter_path(organisation), type(adopter), adopter


def _faults(path: str, names: Iterable[Named], ground: Ground, today: date) -> Iterator[Problem]:
    guesses = Guesses(today)
    for place, vocabulary, value in names:
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
