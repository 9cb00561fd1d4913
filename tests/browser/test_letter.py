"""A reader asks the lead of a solution, in words that the page has ready; nothing is sent."""

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.faults import faults_in_any_look
from tests.browser.looks import LOOKS, Reader
from tests.browser.yours import choose

PORTAL = "solutions/kunskapsportal/"
COPY = "Kopiera texten"


def opened(page: Page) -> Locator:
    """The text, on the page of a solution."""
    page.goto(PORTAL)
    page.get_by_role("button", name="Text att fråga huvudmannen med").press("Enter")
    letter = page.locator(".sr-letter")
    expect(letter.locator("blockquote")).to_be_focused()
    return letter


def test_it_is_copied_with_ones_own_municipality(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    letter = opened(page)
    expect(letter.locator("blockquote")).to_contain_text("Vi i [kommunens namn] överväger")
    choose(page, "Bjurholm")
    expect(letter.locator("blockquote")).to_contain_text("Vi i Bjurholms kommun överväger")
    letter.get_by_role("button", name=COPY).press("Enter")
    expect(letter.get_by_role("status")).to_have_text("Texten är kopierad.")
    lines = str(page.evaluate("navigator.clipboard.readText()")).split("\n")
    assert lines[0] == "Vi i Bjurholms kommun överväger att använda Kunskapsportal och undrar:"
    assert [line[:2] for line in lines if "?" in line] == ["– "] * 4
    assert f"Det här säger registret om den: {page.url}" in lines
    assert lines[-1] == "[avsändarens roll], Bjurholms kommun"
    expect(opened(page).locator("blockquote")).to_contain_text("Bjurholms kommun")


def test_where_no_script_may_copy_it_is_marked(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    letter = opened(page)
    letter.get_by_role("button", name=COPY).click()
    expect(letter.get_by_role("status")).to_contain_text("Texten är markerad")
    assert "[avsändarens roll]" in page.evaluate("getSelection().toString()")


def test_it_has_no_fault_in_any_look(reader: Reader) -> None:
    page = reader(LOOKS[0]).new_page()
    expect(opened(page).get_by_role("button", name=COPY)).to_be_visible()
    assert faults_in_any_look(page) == []
    page.close()


def test_where_it_does_not_come_the_page_says_so(unwatched_page: Page) -> None:
    unwatched_page.route("**/letter-sv.json", lambda route: route.abort())
    unwatched_page.goto(PORTAL)
    unwatched_page.get_by_role("button", name="Text att fråga huvudmannen med").click()
    expect(unwatched_page.locator(".sr-letter")).to_contain_text("Kunde inte hämtas.")


def test_without_a_script_it_is_not_offered(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}{PORTAL}")
    expect(page.locator(".sr-letter")).to_be_hidden()
    context.close()


def test_it_is_not_printed(page: Page) -> None:
    opened(page)
    page.emulate_media(media="print")
    expect(page.locator(".sr-letter")).to_be_hidden()
