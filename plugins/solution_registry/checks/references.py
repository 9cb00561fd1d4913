"""What an entry names must exist: organisations and terms of vocabularies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ..model.base import Model
from ..nearest import nearest
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground
from .walk import marks, named

if TYPE_CHECKING:
    from ..model.vocabulary import Organisation


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
    known = ground.names["organisations"]
    for value in entry.adopters if "organisations" not in ground.unread else ():
        if value not in known:
            yield _unknown(entry.adopter_path(value), (), "organisations", value, ground)


def reference_in(
    path: str, model: type[Model], data: Any, ground: Ground, today: date
) -> Iterator[Problem]:
    """The same for one file: its value, or what was parsed of it, right or wrong."""
    for place, vocabulary, value in named(marks(model), data):
        if value not in ground.names[vocabulary]:
            if vocabulary not in ground.unread:
                yield _unknown(path, place, vocabulary, value, ground)
        elif vocabulary == "organisations" and value in ground.ended:
            last, successor = ground.ended[value]
            if last < today:
                values = {"value": value, "successor": successor}
                yield Problem("organisation-expired", path, place, values)


def organisation_suggested(problem: Problem, ground: Ground) -> Problem:
    """Say which organisation was probably meant where a name stands in place of an id."""
    if problem.code != "bad-organisation-id" or problem.values.get("near"):
        return problem
    near = near_organisations(problem.values["value"], ground.vocabulary.organisations)
    return replace(problem, values={**problem.values, "near": near})


def _unknown(path: str, place: FieldPath, vocabulary: str, value: str, ground: Ground) -> Problem:
    known: Mapping[str, Any] = getattr(ground.vocabulary, vocabulary)
    if vocabulary == "organisations":
        values = {"value": value, "near": near_organisations(value, known)}
        return Problem("unknown-organisation", path, place, values)
    near = ", ".join(nearest(value, known.keys()))
    values = {"value": value, "near": near, "vocabulary": f"schema/vocabulary/{vocabulary}.yml"}
    return Problem("unknown-term", path, place, values)


def near_organisations(value: str, known: Mapping[str, Organisation]) -> str:
    """The organisations probably meant; people write the name where the id is wanted.

    ``se-sundsvall`` is near to ``se-2281 (Sundsvall)``.
    """
    spellings: dict[str, str] = {}
    for one in known.values():
        spellings |= {one.name: one.id, f"{one.country}-{one.name}": one.id}
        if one.official_name:
            spellings[one.official_name] = one.id
    spellings |= {id: id for id in known}
    return ", ".join(f"{id} ({known[id].name})" for id in nearest(value, spellings))
