"""What an entry names must exist: organisations and terms of vocabularies."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ..model.adopter import Adopter
from ..model.base import Model
from ..model.certification import Certification
from ..model.solution import Solution
from ..model.vocabulary import Organisation
from ..nearest import nearest
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground
from .walk import marks, named


def _documents(entry: Entry) -> Iterator[tuple[str, type[Model], Any]]:
    yield entry.path, Solution, entry.data
    for organisation, adopter in entry.adopters.items():
        yield entry.adopter_path(organisation), Adopter, _data(adopter)
    for serial, record in entry.certifications.items():
        yield entry.record_path(serial), Certification, _data(record)


def _data(model: Model) -> dict[str, Any]:
    return model.model_dump(exclude_none=True)


def reference(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Everything that is named is known and still exists; a near miss is suggested."""
    organisations = ground.vocabulary.organisations
    for path, model, data in _documents(entry):
        yield from reference_in(path, model, data, ground, today)
    for value in entry.adopters:
        if value not in organisations:
            yield _unknown(entry.adopter_path(value), (), "organisations", value, organisations)


def reference_in(
    path: str, model: type[Model], data: Any, ground: Ground, today: date
) -> Iterator[Problem]:
    """The same for one file as it was parsed, right or wrong."""
    organisations = ground.vocabulary.organisations
    for place, vocabulary, value in named(marks(model), data):
        known: Mapping[str, Any] = getattr(ground.vocabulary, vocabulary)
        if value not in known:
            yield _unknown(path, place, vocabulary, value, known)
        elif known is organisations:
            yield from _expired(path, place, organisations[value], today)


def organisation_suggested(problem: Problem, ground: Ground) -> Problem:
    """Say which organisation was probably meant where a name stands in place of an id."""
    if problem.code != "bad-organisation-id" or problem.values.get("near"):
        return problem
    near = near_organisations(problem.values["value"], ground.vocabulary.organisations)
    return replace(problem, values={**problem.values, "near": near})


def _expired(path: str, place: FieldPath, one: Organisation, today: date) -> Iterator[Problem]:
    if one.valid_to and one.valid_to < today:
        values = {"value": one.id, "successor": one.successor or ""}
        yield Problem("organisation-expired", path, place, values)


def _unknown(
    path: str, place: FieldPath, vocabulary: str, value: str, known: Mapping[str, Any]
) -> Problem:
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
