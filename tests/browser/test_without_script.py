"""Without JavaScript the lists, their pages and the menu do what they should."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect


@pytest.fixture(params=[1280, 360])
def plain(browser: Browser, site_url: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    size: ViewportSize = {"width": request.param, "height": 800}
    context = browser.new_context(base_url=site_url, java_script_enabled=False, viewport=size)
    yield context.new_page()
    context.close()


def test_the_whole_catalogue_is_there_page_by_page(plain: Page) -> None:
    plain.goto("solutions/")
    expect(plain.get_by_text("Sökningen kräver JavaScript")).to_be_visible()
    first = plain.locator(".sr-cards > li")
    expect(first.first).to_be_visible()
    before = first.first.inner_text()
    plain.get_by_role("link", name="Sida 2").click()
    plain.wait_for_url("**/solutions/page/2/")
    assert first.first.inner_text() != before
    first.first.get_by_role("link").first.click()
    expect(plain.get_by_role("heading", level=1)).to_be_visible()


def test_what_needs_a_script_is_not_shown(plain: Page) -> None:
    plain.goto("solutions/")
    for name in (re.compile("^Filter"), "Rensa sökning och filter", "Visa fler"):
        expect(plain.get_by_role("button", name=name)).to_have_count(0)


def test_the_menu_is_there(plain: Page) -> None:
    plain.goto("solutions/altinn/")
    if plain.viewport_size and plain.viewport_size["width"] < 1220:
        plain.get_by_role("link", name="Meny").press("Enter")
    plain.get_by_role("link", name="Kriterier").last.click()
    plain.wait_for_url("**/criteria/")


def test_the_language_can_be_changed(plain: Page) -> None:
    plain.goto("solutions/altinn/")
    plain.get_by_role("button", name="Välj språk").focus()
    plain.get_by_role("link", name="Dansk").click()
    plain.wait_for_url("**/da/solutions/altinn/")
