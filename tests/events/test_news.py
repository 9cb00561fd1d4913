"""What a feed tells: what has happened, each thing once, and for as long as it is true."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType

import pytest
from solution_registry.certification.record import DeprecationOutline, RecordOutline
from solution_registry.events.news import ORDER, news
from solution_registry.registry import Listing, Registry
from solution_registry.registry.outline import RouteOutline
from solution_registry.registry.route_state import way_of

from tests.events.conftest import See, record, with_records
from tests.tiny import HISTORY

FIRST = record("2024-01-01", until="2025-01-01")
NEW = ("2026-01-07", "new")


def told(registry: Registry) -> list[tuple[str, str]]:
    """Day and kind of all news."""
    return [(event.on.isoformat(), event.kind) for event in news(registry)]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([FIRST], [("2025-01-02", "expired"), ("2024-11-02", "due"), ("2024-01-01", "certified")]),
        (
            [FIRST, record("2024-12-01", until="2026-11-30")],
            [("2024-12-01", "renewed"), ("2024-11-02", "due"), ("2024-01-01", "certified")],
        ),
        (
            [FIRST, record("2024-10-01", until="2026-09-30")],
            [("2024-10-01", "renewed"), ("2024-01-01", "certified")],
        ),
        (
            [FIRST, record("2024-03-01", "revoked")],
            [("2024-03-01", "revoked"), ("2024-01-01", "certified")],
        ),
        (
            [FIRST, record("2024-03-01", "declined")],
            [("2025-01-02", "expired"), ("2024-11-02", "due"), ("2024-01-01", "certified")],
        ),
    ],
    ids=["alone", "renewed while due", "renewed early", "revoked", "declined"],
)
def test_decisions_and_what_time_makes_of_them(
    records: list[RecordOutline], expected: list[tuple[str, str]], bare: Listing, see: See
) -> None:
    found = told(see(with_records(bare, records), date(2026, 2, 1)))
    assert found == [NEW, *expected]


def test_what_has_been_told_stays_told(bare: Listing, see: See) -> None:
    """On each day a feed has what it had the day before; so no reader hears a thing twice."""
    records = [FIRST, record("2024-12-01", until="2025-06-01"), record("2025-03-01", "revoked")]
    days = [date(2024, 1, 1) + timedelta(days=7 * week) for week in range(100)]
    seen = [{(x.id, x.on) for x in news(see(with_records(bare, records), day))} for day in days]
    assert all(before <= after for before, after in pairwise(seen))
    assert len(seen[-1]) == 4


def test_nothing_is_told_before_its_day(bare: Listing, see: See) -> None:
    assert told(see(with_records(bare, [FIRST]), date(2024, 1, 1))) == [("2024-01-01", "certified")]


def test_a_change_is_dated_by_the_entrys_last_one(bare: Listing, see: See) -> None:
    changed = record("2026-03-02", until="2028-03-01")._replace(
        changed_fields=("costs",), uncovered=("cost-stated",)
    )
    found = told(see(with_records(bare, [changed]), date(2026, 11, 1)))
    assert found == [("2026-10-02", "changed"), ("2026-03-02", "certified"), NEW]


def test_without_history_nobody_knows_when(bare: Listing, see: See) -> None:
    assert told(see(replace(bare, history=None), date(2026, 11, 1))) == []


@pytest.mark.parametrize("reason", ["superseded", "withdrawn"])
def test_a_deprecation_is_told_from_its_day(reason: str, bare: Listing, see: See) -> None:
    found = DeprecationOutline(date(2026, 5, 1), reason, None)
    one = replace(bare, outline=bare.outline._replace(deprecation=found))
    kind = "withdrawn" if reason == "withdrawn" else "deprecated"
    assert told(see(one, date(2026, 4, 30))) == [NEW]
    assert told(see(one, date(2026, 5, 1))) == [("2026-05-01", kind), NEW]


def written(one: Listing, **parts: str) -> Listing:
    """A solution whose parts came on these days."""
    days = {name: date.fromisoformat(day) for name, day in parts.items()}
    life = HISTORY._replace(parts=tuple((name, day) for name, day in days.items()))
    return replace(one, history=life)


def known(registry: Registry) -> list[tuple[str, str]]:
    """Kind of all news, and the day on which readers could know of it."""
    return [(event.kind, event.known.isoformat()) for event in news(registry)]


def test_a_deprecation_that_is_written_late_is_known_late(bare: Listing, see: See) -> None:
    """It stays of its day; what is of the day of the commit comes first."""
    found = DeprecationOutline(date(2025, 3, 1), "unmaintained", None)
    one = replace(bare, outline=bare.outline._replace(deprecation=found))
    late, early = (written(one, **{"solution.yml": day}) for day in ("2026-10-02", "2025-02-01"))
    [event, new] = news(see(late, date(2026, 11, 1)))
    assert (event.on, event.known) == (found.on, date(2026, 10, 2))
    assert (new.kind, new.known) == ("new", new.on)
    assert known(see(early, date(2026, 11, 1))) == [NEW[::-1], ("deprecated", "2025-03-01")]
    same_day = written(one, **{"solution.yml": NEW[0]})
    assert known(see(same_day, date(2026, 11, 1))) == [NEW[::-1], ("deprecated", NEW[0])]


def test_a_decision_that_comes_late_is_known_late(bare: Listing, see: See) -> None:
    """And so is what time had made of it by then; what comes later is not."""
    records = with_records(bare, [FIRST, record("2025-06-01", until="2026-10-01")])
    days = {"2024-01-01-1": "2024-12-01", "2025-06-01-1": "2025-06-09"}
    assert known(see(written(records, **days), date(2026, 11, 1))) == [
        ("expired", "2026-10-02"),
        ("due", "2026-08-02"),
        NEW[::-1],
        ("renewed", "2025-06-09"),
        ("expired", "2025-01-02"),
        ("due", "2024-12-01"),
        ("certified", "2024-12-01"),
    ]


def route(
    last: str | None,
    agreement: str | None = None,
    *,
    first: str | None = None,
    type_: str = "framework",
    full: bool = False,
) -> RouteOutline:
    """A route with its days."""
    opens, ends = (date.fromisoformat(day) if day else None for day in (first, last))
    return RouteOutline(type_, "se", agreement, opens, ends, (), full)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2026-09-30", [("2026-10-01", "closed"), ("2026-04-03", "closing"), NEW]),
        ("2026-02-01", [("2026-02-02", "closed"), ("2026-01-07", "closing"), NEW]),
        ("2026-01-06", [NEW]),
        ("2027-12-31", [NEW]),
    ],
    ids=["half a year before", "listed late", "closed before it was listed", "far away"],
)
def test_a_route_closes(
    last: str, expected: list[tuple[str, str]], bare: Listing, see: See
) -> None:
    one = replace(bare, outline=bare.outline._replace(routes=(route(last), route(last))))
    assert sorted(told(see(one, date(2026, 11, 1)))) == sorted(expected)


def test_a_route_that_is_full_says_no_more(bare: Listing, see: See) -> None:
    one = replace(bare, outline=bare.outline._replace(routes=(route("2026-09-30", full=True),)))
    assert told(see(one, date(2026, 11, 1))) == [NEW]


@pytest.mark.parametrize(
    "way",
    [
        route("2026-09-30"),
        route("2026-09-30", first="2026-08-01"),
        route("2026-09-30", first="2026-10-10"),
        route("2026-09-30", type_="own_procurement"),
        route("2026-09-30", type_="open_source"),
    ],
    ids=["framework", "opens late", "opens after it closes", "own procurement", "open source"],
)
def test_a_feed_tells_that_a_way_closes_when_its_page_does(
    way: RouteOutline, bare: Listing, see: See
) -> None:
    life = HISTORY._replace(created=date(2020, 1, 1))
    one = replace(bare, outline=bare.outline._replace(routes=(way,)), history=life)
    for day in (date(2026, 9, 30) + timedelta(days=number) for number in range(-400, 31, 10)):
        kinds = {event.kind for event in news(see(one, day))}
        state = way_of(way, {}, day).state
        assert ("closing" in kinds and "closed" not in kinds) == (state == "closing"), day
        assert ("closed" in kinds) == (state == "closed"), day


def test_an_agreement_that_nobody_can_use_yet_is_not_closing(bare: Listing, see: See) -> None:
    one = replace(bare, outline=bare.outline._replace(routes=(route(None, "provavtal-drift"),)))
    registry = see(one, date(2026, 12, 10))
    [(id, agreement)] = registry.vocabulary.agreements.items()
    days = {"valid_from": date(2027, 1, 1), "valid_to": date(2027, 6, 1)}
    short = MappingProxyType({id: agreement.model_copy(update=days)})
    registry = replace(registry, vocabulary=replace(registry.vocabulary, agreements=short))
    assert told(registry) == [NEW]
    assert told(replace(registry, today=date(2027, 1, 1))) == [("2027-01-01", "closing"), NEW]


def test_an_agreement_ends_once_for_all_that_rest_on_it(bare: Listing, see: See) -> None:
    outline = bare.outline._replace(routes=(route(None, "provavtal-drift"),))
    two = [replace(bare, outline=outline._replace(id=id)) for id in ("a", "b")]
    registry = see(bare, date(2028, 1, 1))
    found = news(replace(registry, listings={one.id: one for one in two}))
    [closed] = [event for event in found if event.kind == "closed"]
    assert [one.id for one in closed.listings] == ["a", "b"]
    assert closed.path == "agreements/provavtal-drift/"


def test_examples_are_no_news(registry: Registry) -> None:
    ids = {one.id for event in news(registry) for one in event.listings}
    assert ids == {"felanmalan", "provplattformen"}


def test_of_one_day_what_matters_most_comes_first(bare: Listing, see: See) -> None:
    again = [record("2024-03-01", until="2025-01-01"), record("2024-03-01", "revoked")]
    again[1] = again[1]._replace(serial="felanmalan/2024-03-01-2")
    found = news(see(with_records(bare, again), date(2024, 3, 1)))
    assert [event.kind for event in found] == ["revoked", "certified"]
    assert len(set(ORDER)) == len(ORDER)


def test_of_one_day_the_later_decision_comes_first(bare: Listing, see: See) -> None:
    again = [
        record("2024-03-01", until="2025-01-01")._replace(serial=f"felanmalan/2024-03-01-{n}")
        for n in (1, 2, 10)
    ]
    found = [one for one in news(see(with_records(bare, again), date(2024, 3, 1))) if one.record]
    assert [(event.kind, event.id) for event in found] == [
        ("renewed", "felanmalan/2024-03-01-10"),
        ("renewed", "felanmalan/2024-03-01-2"),
        ("certified", "felanmalan/2024-03-01-1"),
    ]
