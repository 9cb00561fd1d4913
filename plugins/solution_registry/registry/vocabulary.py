"""The vocabularies of a registry and its register of organisations, by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

from ..certification.places import FICTIONAL
from ..model.base import Model
from ..model.vocabulary import (
    Agreement,
    Agreements,
    Organisation,
    Organisations,
    Platform,
    Platforms,
    ProcurementTerm,
    ProcurementTerms,
    RegistryTerm,
    RegistryTerms,
    ServiceArea,
    ServiceAreas,
    SkrGroup,
    SkrGroups,
    Standard,
    Standards,
    SystemType,
    SystemTypes,
    ThresholdValue,
    ThresholdValues,
)

_NOTHING: Mapping[str, Any] = MappingProxyType({})

FOLDER = "schema/vocabulary"

FILES: Mapping[str, type[Model]] = {
    "service_areas": ServiceAreas,
    "system_types": SystemTypes,
    "platforms": Platforms,
    "agreements": Agreements,
    "standards": Standards,
    "skr_groups": SkrGroups,
    "procurement_terms": ProcurementTerms,
    "registry_terms": RegistryTerms,
    "threshold_values": ThresholdValues,
}
"""One file per vocabulary; organisations are a folder of files besides."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Terms by id, in the order of the files."""

    organisations: Mapping[str, Organisation] = field(default_factory=lambda: _NOTHING)
    service_areas: Mapping[str, ServiceArea] = field(default_factory=lambda: _NOTHING)
    system_types: Mapping[str, SystemType] = field(default_factory=lambda: _NOTHING)
    platforms: Mapping[str, Platform] = field(default_factory=lambda: _NOTHING)
    agreements: Mapping[str, Agreement] = field(default_factory=lambda: _NOTHING)
    standards: Mapping[str, Standard] = field(default_factory=lambda: _NOTHING)
    skr_groups: Mapping[str, SkrGroup] = field(default_factory=lambda: _NOTHING)
    procurement_terms: Mapping[str, ProcurementTerm] = field(default_factory=lambda: _NOTHING)
    registry_terms: Mapping[str, RegistryTerm] = field(default_factory=lambda: _NOTHING)
    threshold_values: tuple[ThresholdValue, ...] = ()

    def without_examples(self) -> "Vocabulary":
        """Leave out what is fictional."""
        real: dict[str, Any] = {}
        for one in fields(self):
            terms = getattr(self, one.name)
            if isinstance(terms, Mapping):
                kept = {id: term for id, term in terms.items() if not id.startswith(FICTIONAL)}
                real[one.name] = MappingProxyType(kept)
        return replace(self, **real)


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
