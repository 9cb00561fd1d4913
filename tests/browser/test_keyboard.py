"""Everything can be reached and used with a keyboard, and the focus is always seen."""

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.browser.keyboard import Walk, walk
from tests.browser.kinds import KINDS
from tests.browser.looks import DARK, LIGHT, PHONE, Look, Reader, forget, readers
from tests.browser.watch import watch

WALKED = (
    "home",
    "catalogue",
    "solution with everything",
    "procurement template",
    "organisation",
    "platforms",
    "code of the failure guide",
    "contribute",
)
CROWDED = {
    "catalogue": KINDS["catalogue"],
    "criteria": KINDS["criteria"],  # its table of contents is longer than the window
    "form": KINDS["form"],
    "guide": KINDS["guide"],
    "comparison": f"{KINDS['comparison']}?ids=exempel-bygglov,decidim",
}
"""Pages where much can get the focus from below."""

WINDOWS: Mapping[str, ViewportSize] = {
    "low": {"width": 1280, "height": 720},
    "at 400 % zoom": {"width": 320, "height": 256},
}

NOTHING_WRONG = Walk(missed=[], unseen=[], unmarked=[])


Watched = tuple[Reader, list[list[str]]]
"""Gives a context for a look; and what has gone wrong on each page that was opened there."""


@pytest.fixture(scope="module")
def visitors(browser: Browser, site_url: str) -> Iterator[Watched]:
    """Those who come here, one after another."""
    problems: list[list[str]] = []
    for reader in readers(browser, site_url, lambda page: problems.append(watch(page, site_url))):
        yield reader, problems


@pytest.fixture
def reader(visitors: Watched, site_url: str) -> Iterator[Reader]:
    """Readers who have never been here, and to whom nothing may go wrong.

    What others have chosen and kept changes the way, and so does a style that does not come.
    """
    visitor, problems = visitors
    given: list[BrowserContext] = []

    def give(look: Look) -> BrowserContext:
        given.append(visitor(look))
        return given[-1]

    yield give
    for context in given:
        forget(context, site_url)
    wrong = [problem for page in problems for problem in page]
    problems.clear()
    assert wrong == []


@pytest.fixture
def desk(reader: Reader) -> Page:
    return reader(LIGHT).new_page()


@pytest.fixture
def phone(reader: Reader) -> Page:
    return reader(PHONE).new_page()


@pytest.mark.parametrize("look", [LIGHT, PHONE], ids=str)
@pytest.mark.parametrize("kind", WALKED)
def test_tab_goes_through_a_page(reader: Reader, kind: str, look: Look) -> None:
    page = reader(look).new_page()
    page.goto(KINDS[kind])
    assert walk(page) == NOTHING_WRONG
    page.close()


@pytest.mark.parametrize("kind", ["solution with everything", *CROWDED])
@pytest.mark.parametrize("window", WINDOWS)
def test_and_back_again(reader: Reader, kind: str, window: str) -> None:
    """What gets the focus from below is not left behind what stays in sight above it."""
    page = reader(LIGHT).new_page()
    page.set_viewport_size(WINDOWS[window])
    page.goto(CROWDED.get(kind) or KINDS[kind])
    page.wait_for_load_state("networkidle")  # what is compared is fetched
    assert walk(page, "Shift+Tab") == NOTHING_WRONG
    page.close()


def test_the_first_stop_leads_to_the_content(desk: Page) -> None:
    desk.goto(KINDS["solution with little"])
    desk.keyboard.press("Tab")
    skip = desk.get_by_role("link", name="Gå till innehållet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    focused = desk.locator(":focus")
    expect(focused).to_be_in_viewport()
    assert focused.evaluate("element => element.closest('article') !== null")


def test_the_menu_of_a_phone_is_opened_and_left_by_keyboard(phone: Page) -> None:
    phone.goto(KINDS["solution with little"])
    menu = phone.get_by_role("button", name="Meny")
    item = phone.get_by_role("navigation", name="Navigation").get_by_role("link", name="Kriterier")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(item).not_to_be_in_viewport()
    menu.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(item).to_be_in_viewport()
    assert phone.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    phone.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(item).not_to_be_in_viewport()
    menu.press("Enter")
    item.press("Enter")
    phone.wait_for_url("**/criteria/")


def test_the_menu_of_languages_tells_its_state_and_is_shut_by_escape(desk: Page) -> None:
    desk.goto(KINDS["solution with little"])
    button = desk.get_by_role("button", name="Välj språk")
    link = desk.locator(".md-select").get_by_role("link", name="English")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    expect(button).to_have_attribute("aria-expanded", "true")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Tab")
    expect(link).to_be_focused()
    assert link.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
    desk.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(link).to_be_hidden()
    desk.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    link.press("Enter")
    desk.wait_for_url(f"**/en/{KINDS['solution with little']}")


def test_escape_shuts_the_menu_of_languages_under_the_mouse(desk: Page) -> None:
    desk.goto(KINDS["solution with little"])
    link = desk.locator(".md-select").get_by_role("link", name="English")
    desk.get_by_role("button", name="Välj språk").hover()
    expect(link).to_be_in_viewport()
    desk.keyboard.press("Escape")
    expect(link).to_be_hidden()
    desk.mouse.move(600, 600)
    desk.get_by_role("button", name="Välj språk").hover()
    expect(link).to_be_visible()


def test_an_open_menu_has_no_stop_behind_it(phone: Page) -> None:
    phone.goto(KINDS["solution with little"])
    menu = phone.get_by_role("button", name="Meny")
    menu.press("Enter")
    for _ in range(20):
        phone.keyboard.press("Tab")
        open_still = menu.get_attribute("aria-expanded") == "true"
        inside = phone.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
        assert inside or not open_still
        if not inside:
            return
    pytest.fail("Tab does not leave the menu")


@pytest.mark.parametrize("look", [LIGHT, PHONE], ids=str)
def test_the_language_is_changed_by_keyboard_and_the_page_stays(reader: Reader, look: Look) -> None:
    page = reader(look).new_page()
    page.goto(KINDS["solution with little"])
    page.get_by_role("button", name="Välj språk").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="English")).to_be_focused()
    expect(page.get_by_role("link", name="English")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/solutions/altinn/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.close()


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=str)
def test_the_colours_are_changed_by_keyboard_and_stay(reader: Reader, look: Look) -> None:
    page = reader(look).new_page()
    page.goto("")
    body = page.locator("body")
    scheme = {"light": "default", "dark": "slate"}
    expect(body).to_have_attribute("data-md-color-scheme", scheme[look.scheme])
    page.locator("input[name=__palette]:checked").focus()
    changed = {"default": "slate", "slate": "default"}[scheme[look.scheme]]
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        if body.get_attribute("data-md-color-scheme") == changed:
            break
    expect(body).to_have_attribute("data-md-color-scheme", changed)
    page.goto(KINDS["about"])
    expect(body).to_have_attribute("data-md-color-scheme", changed)
    page.evaluate("localStorage.clear()")
    page.close()
