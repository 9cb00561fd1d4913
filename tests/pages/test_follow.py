"""Programs and people find the feed from the pages where one looks for what is new."""

import re

import pytest
from solution_registry.exports import EXPORTS, Source
from solution_registry.pages import BuildContext
from solution_registry.pages.api import api_pages
from solution_registry.pages.decisions import decision_pages
from solution_registry.pages.home import home_pages
from solution_registry.pages.statistics import statistics_pages
from solution_registry.registry import Registry
from solution_registry.site import Page, SiteSettings

from tests.tiny import read_tiny

FEED = 'type="application/atom+xml"'
PAGES = {"en/", "en/api/", "en/statistics/", "en/certification/", "en/certification/queue/"}


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """The tiny registry."""
    return read_tiny(tmp_path_factory.mktemp("tiny"))


def pages(registry: Registry, url: str) -> dict[str, Page]:
    """The pages of a site at an address."""
    context = BuildContext(registry, SiteSettings(name="Tiny & small", url=url), b"test")
    made = (home_pages, statistics_pages, decision_pages, api_pages)
    return {page.url: page for make in made for page in make(context)}


@pytest.mark.parametrize("url", sorted(PAGES))
def test_the_feed_is_named_in_the_head_and_on_the_page(url: str, registry: Registry) -> None:
    page = pages(registry, "https://example.org/registret/")[url].render()
    way = "../" * (url.count("/") - 1) or "./"
    address = f"{way}feed.xml".removeprefix("./") if url == "en/" else f"{way}feed.xml"
    assert re.findall('<link rel="alternate"[^>]*>', page.head) == [
        f'<link rel="alternate" {FEED} title="Tiny &amp; small: what is new" href="{address}">'
    ]
    assert f'<a href="{way}feed.xml" {FEED}>' in page.body


def test_a_site_without_a_name_calls_its_feed_as_the_feed_calls_itself(registry: Registry) -> None:
    site = SiteSettings(url="https://example.org/registret/")
    made = {page.url: page for page in api_pages(BuildContext(registry, site, b"test"))}
    feeds = {feed.url: feed for feed in EXPORTS["feed"](Source(registry, b"test", site))}
    title = f"{registry.policy.registry}: what is new"
    assert f' title="{title}" ' in made["en/api/"].render().head
    assert f"<title>{title}</title>" in feeds["en/feed.xml"].content().decode()


@pytest.mark.parametrize("url", ["", "https://example.org/registret/"])
@pytest.mark.parametrize("ahead", [False, True])
def test_the_calendar_is_told_of_where_its_address_stands(
    url: str, ahead: bool, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("solution_registry.pages.api.days_ahead", lambda _: ahead)
    body = pages(registry, url)["en/api/"].render().body
    assert ("The calendar has" in body, "calendar.ics" in body) == (ahead, ahead)
    assert ("Follow the registry" in body) == (bool(url) or ahead)


def test_without_an_address_nothing_leads_to_it(registry: Registry) -> None:
    made = [page.render() for url, page in pages(registry, "").items() if url in PAGES]
    assert len(made) == len(PAGES)
    assert not [page for page in made if "feed.xml" in page.head + page.body]
