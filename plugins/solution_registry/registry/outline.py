"""An outline: what lists, search and other entries need to know of an entry, and no more.

Outlines do not depend on the day; they are kept between builds, so that only what has changed
is read again. They are tuples, since thousands are read at once, and what many of them say is one
object in all: it is then kept once, and brought back once.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ..certification.record import DeprecationOutline, RecordOutline


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
    named_by_row: tuple[int, ...] = ()
    """How many organisations each row names."""


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
    titles: tuple[Mapping[str, str], ...]
    """What those documents are called."""
    law: str | None
    """The act that a procurement template follows."""
    example: bool
