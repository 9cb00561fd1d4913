"""``solutions.jsonld``: every solution as an asset of ADMS, for catalogues of reusable solutions.

ADMS (https://semiceu.github.io/ADMS/releases/2.00/) is what public bodies in Europe describe
reusable solutions with, software or not. A certification is a certificate of the Data Quality
Vocabulary (https://www.w3.org/TR/vocab-dqv/), since ADMS knows none; its last day and its level
are told in the words of schema.org (https://schema.org/Certification), since neither has any. When
the solution was issued is not known: the days of its entry are those of a record in the catalogue
(DCAT-AP 3).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from ..certification.status import STANDING, State
from ..history import History
from ..model.certification import CriteriaSet
from ..registry import Listing, Registry
from ..site import Asset
from .json_text import line, stated
from .licence import licence_url
from .linked import CATALOGUE, document, solution_name
from .rows import rows
from .shape import API
from .source import Source

_NAME = "solutions-jsonld"

LIFECYCLE: Mapping[str, str] = MappingProxyType(
    {
        "idea": "UnderDevelopment",
        "requirements": "UnderDevelopment",
        "implementation": "UnderDevelopment",
        "production": "Completed",
        "phase_out": "Deprecated",
        "retired": "Withdrawn",
    }
)
"""What ADMS calls a life cycle; it has four words."""

_ENDED = {State.DEPRECATED: "Deprecated", State.WITHDRAWN: "Withdrawn"}


def adms(source: Source) -> Iterator[Asset]:
    """One file with all solutions that are real: who harvests it would not see what is not."""
    yield Asset(
        f"{API}/solutions.jsonld", source.key(_NAME, source.site.url), lambda: _content(source)
    )


def _content(source: Source) -> bytes:
    registry = source.registry
    told = rows(source, _NAME, partial(_row, registry.criteria))
    agents = (line(_agent(id, registry)) for id in _named(registry.real))
    return document(source.site, (*filter(None, told), *agents))


def _row(criteria: Mapping[str, CriteriaSet], listing: Listing) -> bytes:
    return b"" if listing.outline.example else line(stated(_asset(listing, criteria)))


def _asset(listing: Listing, criteria: Mapping[str, CriteriaSet]) -> dict[str, Any]:
    o, life = listing.outline, listing.history
    word = _ENDED.get(listing.status.state) or LIFECYCLE.get(o.lifecycle or "")
    ended = o.deprecation if listing.status.state in _ENDED else None
    return {
        "@id": solution_name(o.id),
        # What a record of a catalogue is about is a resource of DCAT; ADMS does not say so.
        "@type": ["adms:Asset", "dcat:Resource"],
        "dct:identifier": o.id,
        "dct:title": o.name,
        "dct:description": o.summary,
        "dct:type": f"kinds/{o.kind}/",
        "dcat:theme": [f"areas/{area}/" for area in o.service_areas],
        "adms:status": word and f"status:{word}",
        "dct:publisher": o.lead and _organisation(o.lead),
        "dct:contributor": [_organisation(partner) for partner in o.partners],
        "dct:license": o.licence and _licence(o.licence),
        "dct:isReplacedBy": ended and ended.replaced_by and solution_name(ended.replaced_by),
        "dct:isPartOf": CATALOGUE,
        "dcat:landingPage": f"solutions/{o.id}/",
        "rdfs:seeAlso": f"{API}/solutions/{o.id}.json",
        "dqv:hasQualityAnnotation": _certificate(listing, criteria),
        "@reverse": life and {"foaf:primaryTopic": _record(o.id, life)},
    }


def _record(id: str, life: History) -> dict[str, Any]:
    """The entry of a solution, whose days are not the solution's own."""
    return {
        "@id": f"solutions/{id}/#record",
        "@type": "dcat:CatalogRecord",
        "dct:issued": life.created,
        "dct:modified": life.changed,
        "@reverse": {"dcat:record": {"@id": CATALOGUE}},
    }


def _organisation(id: str) -> str:
    return f"organisations/{id}/#organisation"


def _named(listings: Iterable[Listing]) -> list[str]:
    """The organisations that solutions name: each is told of once."""
    found = set[str]()
    for listing in listings:
        record = listing.status.record
        found.update(listing.outline.partners)
        found.update(filter(None, (listing.outline.lead, record and record.organisation)))
    return sorted(found)


def _agent(id: str, registry: Registry) -> dict[str, str]:
    known = registry.vocabulary.organisations.get(id)
    return {
        "@id": _organisation(id),
        "@type": "foaf:Agent",
        "foaf:name": known.name if known else id,
    }


def _licence(licence: str) -> str | dict[str, str]:
    """The address of a licence; its name in SPDX, where it has none or is made up of several."""
    own = {"@type": "dct:LicenseDocument", "rdfs:label": licence}
    return licence_url(licence) or own


def _certificate(listing: Listing, criteria: Mapping[str, CriteriaSet]) -> dict[str, Any] | None:
    """A certification that stands."""
    record = listing.status.record
    if record is None or listing.status.state not in STANDING:
        return None
    told = {
        "@type": ["dqv:QualityCertificate", "schema:Certification"],
        "oa:motivatedBy": "dqv:qualityAssessment",
        "oa:hasTarget": solution_name(listing.id),
        "oa:hasBody": f"solutions/{listing.id}/certification/",
        "dct:creator": _organisation(record.organisation),
        "dct:issued": record.decided_on,
        "schema:expires": record.valid_until,
        "schema:certificationRating": _rating(record.level, criteria.get(record.criteria)),
    }
    return stated(told)


def _rating(level: int, criteria: CriteriaSet | None) -> dict[str, Any] | None:
    """A level among those that there are: of a scale that is not told, 5 is the best."""
    steps = {step.level: step for step in criteria.levels} if criteria else {}
    if level not in steps:
        return None
    return {
        "@type": "schema:Rating",
        "schema:name": steps[level].name,
        "schema:ratingValue": level,
        "schema:worstRating": min(steps),
        "schema:bestRating": max(steps),
    }
