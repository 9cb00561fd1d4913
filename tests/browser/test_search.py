"""The search of the catalogue, as a reader uses it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import violations
from tests.browser.catalogue import (
    CATALOGUE,
    COUNT,
    answered,
    ask,
    choose,
    field,
    ids,
    open_filters,
    status,
)
from tests.browser.looks import to_the_top
from tests.browser.width import too_wide


def test_nothing_is_loaded_before_somebody_searches(requests: list[str], catalogue: Page) -> None:
    open_filters(catalogue)
    assert [url.rpartition("/")[2] for url in requests] == ["filters.json"]
    ask(catalogue, "webbkarta")
    assert len(requests) > 1
    assert not [url for url in requests if "/facets/" in url or "/order-" in url]


def test_an_answer_that_takes_a_while_is_told_of(catalogue: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    catalogue.route("**/index.json", hold)
    field(catalogue).fill("bygglov")
    with catalogue.expect_request("**/index.json"):
        field(catalogue).press("Enter")
    expect(status(catalogue)).to_have_text("Hämtar …")
    held[0].continue_()
    answered(catalogue)


def test_results_come_while_one_types(catalogue: Page) -> None:
    field(catalogue).press_sequentially("visselbl")
    expect(status(catalogue)).to_have_text("1 lösning")
    assert ids(catalogue) == ["globaleaks"]


def test_a_result_has_the_card_of_the_catalogue(catalogue: Page) -> None:
    first = ids(catalogue, "[data-everything]")[0]
    card = f".sr-card:has(a[href$='/{first}/'])"
    listed = catalogue.locator(f"[data-everything] {card}").inner_html()
    ask(catalogue, first)
    assert catalogue.locator(f"[data-list] {card}").inner_html() == listed


def test_an_empty_answer_helps(catalogue: Page) -> None:
    ask(catalogue, "xyzzyqwv")
    expect(status(catalogue)).to_have_text("0 lösningar")
    nobody = "Ingen har delat någon lösning för det här än: xyzzyqwv"
    expect(catalogue.locator("[data-nobody]")).to_have_text(nobody)
    expect(catalogue.get_by_text("bygga den själva")).to_be_visible()
    help_ = catalogue.locator("[data-empty] a").first
    help_.click()
    expect(catalogue.get_by_role("heading", level=1)).to_have_text("Verksamhetsområden")


def test_an_empty_answer_leads_to_areas_with_their_numbers_and_to_platforms(
    catalogue: Page,
) -> None:
    ask(catalogue, "livsmedel")
    area = catalogue.locator("[data-suggestions] li:visible")
    expect(area).to_have_text(re.compile(r"^Bygg och miljö \(\d+ lösningar"))
    catalogue.get_by_role("link", name="bygga den själva").click()
    answered(catalogue)
    assert {"open-eplatform", "os2forms", "open-forms"} <= set(ids(catalogue))
    expect(catalogue.locator("[data-nobody]")).to_be_hidden()


def test_an_area_that_begins_alike_is_suggested_where_nothing_is_found(catalogue: Page) -> None:
    ask(catalogue, "demokxqzwv")
    expect(status(catalogue)).to_have_text("0 lösningar")
    expect(catalogue.locator("[data-suggestions] a:visible").first).to_have_text(
        "Demokrati och insyn"
    )


def test_an_area_named_like_the_query_is_suggested(catalogue: Page) -> None:
    ask(catalogue, "bygglov")
    link = catalogue.locator("[data-suggestions] a:visible")
    expect(link).to_have_text("Bygg och miljö")


def test_more_results_can_be_shown_and_are_reached_by_keyboard(catalogue: Page) -> None:
    ask(catalogue, "e-tjänst")
    before = ids(catalogue)
    more = catalogue.get_by_role("button", name="Visa fler")
    expect(more).to_have_text(re.compile(r"Visa fler \(\d+ kvar\)"))
    more.press("Enter")
    expect(catalogue.locator("[data-list] .sr-card").nth(len(before))).to_be_visible()
    after = ids(catalogue)
    assert after[: len(before)] == before
    focused = catalogue.evaluate("document.activeElement.getAttribute('href')")
    assert focused.strip("/").endswith(after[len(before)])


def test_who_comes_back_finds_as_many_as_they_had(page: Page) -> None:
    page.goto(f"{CATALOGUE}?q=kommun")
    answered(page)
    page.locator("[data-more]").press("Enter")
    cards = page.locator("[data-list] .sr-card")
    expect(cards).to_have_count(30)
    page.goto("about/")
    page.go_back()
    expect(cards).to_have_count(30)
    ask(page, "e-tjänst")
    expect(cards).to_have_count(10)
    page.go_back()
    expect(cards).to_have_count(30)


def test_it_works_by_keyboard_alone(catalogue: Page) -> None:
    field(catalogue).focus()
    catalogue.keyboard.type("fullmakt")
    catalogue.keyboard.press("Enter")
    expect(status(catalogue)).to_have_text(COUNT)
    answered(catalogue)
    for _ in range(30):
        catalogue.keyboard.press("Tab")
        if catalogue.evaluate("document.activeElement.closest('.sr-card') !== null"):
            break
    catalogue.keyboard.press("Enter")
    expect(catalogue.get_by_role("heading", level=1)).to_have_text(re.compile("Mina ombud|MyRep"))


@pytest.mark.parametrize(
    ("home", "found"), [("", "lösning"), ("en/", "solution"), ("da/", "løsning")]
)
def test_the_home_pages_field_asks_the_catalogue(page: Page, home: str, found: str) -> None:
    page.goto(home)
    page.get_by_role("searchbox").fill("FixMyStreet")
    page.get_by_role("searchbox").press("Enter")
    expect(status(page)).to_contain_text(found)
    assert "fixmystreet" in ids(page)


@pytest.fixture
def page_without_script(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page in a browser that runs no scripts."""
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_the_catalogue_is_there(page_without_script: Page) -> None:
    page = page_without_script
    page.goto("")
    field(page).fill("karta")
    field(page).press("Enter")
    expect(page.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    expect(page.locator(".sr-card").first).to_be_visible()
    expect(page.get_by_text("Sökningen kräver JavaScript.")).to_be_visible()
    expect(page.locator("[data-filter]")).to_be_hidden()
    page.get_by_role("link", name="Nästa sida").click()
    expect(page.locator(".sr-card").first).to_be_visible()


def test_a_search_that_cannot_be_loaded_says_so(catalogue: Page, page_problems: list[str]) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    catalogue.route("**/search/**/index.json", refuse)
    field(catalogue).fill("karta")
    field(catalogue).press("Enter")
    expect(status(catalogue)).to_contain_text("kunde inte läsas in")
    expect(catalogue.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    catalogue.unroute("**/search/**/index.json")
    ask(catalogue, "karta")
    assert page_problems
    page_problems.clear()


def test_hostile_queries_are_text(catalogue: Page) -> None:
    ask(catalogue, "<img src=x onerror=alert(1)> \"'&%(count)s ../../etc \\ \u202e")
    assert catalogue.locator("[data-results] img").count() == 0
    catalogue.goto(f"{CATALOGUE}?q=%3Cscript%3E&kind=%22%3E%3Cb%3E&kind=e_service&nonsense=1")
    expect(status(catalogue)).to_have_text(COUNT)


@pytest.mark.parametrize("width", [1280, 320])
def test_results_and_filters_have_no_fault(catalogue: Page, width: int) -> None:
    catalogue.wait_for_load_state("networkidle")
    catalogue.set_viewport_size({"width": width, "height": 800})
    catalogue.reload()
    ask(catalogue, "e-tjänst")
    choose(catalogue, "Verksamhetsområde", "IT och digital infrastruktur")
    to_the_top(catalogue)  # further down the header lies over what is passed
    assert violations(catalogue) == []
    assert too_wide(catalogue) == []
