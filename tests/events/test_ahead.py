"""What is coming: days of certifications, ways, contacts and deprecations."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from solution_registry.certification.record import DeprecationOutline
from solution_registry.events.ahead import ahead
from solution_registry.registry import Listing, Registry
from solution_registry.registry.outline import RouteOutline

from tests.events.conftest import See, record, with_records

FIRST = record("2026-01-01", until="2027-12-31")
FIRST_DAY = date(2026, 2, 1)
AGREEMENT = ("2027-12-31", "last-call-off")


def told(registry: Registry) -> list[tuple[str, str]]:
    """Day and kind of all that is coming."""
    return [(event.on.isoformat(), event.kind) for event in ahead(registry)]


def test_a_certification_can_be_renewed_and_ends(bare: Listing, see: See) -> None:
    found = told(see(with_records(bare, [FIRST]), FIRST_DAY))
    assert found == [("2027-11-01", "renewable"), ("2027-12-31", "ends"), AGREEMENT]


def test_one_that_was_revoked_has_no_days(bare: Listing, see: See) -> None:
    revoked = with_records(bare, [FIRST, record("2026-01-20", "revoked")])
    assert told(see(revoked, FIRST_DAY)) == [AGREEMENT]


def test_only_the_one_that_decides_has_days(bare: Listing, see: See) -> None:
    renewed = with_records(bare, [FIRST, record("2026-06-01", until="2028-05-31")])
    found = told(see(renewed, date(2026, 6, 1)))
    assert found == [AGREEMENT, ("2028-04-01", "renewable"), ("2028-05-31", "ends")]


def test_a_route_opens_and_has_a_last_day(bare: Listing, see: See) -> None:
    days = (date(2027, 1, 1), date(2027, 6, 30))
    route = RouteOutline("framework", "se", "provavtal-drift", *days, (), full=False)
    one = replace(bare, outline=bare.outline._replace(routes=(route,)))
    found = [event for event in ahead(see(one, FIRST_DAY)) if event.agreement is None]
    assert [(event.on, event.kind) for event in found] == [
        (days[0], "opens"),
        (days[1], "last-call-off"),
    ]
    assert {event.path for event in found} == {"solutions/felanmalan/"}


def test_no_route_opens_before_the_agreement_that_it_is_below(bare: Listing, see: See) -> None:
    days = (date(2026, 12, 1), date(2027, 5, 1))
    route = RouteOutline("framework", "se", "provavtal-drift", *days, (), full=False)
    registry = see(replace(bare, outline=bare.outline._replace(routes=(route,))), FIRST_DAY)
    [(id, agreement)] = registry.vocabulary.agreements.items()
    late = agreement.model_copy(update={"valid_from": date(2027, 1, 1)})
    known = replace(registry.vocabulary, agreements=MappingProxyType({id: late}))
    found = ahead(replace(registry, vocabulary=known))
    assert {event.on for event in found if event.kind == "opens"} == {date(2027, 1, 1)}


def test_those_who_join_say_so_beforehand(bare: Listing, see: See) -> None:
    route = RouteOutline("framework", "se", None, None, None, (), False, (date(2026, 3, 1),))
    found = told(see(replace(bare, outline=bare.outline._replace(routes=(route,))), FIRST_DAY))
    assert found == [("2026-03-01", "deadline"), AGREEMENT]


def test_an_agreement_has_its_day_also_where_nothing_rests_on_it(bare: Listing, see: See) -> None:
    [last] = ahead(see(bare, FIRST_DAY))
    assert (last.path, last.listings) == ("agreements/provavtal-drift/", ())


def test_contacts_and_deprecations(bare: Listing, see: See) -> None:
    announced = DeprecationOutline(date(2026, 5, 1), "unmaintained", None)
    outline = bare.outline._replace(contact_review_by=date(2026, 4, 1), deprecation=announced)
    found = told(see(replace(bare, outline=outline), FIRST_DAY))
    assert found == [("2026-04-01", "contacts"), ("2026-05-01", "phase-out"), AGREEMENT]


def test_a_day_stays_for_a_month(bare: Listing, see: See) -> None:
    outline = bare.outline._replace(contact_review_by=date(2026, 4, 1))
    one = replace(bare, outline=outline)
    assert ("2026-04-01", "contacts") in told(see(one, date(2026, 5, 2)))
    assert ("2026-04-01", "contacts") not in told(see(one, date(2026, 5, 3)))


def test_examples_have_no_days(bare: Listing, see: See) -> None:
    days = (date(2026, 10, 1), date(2027, 6, 30))
    route = RouteOutline("framework", "se", None, *days, (), False, (date(2026, 3, 1),))
    outline = with_records(bare, [FIRST]).outline._replace(
        routes=(route,),
        contact_review_by=date(2026, 4, 1),
        deprecation=DeprecationOutline(date(2026, 5, 1), "unmaintained", None),
    )
    real, example = (
        told(see(replace(bare, outline=outline._replace(example=made_up)), FIRST_DAY))
        for made_up in (False, True)
    )
    kinds = {"renewable", "ends", "opens", "last-call-off", "deadline", "contacts", "phase-out"}
    assert {kind for _, kind in real} == kinds
    assert example == [AGREEMENT]
