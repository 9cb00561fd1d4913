"""Whether a procurement route is open on a day."""

from datetime import date, timedelta

import pytest
from solution_registry.model.procurement import ProcurementRoute
from solution_registry.model.vocabulary import Agreement
from solution_registry.registry.outline import RouteOutline
from solution_registry.registry.route_state import (
    Others,
    RouteState,
    Way,
    Whom,
    best_ways,
    days,
    for_others,
    holds_in,
    route_state,
    ways,
)

TODAY = date(2026, 2, 10)
DAY = timedelta(days=1)
Span = tuple[date | None, date | None]


@pytest.mark.parametrize(
    ("type_", "first", "last", "state"),
    [
        ("framework", None, TODAY + 181 * DAY, "open"),
        ("framework", None, TODAY + 180 * DAY, "closing"),
        ("framework", None, TODAY, "closing"),
        ("framework", None, TODAY - DAY, "closed"),
        ("framework", TODAY, TODAY + 365 * DAY, "open"),
        ("framework", TODAY + DAY, TODAY + 365 * DAY, "not_yet"),
        ("framework", TODAY + DAY, None, "not_yet"),
        ("framework", None, None, "undated"),
        ("open_source", None, None, "open"),
        ("open_source", None, TODAY - DAY, "closed"),
        ("own_procurement", None, None, "own"),
        ("own_procurement", None, TODAY + DAY, "own"),
        ("own_procurement", None, TODAY - DAY, "closed"),
    ],
)
def test_a_route_is_open_by_its_days(
    type_: str, first: date | None, last: date | None, state: str
) -> None:
    """Its last day is the last on which it can be used."""
    assert route_state(type_, first, last, TODAY) == state


@pytest.mark.parametrize(
    ("own", "agreement", "expected"),
    [
        ((None, None), (None, None), (None, None)),
        ((TODAY, TODAY), (None, None), (TODAY, TODAY)),
        ((None, None), (TODAY, TODAY), (TODAY, TODAY)),
        ((TODAY, TODAY), (TODAY + DAY, TODAY - DAY), (TODAY + DAY, TODAY - DAY)),
        ((TODAY, TODAY), (TODAY - DAY, TODAY + DAY), (TODAY, TODAY)),
    ],
)
def test_a_route_lasts_while_its_agreement_does(own: Span, agreement: Span, expected: Span) -> None:
    """The later of the first days, and the earlier of the last."""
    about = {
        "id": "zz-avtal",
        "name": {"sv": "Avtal"},
        "holder": "zz-inkop",
        "country": "zz",
        "kind": "framework",
    }
    days_of = {"valid_from": agreement[0], "valid_to": agreement[1]}
    rests_on = Agreement.model_validate(about | {k: v for k, v in days_of.items() if v})
    assert days(*own, rests_on) == expected
    assert days(*own, None) == own


def test_a_route_to_an_agreement_that_has_ended_is_closed() -> None:
    ended = Agreement(
        id="zz-avtal",
        name={"sv": "Avtal"},
        holder="zz-inkop",
        country="zz",
        kind="framework",
        valid_to=TODAY - DAY,
    )
    route = RouteOutline("framework", "zz", "zz-avtal", None, TODAY + 900 * DAY, (), full=False)
    [way] = ways([route], {"zz-avtal": ended}, TODAY)
    assert (way.state, way.until) == ("closed", TODAY - DAY)


@pytest.mark.parametrize(
    ("amount", "currency", "left"),
    [
        (4_000_000, "SEK", 0),
        (4_000_001, "SEK", 0),
        (3_999_999, "SEK", 1),
        (9_000_000, "DKK", None),
    ],
)
def test_a_route_is_full_when_nothing_is_left_under_its_ceiling(
    amount: int, currency: str, left: int | None
) -> None:
    """Sums in two currencies are not compared."""
    route = ProcurementRoute.model_validate(
        {
            "type": "framework",
            "country": "se",
            "ceiling": {"amount": 4_000_000, "currency": "SEK"},
            "agreement": {
                "called_off": {"amount": amount, "currency": currency, "as_of": "2026-01-31"}
            },
        }
    )
    assert (route.left.amount if route.left else None) == left
    assert route.full is (left == 0)
    state = route_state(route.type, None, None, TODAY, full=route.full)
    assert (state == "full") is (left == 0)


def route(type_: str, country: str = "se", last: date | None = None) -> RouteOutline:
    """A route that began long ago."""
    return RouteOutline(type_, country, None, None, last, (), full=False)


def only(way: RouteOutline, *bases: str) -> RouteOutline:
    """The same route, for those whom it is for on some bases."""
    return way._replace(bases=bases)


SOON, GONE, LATE = TODAY + DAY, TODAY - DAY, TODAY + 365 * DAY


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (route("framework", last=LATE), route("own_procurement")),
        (route("framework", last=SOON), route("own_procurement")),
        (route("authority_cooperation"), route("own_procurement")),
        (route("own_procurement"), route("framework", last=GONE)),
        (route("option_clause", last=SOON), route("authority_cooperation")),
        (route("open_source"), only(route("framework", last=LATE), "class")),
        (only(route("option_clause", last=LATE), "class"), only(route("in_house"), "named")),
    ],
)
def test_what_saves_a_procurement_is_looked_at_first(
    first: RouteOutline, then: RouteOutline
) -> None:
    for routes in ((first, then), (then, first)):
        assert [way.type for way in best_ways(routes, {}, TODAY, frozenset({"se"}))] == [first.type]


