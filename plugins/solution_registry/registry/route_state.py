"""Whether a procurement route is open on a day: computed from its dates and sums, never written."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..model.codes import FICTIONAL
from ..model.vocabulary import Agreement, Organisation
from .outline import Outline, RouteOutline

RouteState = Literal["open", "closing", "closed", "full", "not_yet", "undated", "own"]

Whom = Literal["named", "listed", "late", "check", "not_stated"]
"""For whom a route is that is not for everybody; `late` is a list that is closed."""

WHOM: tuple[Whom | None, ...] = (None, "check", "named", "listed", "not_stated", "late")
"""From what most may use to what fewest may."""

Others = Literal["open", "check", "no"]
"""What a route is to an organisation of its country that it does not name."""

USABLE: tuple[RouteState, ...] = ("open", "closing", "undated")
"""States in which a procurement is saved to whoever the route is for."""

CLOSING_DAYS = 180
"""A route is closing when it ends within half a year: about as long as joining takes to decide."""

LASTING = frozenset({"open_source", "in_house"})
"""Types of route that need no last day to be open."""

OWN = "own_procurement"
"""The type that is always there and saves nobody a procurement: nothing to be called open."""

EVERYWHERE = frozenset({"open_source"})
"""Types of route that hold in every country: a licence is given to everybody.

Their country is that whose public bodies the rest of the route is described for.
"""

PREFERRED: tuple[RouteState, ...] = (
    "open",
    "closing",
    "undated",
    "own",
    "not_yet",
    "full",
    "closed",
)
"""States from the most to the least useful to somebody who wants the solution.

Those that save a procurement come first; to procure it oneself is better than what cannot be used.
"""


class Way(NamedTuple):
    """A route in short. `until` is its last day, or that of its agreement if it is earlier."""

    type: str
    state: RouteState
    until: date | None
    countries: tuple[str, ...] = ()
    """Where it applies; empty where nobody needs to be told."""
    whom: Whom | None = None
    """For whom it is; None where it is for everybody, or cannot be used."""


def by_licence(outline: Outline) -> bool:
    """Tell whether nothing but its licence says who may use a solution, which is then everybody.

    Open source excludes nobody (the Open Source Definition, 5 and 6); what has to be procured all
    the same, such as its operation, is what a route would say.
    """
    return outline.terms == "open_source" and not outline.routes


def readers(organisations: Iterable[Organisation]) -> frozenset[str]:
    """The countries of those who ask whether they may: whose municipalities are known by size.

    Of other countries a registry has but those who are named by some entry.
    """
    known = {x.country for x in organisations if x.kind == "municipality" and x.population}
    return frozenset(known - {FICTIONAL})


def holds_in(type_: str, country: str, countries: frozenset[str]) -> frozenset[str]:
    """Where a route that is written for one country can be used, of all ``countries``."""
    if type_ in EVERYWHERE and country != FICTIONAL:
        return countries | {country}
    return frozenset({country})


def ways(
    routes: Iterable[RouteOutline], agreements: Mapping[str, Agreement], today: date
) -> Iterator[Way]:
    """Every route in short."""
    for route in routes:
        yield way_of(route, agreements, today)


def best_ways(
    routes: Iterable[RouteOutline],
    agreements: Mapping[str, Agreement],
    today: date,
    countries: frozenset[str],
) -> tuple[Way, ...]:
    """The route to look at first in each country, the most useful first; those alike are one.

    They tell no last day: of routes that are alike each has its own.
    `countries` are those of the registry's readers. A route that all of them have, or nobody real,
    names none; nor does one that holds everywhere, though another may come before it somewhere.
    """
    best: dict[str, Way] = {}
    for way in sorted(ways(routes, agreements, today), key=place):
        for country in holds_in(way.type, way.countries[0], countries):
            best.setdefault(country, way._replace(until=None, countries=()))
    where: dict[Way, list[str]] = {}
    for country, way in best.items():
        where.setdefault(way, []).append(country)
    if len(where) == 1 and (best.keys() >= countries or best.keys() == {FICTIONAL}):
        return tuple(where)
    return tuple(
        way if way.type in EVERYWHERE else way._replace(countries=tuple(sorted(of)))
        for way, of in where.items()
    )


def place(way: Way) -> tuple[int, int]:
    """How far from the most useful a route is."""
    return PREFERRED.index(way.state), WHOM.index(way.whom)


def way_of(route: RouteOutline, agreements: Mapping[str, Agreement], today: date) -> Way:
    """A route in short."""
    agreement = agreements.get(route.agreement or "")
    since, until = days(route.first_call_off, route.last_call_off, agreement)
    state = route_state(route.type, since, until, today, full=route.full)
    whom = for_whom(route.type, state, route.bases, route.deadlines, today)
    return Way(route.type, state, until, (route.country,), whom)


def for_whom(
    type_: str,
    state: RouteState,
    bases: Sequence[str],
    deadlines: Collection[date],
    today: date,
) -> Whom | None:
    """Say for whom a route is that can be used, from the bases on which somebody may.

    Dates say nothing of that: what is open may still be closed to who asks. A list is closed when
    the deadlines of all its rows have passed.
    """
    if type_ in EVERYWHERE or state not in USABLE:
        return None
    if not bases:
        return "not_stated"
    if not {"named", "confirmed_beforehand"}.issuperset(bases):
        return "check"
    lists = bases.count("confirmed_beforehand")
    closed = sum(day < today for day in deadlines)
    if lists > closed:
        return "listed"
    return "named" if "named" in bases else "late"


def for_others(state: RouteState, whom: Whom | None, *, names_all: bool) -> Others | None:
    """Say what a route is to who is not named; None where it can be used by nobody, or needs none.

    ``names_all``: whether every row names its organisations here, and not only elsewhere. Where a
    list is not closed, who is not on it may yet come to be.
    """
    if state not in USABLE:
        return None
    if whom is None:
        return "open"
    return "no" if whom in ("named", "late") and names_all else "check"


def days(
    first: date | None, last: date | None, agreement: Agreement | None
) -> tuple[date | None, date | None]:
    """The first and the last day of a route: nobody calls off from an agreement that is not there.

    ``first`` and ``last`` are its own.
    """
    if agreement is None:
        return first, last
    since = max(filter(None, (first, agreement.valid_from)), default=None)
    return since, min(filter(None, (last, agreement.valid_to)), default=None)


def route_state(
    type_: str, first: date | None, last: date | None, today: date, *, full: bool = False
) -> RouteState:
    """Say whether a route of a type can be used, from its first and last day to call off.

    A route that ends by its nature, and whose last day nobody has stated, is `undated`; one that is
    to procure it oneself is `own`, however long.
    """
    if last is not None and last < today:
        return "closed"
    if first is not None and first > today:
        return "not_yet"
    if full:
        return "full"
    if type_ == OWN:
        return "own"
    if last is None:
        return "open" if type_ in LASTING else "undated"
    closing = first_closing_day(first, last)
    return "closing" if closing is not None and closing <= today else "open"


def first_closing_day(first: date | None, last: date | None) -> date | None:
    """From which day a route is closing, if it is one that closes; None where there is no such day.

    What nobody can use yet is not closing.
    """
    if last is None:
        return None
    closing = max(filter(None, (first, last - timedelta(days=CLOSING_DAYS))))
    return closing if closing <= last else None
