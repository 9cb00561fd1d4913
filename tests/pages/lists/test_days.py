"""A calendar without a day is not linked to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from solution_registry.events import ahead
from solution_registry.pages import BuildContext
from solution_registry.pages.api import api_pages
from solution_registry.pages.decisions.log import log_pages
from solution_registry.pages.decisions.queue import queue_pages
from solution_registry.pages.grouping_pages import grouping_pages
from solution_registry.pages.home import home_pages
from solution_registry.pages.statistics import statistics_pages
from solution_registry.registry import Registry
from solution_registry.site.page import Bundle, Page

from tests.elements import Elements
from tests.pages.lists.conftest import MakeContext, by_address, with_listings

URLS = ("en/", "en/statistics/", "en/certification/", "en/certification/queue/", "en/api/")
AGREEMENT = "en/agreements/it-drift/"


def all_pages(context: BuildContext) -> Iterator[Page | Bundle]:
    """Those that link to the calendar."""
    for make in (home_pages, statistics_pages, log_pages, queue_pages, api_pages, grouping_pages):
        yield from make(context)


@pytest.fixture
def full(many: Registry) -> Registry:
    """A registry in which somebody reviews a contact on a day to come."""
    one = many.listings["minimal"]
    outline = one.outline._replace(contact_review_by=date(2026, 12, 1))
    return with_listings(many, [*many.listings.values(), replace(one, outline=outline)])


def test_only_a_calendar_with_days_is_linked_to(full: Registry, make_context: MakeContext) -> None:
    none = replace(full, listings={})
    assert ahead(full)
    assert not ahead(none)
    with_days, without = (by_address(all_pages(make_context(one))) for one in (full, none))
    for url in (*URLS, AGREEMENT):
        links = Elements(with_days[url].render().body).links
        assert [one for one in links if one.endswith("calendar.ics")], url
        links = Elements(without[url].render().body).links
        assert not [one for one in links if one.endswith("calendar.ics")], url
        assert with_days[url].key != without[url].key