OPEN = Way("open_source", "open", None)
READERS = frozenset({"se", "dk"})


@pytest.mark.parametrize(
    ("routes", "answers"),
    [
        ((), ()),
        ((route("open_source"), route("open_source", "dk")), (OPEN,)),
        ((route("open_source", "zz"),), (OPEN,)),
        (
            (route("framework", last=LATE), route("framework", "dk", LATE + DAY)),
            (Way("framework", "open", None, (), "not_stated"),),
        ),
        ((route("open_source", "dk"),), (OPEN,)),
        ((route("open_source", "no"),), (OPEN,)),
        ((route("own_procurement", "dk"), route("open_source")), (OPEN,)),
        (
            (route("framework", "dk", LATE),),
            (Way("framework", "open", None, ("dk",), "not_stated"),),
        ),
        (
            (
                only(route("framework", "se", LATE), "named"),
                only(route("framework", "dk", LATE), "class"),
            ),
            (
                Way("framework", "open", None, ("dk",), "check"),
                Way("framework", "open", None, ("se",), "named"),
            ),
        ),
        (
            (
                route("framework", "dk", SOON),
                route("own_procurement", "dk"),
                route("option_clause"),
            ),
            (
                Way("framework", "closing", None, ("dk",), "not_stated"),
                Way("option_clause", "undated", None, ("se",), "not_stated"),
            ),
        ),
        (
            (route("framework", "dk", LATE), route("open_source")),
            (OPEN,),
        ),
        (
            (route("framework", "zz", LATE), route("framework", "zz", SOON)),
            (Way("framework", "open", None, (), "not_stated"),),
        ),
    ],
)
def test_the_answer_names_countries_where_it_is_not_the_same_in_all(
    routes: tuple[RouteOutline, ...], answers: tuple[Way, ...]
) -> None:
    """Readers of a registry are in Sweden and in Denmark here; nobody is where examples are."""
    assert best_ways(routes, {}, TODAY, READERS) == answers


@pytest.mark.parametrize(
    ("type_", "country", "where"),
    [
        ("open_source", "se", {"dk", "se"}),
        ("open_source", "no", {"dk", "no", "se"}),
        ("open_source", "zz", {"zz"}),
        ("framework", "se", {"se"}),
    ],
)
def test_a_licence_is_given_to_everybody(type_: str, country: str, where: set[str]) -> None:
    assert holds_in(type_, country, READERS) == where


@pytest.mark.parametrize(
    ("bases", "deadlines", "whom"),
    [
        ((), (), "not_stated"),
        (("named",), (), "named"),
        (("confirmed_beforehand",), (), "listed"),
        (("confirmed_beforehand",), (TODAY,), "listed"),
        (("confirmed_beforehand",), (TODAY - DAY,), "late"),
        (("confirmed_beforehand",) * 2, (TODAY - DAY, TODAY), "listed"),
        (("confirmed_beforehand",) * 2, (TODAY - DAY,), "listed"),
        (("confirmed_beforehand",) * 2, (TODAY - DAY, TODAY - DAY), "late"),
        (("named", "confirmed_beforehand"), (TODAY - DAY,), "named"),
        (("class",), (), "check"),
        (("application",), (TODAY - DAY,), "check"),
        (("named", "class"), (), "check"),
    ],
)
def test_what_is_open_by_its_days_is_for_those_whom_it_says(
    bases: tuple[str, ...], deadlines: tuple[date, ...], whom: str
) -> None:
    """A licence is for everybody; what nobody can use, and one's own purchase, need not say."""
    way = only(route("framework", last=LATE), *bases)._replace(deadlines=deadlines)
    [found] = ways([way], {}, TODAY)
    assert (found.state, found.whom) == ("open", whom)
    for other in (
        way._replace(type="open_source"),
        way._replace(type="own_procurement"),
        way._replace(last_call_off=GONE),
        way._replace(full=True),
    ):
        assert [x.whom for x in ways([other], {}, TODAY)] == [None]


@pytest.mark.parametrize(
    ("state", "whom", "names_all", "others"),
    [
        ("open", None, True, "open"),
        ("open", "named", True, "no"),
        ("closing", "late", True, "no"),
        ("open", "named", False, "check"),
        ("undated", "listed", True, "check"),
        ("open", "check", True, "check"),
        ("open", "not_stated", True, "check"),
        ("closed", None, True, None),
        ("not_yet", None, True, None),
        ("own", None, True, None),
    ],
)
def test_who_is_not_named_is_told_no_where_names_are_all_there_is(
    state: RouteState, whom: Whom | None, names_all: bool, others: Others | None
) -> None:
    """A list that is not closed, or lies elsewhere, has to be looked at."""
    assert for_others(state, whom, names_all=names_all) == others
