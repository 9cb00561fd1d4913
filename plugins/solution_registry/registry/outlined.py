"""An entry brought to its outline.

Words that many outlines have in common are one object in all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

from ..addresses import same_address
from ..certification.record import DeprecationOutline, compare
from .entry import Entry
from .needed import says_something
from .outline import (
    AdopterOutline,
    BandOutline,
    ContributionOutline,
    DevelopmentOutline,
    Outline,
    RouteOutline,
    Sum,
)

if TYPE_CHECKING:
    from ..model.adopter import Adopter
    from ..model.certification import CriteriaSet
    from ..model.money import CostBand, DevelopmentCost
    from ..model.procurement import ProcurementRoute
    from ..model.reuse import Governance
    from ..model.solution import Deprecation

_NAMING = ("named", "confirmed_beforehand")
"""The bases on which those may use a route whom it names."""


def outline(entry: Entry, version: str, criteria: Mapping[str, CriteriaSet]) -> Outline:
    """Make the outline of an entry; ``version`` is the digest of its files."""
    s = entry.solution
    reuse, governance, costs = s.reuse, s.governance, s.costs
    development = costs.development if costs else None
    routes = s.procurement_routes or ()
    written = (s.template.documents if s.template else None) or ()
    documents = [one for one in written if one.file in entry.documents]
    return Outline(
        id=entry.id,
        version=version,
        kind=s.kind,
        name=_text(s.name),
        summary=_text(s.summary),
        lead=_word(s.lead),
        listed_by=s.listed_by,
        partners=_words(s.partners or ()),
        members=_words((governance.members or ()) if governance else ()),
        suppliers=_words(dict.fromkeys(x.organisation for x in s.suppliers or ())),
        funders=_words((development.funded_by or ()) if development else ()),
        seeking=s.seeking or (),
        lifecycle=s.lifecycle,
        service_areas=_words(s.service_areas),
        audience=s.audience or (),
        alternative_to=s.alternative_to or (),
        complexity=(s.complexity.organisational, s.complexity.innovation) if s.complexity else None,
        terms=reuse.terms if reuse else None,
        licence=_word(reuse.licence if reuse else None),
        repository=same_address(reuse.repository) if reuse and reuse.repository else None,
        platforms=_words(s.platforms or ()),
        standards=_words(s.standards or ()),
        system_types=_words(dict.fromkeys(x.system_type for x in s.integrations or ())),
        connected=tuple(
            (intern(x.system_type), intern(x.product)) for x in s.integrations or () if x.product
        ),
        routes=tuple(map(_route, routes)),
        bands=tuple(map(_band, (costs.bands if costs else None) or ())),
        development=_development(development),
        contribution=_contribution(governance),
        related=tuple((x.id, x.relation) for x in s.related or ()),
        deprecation=_deprecation(s.deprecation),
        attestations=tuple(
            (x.scheme, x.level, x.decided_on, x.valid_until) for x in s.attestations or ()
        ),
        contact_review_by=_day(
            min((c.review_by for c in s.contacts or () if c.review_by), default=None)
        ),
        adopters=tuple(_adopter(id, adopter) for id, adopter in entry.adopters.items()),
        records=tuple(
            # Its serial is what its place says: what it says itself may be another's.
            compare(record, entry.data, entry.documents, criteria)._replace(serial=serial)
            for serial, record in entry.certifications.items()
        ),
        languages=_words(s.name),
        filled=_words(says_something(entry.data)),
        documents=tuple(d.file for d in documents),
        titles=tuple(_text(d.title) for d in documents),
        law=s.template.law if s.template else None,
        example=bool(s.example),
    )


def _route(route: ProcurementRoute) -> RouteOutline:
    rows = route.eligible or ()
    return RouteOutline(
        route.type,
        intern(route.country),
        _word(route.agreement.id if route.agreement else None),
        route.first_call_off,
        route.last_call_off,
        _words(id for row in rows if row.basis in _NAMING for id in row.organisations or ()),
        route.full,
        tuple(row.deadline for row in rows if row.deadline),
        _words(row.basis for row in rows),
        tuple(len(row.organisations or ()) for row in rows),
    )


def _band(band: CostBand) -> BandOutline:
    return BandOutline(
        band.population_below,
        band.one_off,
        band.per_year,
        intern(band.currency),
        band.price_year,
    )


def _adopter(organisation: str, adopter: Adopter) -> AdopterOutline:
    confirmation, procurement, cost = adopter.confirmation, adopter.procurement, adopter.cost
    return AdopterOutline(
        intern(organisation),
        adopter.stage,
        _word(adopter.since),
        _day(confirmation.on if confirmation else None),
        confirmation.proof if confirmation else None,
        procurement.route if procurement else None,
        _word(procurement.agreement if procurement else None),
        _word(adopter.source),
        _word(adopter.as_of),
        Sum(cost.one_off, intern(cost.currency)) if cost and cost.one_off is not None else None,
        tuple((intern(x.system_type), _word(x.product)) for x in adopter.environment or ()),
    )


def _deprecation(stated: Deprecation | None) -> DeprecationOutline | None:
    if stated is None:
        return None
    return DeprecationOutline(stated.on, stated.reason, stated.replaced_by)


def _development(stated: DevelopmentCost | None) -> DevelopmentOutline | None:
    if stated is None:
        return None
    currency = intern(stated.currency)
    return DevelopmentOutline(
        Sum(stated.amount, currency),
        tuple((intern(x.by), Sum(x.amount, currency)) for x in stated.reimbursed or ()),
    )


def _contribution(governance: Governance | None) -> ContributionOutline | None:
    stated = governance.contribution if governance else None
    if stated is None or stated.basis == "none" or stated.amount == 0:
        return None
    return ContributionOutline(stated.basis, stated.amount, _word(stated.currency))


def _word(word: str | None) -> str | None:
    return word if word is None else intern(word)


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(intern, words))


def _text(text: Mapping[str, str]) -> Mapping[str, str]:
    return {intern(language): written for language, written in text.items()}


@lru_cache(maxsize=10_000)
def _day(day: date | None) -> date | None:
    return day
