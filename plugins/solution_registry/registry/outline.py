"""An outline: what lists, search and other entries need to know of an entry, and no more.

Outlines do not depend on the day; they are kept between builds, so that only what has changed
is read again. They are tuples, since thousands are read at once, and what many of them say is one
object in all: it is then kept once, and brought back once.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from ..addresses import same_address
from ..certification.record import DeprecationOutline, RecordOutline, compare
from .entry import Entry
from .needed import says_something

if TYPE_CHECKING:
    from ..model.certification import CriteriaSet
    from ..model.money import DevelopmentCost
    from ..model.reuse import Governance


class Sum(NamedTuple):
    """Money: whole units of a currency."""

    amount: int
    currency: str


class AdopterOutline(NamedTuple):
    """One organisation's use of the solution."""

    organisation: str
    stage: str
    since: str | None
    confirmed_on: date | None
    proof: str | None
    route: str | None
    agreement: str | None
    source: str | None = None
    as_of: str | None = None
    paid_once: Sum | None = None
    environment: tuple[tuple[str, str | None], ...] = ()
    """The systems around it: type, product."""


class RouteOutline(NamedTuple):
    """One procurement route: enough to tell whether it is open, and to whom."""

    type: str
    country: str
    agreement: str | None
    first_call_off: date | None
    last_call_off: date | None
    named: tuple[str, ...]
    full: bool
    """Whether all that may be bought has been called off."""
    deadlines: tuple[date, ...] = ()
    """The last days to say that one takes part."""
    bases: tuple[str, ...] = ()
    """On what somebody may use it, a row each."""


class BandOutline(NamedTuple):
    """Cost of one size band."""

    population_below: int | None
    one_off: int | None
    per_year: int | None
    currency: str
    price_year: int


class DevelopmentOutline(NamedTuple):
    """What it cost to develop; `reimbursed` is who has paid some of it back, and what."""

    cost: Sum
    reimbursed: tuple[tuple[str, Sum], ...]


class ContributionOutline(NamedTuple):
    """What a member pays a year: whole units of a currency, or what is not stated as a sum."""

    basis: str
    amount: int | None
    currency: str | None


class Outline(NamedTuple):
    """What others need to know of an entry."""

    id: str
    version: str
    """A digest of all that the outline and the entry's pages are made of."""
    kind: str
    name: Mapping[str, str]
    summary: Mapping[str, str]
    lead: str | None
    listed_by: str
    partners: tuple[str, ...]
    members: tuple[str, ...]
    suppliers: tuple[str, ...]
    funders: tuple[str, ...]
    seeking: tuple[str, ...]
    lifecycle: str | None
    service_areas: tuple[str, ...]
    audience: tuple[str, ...]
    alternative_to: tuple[str, ...]
    complexity: tuple[str, str] | None
    """Organisational complexity, degree of innovation."""
    terms: str | None
    licence: str | None
    repository: str | None
    """Its address, as :func:`..addresses.same_address` has it."""
    platforms: tuple[str, ...]
    standards: tuple[str, ...]
    system_types: tuple[str, ...]
    connected: tuple[tuple[str, str], ...]
    """The products that it connects to: system type, product."""
    routes: tuple[RouteOutline, ...]
    eligible: tuple[tuple[int, ...], ...]
    """How many organisations each row of those who may use a route names, by route."""
    bands: tuple[BandOutline, ...]
    development: DevelopmentOutline | None
    contribution: ContributionOutline | None
    """None where members pay nothing, or nobody has said what they pay."""
    related: tuple[tuple[str, str], ...]
    """Id of the other solution, relation."""
    deprecation: DeprecationOutline | None
    attestations: tuple[tuple[str, str | None, date, date | None], ...]
    """Scheme, level, decided on, valid until."""
    contact_review_by: date | None
    """The first day after which a contact needs to be confirmed."""
    adopters: tuple[AdopterOutline, ...]
    records: tuple[RecordOutline, ...]
    languages: tuple[str, ...]
    """Languages of the name."""
    filled: tuple[str, ...]
    """Top-level fields that say something."""
    documents: tuple[str, ...]
    """Files of a template's documents that are there, in the template's order."""
    example: bool


def outline(entry: Entry, version: str, criteria: "Mapping[str, CriteriaSet]") -> Outline:
    """Make the outline of an entry; ``version`` is the digest of its files."""
    s = entry.solution
    reuse, governance, costs = s.reuse, s.governance, s.costs
    development = costs.development if costs else None
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
        routes=tuple(
            RouteOutline(
                route.type,
                intern(route.country),
                _word(route.agreement.id if route.agreement else None),
                route.first_call_off,
                route.last_call_off,
                _words(
                    organisation
                    for basis in route.eligible or ()
                    if basis.basis in ("named", "confirmed_beforehand")
                    for organisation in basis.organisations or ()
                ),
                route.full,
                tuple(row.deadline for row in route.eligible or () if row.deadline),
                _words(row.basis for row in route.eligible or ()),
            )
            for route in s.procurement_routes or ()
        ),
        eligible=tuple(
            tuple(len(row.organisations or ()) for row in route.eligible or ())
            for route in s.procurement_routes or ()
        ),
        bands=tuple(
            BandOutline(b.population_below, b.one_off, b.per_year, intern(b.currency), b.price_year)
            for b in (costs.bands if costs else None) or ()
        ),
        development=_development(development),
        contribution=_contribution(governance),
        related=tuple((x.id, x.relation) for x in s.related or ()),
        deprecation=DeprecationOutline(
            s.deprecation.on, s.deprecation.reason, s.deprecation.replaced_by
        )
        if s.deprecation
        else None,
        attestations=tuple(
            (x.scheme, x.level, x.decided_on, x.valid_until) for x in s.attestations or ()
        ),
        contact_review_by=_day(
            min((c.review_by for c in s.contacts or () if c.review_by), default=None)
        ),
        adopters=tuple(
            AdopterOutline(
                intern(organisation),
                a.stage,
                _word(a.since),
                _day(a.confirmation.on if a.confirmation else None),
                a.confirmation.proof if a.confirmation else None,
                a.procurement.route if a.procurement else None,
                _word(a.procurement.agreement if a.procurement else None),
                _word(a.source),
                _word(a.as_of),
                Sum(a.cost.one_off, intern(a.cost.currency))
                if a.cost and a.cost.one_off is not None
                else None,
                tuple((intern(x.system_type), _word(x.product)) for x in a.environment or ()),
            )
            for organisation, a in entry.adopters.items()
        ),
        records=tuple(
            # Its serial is what its place says: what it says itself may be another's.
            compare(record, entry.data, entry.documents, criteria)._replace(serial=serial)
            for serial, record in entry.certifications.items()
        ),
        languages=_words(s.name),
        filled=_words(says_something(entry.data)),
        documents=tuple(
            d.file
            for d in (s.template.documents if s.template else None) or ()
            if d.file in entry.documents
        ),
        example=bool(s.example),
    )


def _development(stated: "DevelopmentCost | None") -> DevelopmentOutline | None:
    if stated is None:
        return None
    currency = intern(stated.currency)
    return DevelopmentOutline(
        Sum(stated.amount, currency),
        tuple((intern(x.by), Sum(x.amount, currency)) for x in stated.reimbursed or ()),
    )


def _contribution(governance: "Governance | None") -> ContributionOutline | None:
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
