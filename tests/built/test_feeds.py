"""What feeds of the built site lead to is there."""

# What is parsed is what was just written.

import json
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from tests.built.site import PREFIXES, Site, expect_none, target

LINK = "{http://www.w3.org/2005/Atom}link"


@pytest.mark.parametrize("home", PREFIXES.values())
def test_a_feed_leads_to_pages_in_its_language(site: Site, home: str) -> None:
    path = f"{home}feed.xml"
    links = [one.get("href") or "" for one in ET.fromstring(site.text(path)).iter(LINK)]
    assert len(links) > 10
    files = [target(path, link).file or link for link in links]
    expect_none(file for file in files if file not in site.files or not file.startswith(home))


def test_every_home_page_names_its_feed(site: Site) -> None:
    for home in PREFIXES.values():
        links = site.pages[f"{home}index.html"].links
        assert [target(home, link).file for link in links if link.endswith("feed.xml")]


@pytest.mark.parametrize("home", PREFIXES.values())
def test_a_calendar_leads_to_pages_in_its_language(site: Site, home: str) -> None:
    path = f"{home}calendar.ics"
    calendar = Calendar.from_ical((site.folder / path).read_bytes())
    files = [target(path, str(one["URL"])).file or str(one["URL"]) for one in calendar.events]
    expect_none(file for file in files if file not in site.files or not file.startswith(home))


@pytest.mark.usefixtures("examples_shown")
def test_days_to_confirm_by_are_told_to_programs(site: Site) -> None:
    solutions = json.loads(site.text("api/v1/solutions.json"))["solutions"]
    [one] = [one for one in solutions if one["id"] == "exempel-felanmalan"]
    days = [day for route in one["procurement_routes"] for day in route.get("deadlines", ())]
    assert days == ["2027-01-31", "2026-12-01"]
