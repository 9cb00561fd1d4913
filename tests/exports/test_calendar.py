"""A calendar program reads the calendar, whatever solutions are called."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest
from icalendar import Calendar, Event
from solution_registry.exports import EXPORTS, Source
from solution_registry.exports.calendar import MOST
from solution_registry.exports.content_lines import OCTETS, content_lines
from solution_registry.registry import Registry
from solution_registry.registry.outline import RouteOutline
from solution_registry.site import SiteSettings

from tests.exports.conftest import SITE

HOMES = {"sv": "", "en": "en/", "da": "da/"}


def written(registry: Registry, language: str = "sv", site: SiteSettings = SITE) -> bytes:
    """A calendar."""
    made = {asset.url: asset for asset in EXPORTS["calendar"](Source(registry, b"code", site))}
    return made[f"{HOMES[language]}calendar.ics"].content()


def events(content: bytes) -> list[Event]:
    """What another program reads of it."""
    return Calendar.from_ical(content).events


@pytest.mark.parametrize("language", HOMES)
def test_a_day_is_whole_has_a_name_and_leads_to_its_page(language: str, registry: Registry) -> None:
    calendar = Calendar.from_ical(written(registry, language))
    assert str(calendar["VERSION"]) == "2.0"
    assert calendar.errors == []
    assert [(str(one["UID"]), one.start) for one in calendar.events] == [
        ("agreements/provavtal-drift/last-call-off/2027-12-31@tiny-registry", date(2027, 12, 31)),
        ("felanmalan/2026-03-02-1/renewable@tiny-registry", date(2028, 1, 1)),
        ("felanmalan/2026-03-02-1/ends@tiny-registry", date(2028, 3, 1)),
    ]
    for one in calendar.events:
        assert one.errors == []
        assert type(one.start) is date
        assert f"{one.DTSTAMP:%Y-%m-%d}" == str(registry.today)
        assert str(one["URL"]).startswith(f"{SITE.url}{HOMES[language]}")
        assert str(one["URL"]) in str(one["DESCRIPTION"])


def test_without_an_address_it_has_no_links(registry: Registry) -> None:
    found = events(written(registry, site=SiteSettings()))
    assert len(found) == 3
    assert not [one for one in found if "URL" in one or "http" in str(one.get("DESCRIPTION"))]


def test_what_passed_a_month_ago_is_gone(registry: Registry) -> None:
    one = registry.listings["felanmalan"]

    def contacts(day: date) -> list[date]:
        outline = one.outline._replace(contact_review_by=day, records=(), routes=())
        listings = MappingProxyType({one.id: replace(one, outline=outline)})
        found = events(written(replace(registry, listings=listings)))
        return [x.start for x in found if "contacts" in str(x["UID"])]

    assert contacts(date(2026, 10, 1)) == [date(2026, 10, 1)]
    assert contacts(date(2026, 9, 30)) == []


def test_a_calendar_without_days_still_has_a_component(registry: Registry) -> None:
    empty = Calendar.from_ical(written(replace(registry, today=date(2040, 1, 1))))
    assert empty.errors == []
    assert empty.events == []
    assert [one.name for one in empty.subcomponents] == ["VTIMEZONE"]
    with_days = Calendar.from_ical(written(registry))
    assert {one.name for one in with_days.subcomponents} == {"VEVENT"}


@pytest.mark.parametrize(
    "name", ["a;b,c\\n", "Å" * 80, "😀" * 60, "\\", 'a "b": c', "BEGIN:VEVENT", "a\u2028b"]
)
def test_names_stay_text(name: str, registry: Registry) -> None:
    one = registry.listings["felanmalan"]
    listings = {one.id: replace(one, outline=one.outline._replace(name={"sv": name}))}
    content = written(replace(registry, listings=MappingProxyType(listings)))
    assert max(map(len, content.split(b"\r\n"))) <= OCTETS
    assert content.count(b"\n") == content.count(b"\r\n")
    titles = [str(found["SUMMARY"]) for found in events(content)]
    assert [title for title in titles if title.endswith(f": {name}")]


@pytest.mark.parametrize("length", range(70, 80))
@pytest.mark.parametrize("letter", ["a", "å", "€", "😀"])
def test_a_line_is_folded_between_characters(length: int, letter: str) -> None:
    line = "x" * length + letter * 40
    content = content_lines([line])
    assert all(len(part) <= OCTETS for part in content.split(b"\r\n"))
    assert all(part.decode() for part in content.split(b"\r\n")[:-1])
    assert content.replace(b"\r\n ", b"").decode() == f"{line}\r\n"


def test_the_nearest_days_come_first_and_are_not_endless(registry: Registry) -> None:
    like = registry.listings["kravmall"]
    routes = [
        RouteOutline("framework", "se", None, None, date(2027, 1, 1).replace(year=year), (), False)
        for year in range(2027, 2037)
    ]
    listings = {
        f"copy-{number:03}": replace(
            like, outline=like.outline._replace(id=f"copy-{number:03}", routes=tuple(routes))
        )
        for number in range(MOST // 10 + 1)
    }
    found = events(written(replace(registry, listings=MappingProxyType(listings))))
    days = [one.start for one in found]
    assert len(days) == MOST
    assert days == sorted(days)
