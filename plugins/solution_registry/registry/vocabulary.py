"""The vocabularies of a registry and its register of organisations, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..certification.places import FICTIONAL
from .successors import placed

if TYPE_CHECKING:
    from datetime import date

    from ..model.vocabulary import (
        Agreement,
        Organisation,
        Organisations,
        Platform,
        ProcurementTerm,
        RegistryTerm,
        SearchWords,
        ServiceArea,
        SkrGroup,
        Standard,
        SystemType,
        ThresholdValue,
    )
    from .called import Called

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Vocabulary:
    """Terms by id, in the order of the files."""

    organisations: Mapping[str, Organisation] = field(default_factory=lambda: _NOTHING)
    service_areas: Mapping[str, ServiceArea] = field(default_factory=lambda: _NOTHING)
    system_types: Mapping[str, SystemType] = field(default_factory=lambda: _NOTHING)
    platforms: Mapping[str, Platform] = field(default_factory=lambda: _NOTHING)
    agreements: Mapping[str, Agreement] = field(default_factory=lambda: _NOTHING)
    standards: Mapping[str, Standard] = field(default_factory=lambda: _NOTHING)
    skr_groups: Mapping[str, SkrGroup] = field(default_factory=lambda: _NOTHING)
    search_words: Mapping[str, SearchWords] = field(default_factory=lambda: _NOTHING)
    procurement_terms: Mapping[str, ProcurementTerm] = field(default_factory=lambda: _NOTHING)
    registry_terms: Mapping[str, RegistryTerm] = field(default_factory=lambda: _NOTHING)
    threshold_values: tuple[ThresholdValue, ...] = ()

    def __hash__(self) -> int:
        """That what is made of it can be kept: mappings have none of their own."""
        return hash(tuple(self.service_areas))

    @cached_property
    def called(self) -> Called:
        """What its organisations are called: made when somebody first asks, and kept."""
        from .called import Called  # where all ids are known, nobody asks

        return Called(self.organisations)

    def named(self, organisation: str) -> str:
        """An organisation by name and id; by its id alone where nobody knows it."""
        known = self.organisations.get(organisation)
        return f"{known.name} ({organisation})" if known else organisation

    def without_examples(self) -> Vocabulary:
        """Leave out what is fictional."""
        real: dict[str, Any] = {}
        for one in fields(self):
            terms = getattr(self, one.name)
            if isinstance(terms, Mapping):
                kept = {id: term for id, term in terms.items() if not id.startswith(FICTIONAL)}
                real[one.name] = MappingProxyType(kept)
        return replace(self, **real)

    def on(self, day: date) -> Vocabulary:
        """Organisations as they lie on a day: for a region that has ended, in who followed it."""
        lying = placed(self.organisations, day)
        if lying is self.organisations:
            return self
        return replace(self, organisations=MappingProxyType(lying))

    def names(self) -> dict[str, Set[str]]:
        """The ids that are known, by the name of the vocabulary."""
        return {
            one.name: terms.keys()
            for one in fields(self)
            if isinstance(terms := getattr(self, one.name), Mapping)
        }

    def ended(self) -> dict[str, tuple[date, str]]:
        """Organisations that have an end: their last day, and what has come after them."""
        return {
            one.id: (one.valid_to, one.successor or "")
            for one in self.organisations.values()
            if one.valid_to
        }

    def spans(self) -> dict[str, tuple[date | None, date | None]]:
        """Agreements that have a first day or a last: the two."""
        return {
            one.id: (one.valid_from, one.valid_to)
            for one in self.agreements.values()
            if one.valid_from or one.valid_to
        }


def vocabulary(organisations: Iterable[Organisations], files: Mapping[str, Any]) -> Vocabulary:
    """Index what was read: files of organisations, and vocabularies by the name of their file."""
    terms: dict[str, Any] = {}
    for name, file in files.items():
        if name == "threshold_values":
            terms[name] = file.terms
        else:
            terms[name] = MappingProxyType({term.id: term for term in file.terms})
    people = {o.id: o for file in organisations for o in file.organisations}
    return Vocabulary(organisations=MappingProxyType(people), **terms)
