"""Solutions are chosen for the comparison, on their pages and on their cards."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.comparison import THREE, kept, names
from tests.browser.kinds import HOMES, KINDS, address
from tests.browser.yours import PERMITS, answers, choose


@pytest.mark.parametrize("language", HOMES)
def test_solutions_are_chosen_on_their_pages_and_compared(page: Page, language: str) -> None:
    for id in THREE[:2]:
        page.goto(f"{HOMES[language]}solutions/{id}/")
        button = page.locator("[data-compare] button")
        expect(button).to_have_attribute("aria-pressed", "false")
        button.press("Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
    told = page.locator(".sr-told")
    expect(told).to_contain_text("(2)")
    expect(told).to_have_role("status")
    expect(told.get_by_role("link")).to_have_css("text-decoration-line", "underline")
    told.get_by_role("link").click()
    expect(page.locator("[data-table] thead th")).to_have_count(3)
    assert page.url.endswith(f"{HOMES[language]}compare/?ids={','.join(THREE[:2])}")
    assert page.locator("[data-chosen] a").first.get_attribute("href") == re.sub(
        r"compare/.*", f"solutions/{THREE[0]}/", re.sub(r"^https?://[^/]+", "", page.url)
    )


@pytest.mark.parametrize("language", HOMES)
def test_solutions_are_chosen_on_their_cards(page: Page, language: str) -> None:
    page.goto(address("catalogue", language), wait_until="networkidle")
    boxes = page.locator(".sr-card:visible").get_by_role("checkbox")
    name = page.locator(".sr-card:visible h3").first.inner_text()
    expect(boxes.first).to_have_accessible_name(re.compile(f": {re.escape(name)}$"))
    told = page.locator(".sr-tray")
    expect(told).to_be_empty()
    boxes.first.press("Space")
    boxes.nth(1).check()
    expect(told).to_have_role("status")
    expect(told).to_contain_text("(2)")
    expect(told).to_be_in_viewport()
    told.get_by_role("link").click()
    expect(page.locator("[data-table] thead th")).to_have_count(3)
    assert names(page)[0] == name
    assert f"/{HOMES[language]}compare/?ids=" in page.url


def test_cards_say_what_is_chosen_also_when_a_search_brings_them(page: Page) -> None:
    page.goto(f"solutions/{THREE[1]}/", wait_until="networkidle")
    page.locator("[data-compare] button").click()
    page.goto(f"{KINDS['catalogue']}?q=bygglov")
    found = page.locator("[data-list] .sr-card")
    ticked = found.filter(has=page.locator(f"a[href$='/{THREE[1]}/']")).get_by_role("checkbox")
    expect(ticked).to_be_checked()
    expect(found.get_by_role("checkbox", checked=True)).to_have_count(1)
    ticked.uncheck()
    expect(page.locator(".sr-tray")).to_contain_text("Inte längre med i jämförelsen")
    assert kept(page, "compare") is None
    page.goto(KINDS["area"], wait_until="networkidle")
    page.locator(".sr-card").get_by_role("checkbox").first.check()
    expect(page.locator(".sr-tray")).to_contain_text("(1)")


def test_what_has_the_focus_is_not_below_what_stays_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(KINDS["catalogue"], wait_until="networkidle")
    page.locator(".sr-card:visible").get_by_role("checkbox").first.check()
    tray = page.locator(".sr-tray")
    expect(tray).to_contain_text("(1)")
    for _ in range(12):
        page.keyboard.press("Tab")
        focused, above = page.locator(":focus").bounding_box(), tray.bounding_box()
        assert focused is not None
        assert above is not None
        assert focused["y"] + focused["height"] <= above["y"]


def test_a_fourth_card_is_not_ticked(page: Page) -> None:
    page.goto(KINDS["catalogue"], wait_until="networkidle")
    boxes = page.locator(".sr-card:visible").get_by_role("checkbox")
    for number in range(3):
        boxes.nth(number).check()
    boxes.nth(3).click()
    expect(boxes.nth(3)).not_to_be_checked()
    expect(page.locator(".sr-tray")).to_contain_text("Tre är redan valda")
    expect(page.locator(".sr-tray")).to_contain_text("(3)")


def test_a_fourth_is_not_taken(page: Page) -> None:
    for id in (*THREE, "decidim"):
        page.goto(f"solutions/{id}/")
        page.get_by_role("button", name="Jämför").click()
    expect(page.locator(".sr-told")).to_contain_text("Tre är redan valda")
    assert kept(page, "compare") == list(THREE)


_FULL = """Storage.prototype.setItem = () => {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
};"""
_NOTHING_KEPT = """Object.defineProperty(globalThis, "localStorage", {
  get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
});"""


@pytest.mark.parametrize("store", [_NOTHING_KEPT, _FULL], ids=["refused", "full"])
def test_what_is_chosen_lasts_for_the_page_where_the_browser_keeps_nothing(
    unwatched_page: Page, store: str
) -> None:
    page = unwatched_page
    page.add_init_script(store)
    page.goto(PERMITS, wait_until="networkidle")
    choose(page, "Bjurholm")
    expect(page.locator(".sr-yours > summary")).to_have_text("Er kommun: Bjurholms kommun")
    expect(answers(page)).to_contain_text("påhittat: gäller inte er")
    button = page.get_by_role("button", name="Jämför")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".sr-told")).to_contain_text("(1)")
    page.locator(".sr-told").get_by_role("link").click()
    expect(page.locator("[data-table] thead th")).to_have_count(2)
    expect(page.locator(".sr-yours > summary")).to_have_text("Välj er kommun")
