"""A real browser, and the built site served for it to open."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.catalogue import CATALOGUE
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.looks import LIGHT, Reader, forget, readers, welcome
from tests.browser.site_server import serving
from tests.browser.watch import watch
from tests.building import ADDRESS
from tests.programs import needed


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks for the browser, so that -m can leave it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where Chromium is."""
    missing = "Chromium is not installed (its command may be named in CHROMIUM)"
    return needed(find_chromium(), missing)


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site_url(examples_shown: None, built_site: Path) -> Iterator[str]:
    """The address of the built site, ending in a slash: in a folder, as it was built for.

    The pages of every kind that tests open are mostly those of examples.
    """
    with serving(built_site, urlsplit(ADDRESS).path) as url:
        yield url


@pytest.fixture(scope="session")
def reader(browser: Browser, site_url: str) -> Iterator[Reader]:
    """Gives a context for a look; addresses may be given relative to the site."""
    yield from readers(browser, site_url)


@pytest.fixture(scope="session")
def visitor(browser: Browser, site_url: str) -> Iterator[BrowserContext]:
    """Whoever comes here, one after another."""
    context = welcome(browser, site_url, LIGHT)
    yield context
    context.close()


@pytest.fixture
def context(visitor: BrowserContext, site_url: str) -> Iterator[BrowserContext]:
    """A reader who has never been here; addresses may be given relative to the site."""
    yield visitor
    forget(visitor, site_url)


@pytest.fixture
def unwatched_page(context: BrowserContext) -> Page:
    """A page on which things may go wrong."""
    return context.new_page()


@pytest.fixture
def page_problems(unwatched_page: Page, site_url: str) -> list[str]:
    """What has gone wrong on `page`; who expects something checks it here and clears the list."""
    return watch(unwatched_page, site_url)


@pytest.fixture
def page(unwatched_page: Page, page_problems: list[str]) -> Iterator[Page]:
    """A page of the site; at the end no error, failed request or foreign request may be left."""
    yield unwatched_page
    assert page_problems == []


@pytest.fixture
def catalogue(page: Page) -> Page:
    """The Swedish catalogue, just opened."""
    page.goto(CATALOGUE)
    return page


@pytest.fixture
def requests(page: Page) -> list[str]:
    """Addresses of the index that the page has asked for."""
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if ".json" in one.url else None)
    return asked
