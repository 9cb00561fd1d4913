"""Who follows those that made a solution, and an estimate of what that spares them.

The estimate is for confirmed users alone, of one solution, in one currency: users times
development, less what they paid. It supposes that each of them would have paid for a solution of
its own, and is no measured saving. What running a solution costs is in neither part of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import inf
from typing import NamedTuple

from ..model.vocabulary import Organisation
from .listing import Adoption, Listing
from .money import money_of
from .outline import BandOutline


class Followers(NamedTuple):
    """Those who use what another one leads; `since` is when the first did who says it."""

    confirmed: int
    reported: int
    since: str | None


class Avoided(NamedTuple):
    """An estimate of the cost of development that users avoid.

    users: the confirmed ones whose cost to begin is known.
    development: what it cost to develop.
    paid: what those users paid to begin, and towards the development.
    """

    users: int
    development: int
    paid: int
    currency: str

    @property
    def amount(self) -> int:
        """The estimate; less than nothing where the users paid more than they avoided."""
        return self.users * self.development - self.paid


class AvoidedInAll(NamedTuple):
    """Estimates of several solutions in one currency: how many they are, for how many users."""

    solutions: int
    users: int
    amount: int


def followers(listing: Listing) -> Followers:
    """Count the users of a solution, among whom its lead is not."""
    days = (x.adopter.since for x in listing.adoptions if x.in_use and x.adopter.since)
    return Followers(listing.confirmed, listing.reported, min(days, default=None))


def avoided(listing: Listing, organisations: Mapping[str, Organisation]) -> Avoided | None:
    """Estimate the avoided cost; None where not all of it is stated for any user.

    Who leads a solution, develops it or paid for its development has avoided nothing.
    """
    outline = listing.outline
    development = outline.development
    if development is None or not development.cost.amount:
        return None
    amount, currency = development.cost
    makers = {*outline.partners, *outline.funders}
    begun = {
        x.adopter.organisation: paid
        for x in listing.adoptions
        if x.confirmed
        and x.adopter.organisation not in makers
        and (paid := _begun(x, outline.bands, currency, organisations, listing.as_of)) is not None
    }
    if not begun:
        return None
    back = sum(one.amount for by, one in development.reimbursed if by in begun)
    return Avoided(len(begun), amount, sum(begun.values()) + back, currency)


def avoided_by_currency(found: Iterable[Avoided | None]) -> dict[str, AvoidedInAll]:
    """Add up the estimates that there are; sums of several currencies are never added."""
    by: dict[str, list[Avoided]] = {}
    for one in found:
        if one:
            by.setdefault(one.currency, []).append(one)
    return {
        currency: AvoidedInAll(len(own), sum(x.users for x in own), sum(x.amount for x in own))
        for currency, own in sorted(by.items())
    }


def _begun(
    adoption: Adoption,
    bands: Sequence[BandOutline],
    currency: str,
    organisations: Mapping[str, Organisation],
    day: date,
) -> int | None:
    """What a user paid once, as it says itself, or as the cost for its size says."""
    own = adoption.adopter.paid_once
    if own:
        return own.amount if own.currency == currency else None
    one = organisations.get(adoption.adopter.organisation)
    population = one.population.count if one and one.population else None
    band = _band(_payable(bands, currency, one, day), population)
    return band.one_off if band and band.currency == currency else None


def _payable(
    bands: Sequence[BandOutline], currency: str, one: Organisation | None, day: date
) -> list[BandOutline]:
    """The bands by which somebody pays: those in its own country's money, where there are any."""
    if one and len({x.currency for x in bands}) > 1:
        money = money_of(one.country, day)
        if home := [x for x in bands if x.currency in money]:
            return home
    return [x for x in bands if x.currency == currency]


def _band(bands: Sequence[BandOutline], population: int | None) -> BandOutline | None:
    """The lowest band that holds so many inhabitants; without a number, one that holds all."""
    if population is None:
        return bands[0] if len(bands) == 1 and bands[0].population_below is None else None
    held = [x for x in bands if x.population_below is None or population < x.population_below]
    return min(held, key=lambda x: x.population_below or inf, default=None)
