"""What a reader does with any page: copy its link, print it, change language, colours, place."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from solution_registry.pages.web_manifest import COLOURS

from tests.browser.axe import violations
from tests.browser.kinds import KINDS
from tests.browser.looks import DARK, LIGHT, LOOKS, PHONE, Look, Reader, wear
from tests.pages.test_tokens import SHAPE, contrast

GUIDE = KINDS["guide"]


@pytest.fixture
def clipboard(context: BrowserContext) -> BrowserContext:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context


def test_a_link_is_copied_and_said_to_be(clipboard: BrowserContext, page: Page) -> None:
    page.goto(GUIDE)
    page.get_by_role("button", name="Kopiera länk").press("Enter")
    told = page.locator("[data-actions] [role=status]").first
    expect(told).to_have_text("Länken är kopierad")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_where_no_script_may_copy_the_link_stands_in_a_field(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(GUIDE)
    page.get_by_role("button", name="Kopiera länk").click()
    field = page.get_by_role("textbox", name="Kopiera länk")
    expect(field).to_have_value(page.url)
    expect(field).to_be_focused()


def test_a_page_is_printed(page: Page) -> None:
    page.add_init_script("globalThis.print = () => { document.body.dataset.printed = 1 }")
    page.goto(GUIDE)
    page.get_by_role("button", name="Skriv ut").click()
    expect(page.locator("body")).to_have_attribute("data-printed", "1")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Skriv ut")).to_be_hidden()


def test_without_script_there_are_no_dead_buttons(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(GUIDE)
    for name in ("Kopiera länk", "Skriv ut", "Tillbaka till toppen"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    page.goto(KINDS["privacy"])
    expect(page.get_by_role("button", name="Ta bort")).to_have_count(0)
    context.close()


def test_another_language_keeps_search_and_place(page: Page) -> None:
    page.goto(f"{KINDS['catalogue']}?q=bygglov#results")
    page.get_by_role("button", name="Välj språk").focus()
    page.get_by_role("link", name="Dansk", exact=True).click()
    page.wait_for_url("**/da/solutions/?q=bygglov*")
    assert page.url.endswith("/da/solutions/?q=bygglov#results")
    expect(page.locator("#q")).to_have_value("bygglov")


def test_a_broken_fragment_stops_nothing(page: Page) -> None:
    page.goto(f"{GUIDE}#%E5")
    page.evaluate("location.hash = '#%FF'")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_header_takes_over_the_title_and_the_contents_follow(reader: Reader) -> None:
    page = reader(LIGHT).new_page()
    page.goto(KINDS["solution with everything"])
    title = page.locator("[data-md-component=header-title]")
    expect(title).not_to_contain_class("md-header__title--active")
    contents = page.locator(".md-sidebar--secondary")
    link = contents.get_by_role("link").nth(3)
    link.click()
    expect(title).to_contain_class("md-header__title--active")
    expect(link).to_contain_class("md-nav__link--active")
    page.close()


_AT_REST = """async () => {
  const before = scrollY;
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
  return scrollY > 1000 && scrollY === before;
}"""


def test_whoever_turns_back_finds_the_way_to_the_top(reader: Reader) -> None:
    page = reader(PHONE).new_page()
    page.goto(KINDS["solution with everything"])
    top = page.get_by_role("button", name="Tillbaka till toppen")
    expect(top).to_have_count(0)
    page.mouse.wheel(0, 3000)
    page.wait_for_function(_AT_REST)
    page.mouse.wheel(0, -300)
    top.click()
    page.wait_for_function("scrollY === 0")
    page.close()


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=str)
def test_the_browsers_bar_has_the_colour_of_the_header(reader: Reader, look: Look) -> None:
    page = reader(look).new_page()
    page.goto("")
    header = page.locator(".md-header").evaluate("one => getComputedStyle(one).backgroundColor")
    wanted = tuple(int(COLOURS[look.scheme][at : at + 2], 16) for at in (1, 3, 5))
    assert header == f"rgb{wanted}"
    bars = page.locator("meta[name=theme-color]").evaluate_all("all => all.map((x) => x.content)")
    assert bars == [*COLOURS.values()]
    other = {"light": "dark", "dark": "light"}[look.scheme]
    page.locator(f"input[data-md-color-media='(prefers-color-scheme: {other})']").evaluate(
        "one => one.click()"
    )
    bars = page.locator("meta[name=theme-color]").evaluate_all("all => all.map((x) => x.content)")
    assert set(bars) == {COLOURS[other]}
    page.evaluate("localStorage.clear()")
    page.close()


_COLOURS = """(one) => [one, document.body].map((of, at) =>
  getComputedStyle(of)[["color", "backgroundColor"][at]].match(/\\d+/g).map(Number))"""


@pytest.mark.parametrize("kind", ["solution with everything", "guide"])
@pytest.mark.parametrize("look", [LIGHT, DARK], ids=str)
def test_the_way_to_edit_has_a_name_and_is_told_from_its_ground(
    reader: Reader, look: Look, kind: str
) -> None:
    page = reader(look).new_page()
    page.goto(KINDS[kind])
    wear(page, look)
    pencil = page.get_by_role("link", name="Redigera sidan", exact=True)
    expect(pencil).to_have_attribute("aria-label", "Redigera sidan")
    assert drawn_with(pencil) >= SHAPE
    pencil.hover()
    assert drawn_with(pencil) >= SHAPE
    pencil.focus()
    assert drawn_with(pencil) >= SHAPE
    page.close()


def drawn_with(element: Locator) -> float:
    """The contrast of what an element draws, on the page."""
    drawn, ground = ["#" + bytes(one[:3]).hex() for one in element.evaluate(_COLOURS)]
    return contrast(drawn, ground)


@pytest.fixture
def stranger(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page for somebody who has never been here."""
    context = browser.new_context(base_url=site_url)
    yield context.new_page()
    context.close()


KEPT = "Object.keys(localStorage).concat(Object.keys(sessionStorage))"


def test_nothing_is_kept_before_a_choice(stranger: Page) -> None:
    for kind in ("home", "catalogue", "solution with everything", "statistics", "guide"):
        stranger.goto(KINDS[kind])
    stranger.goto(f"{KINDS['catalogue']}?q=bygglov")
    expect(stranger.locator(".sr-results")).to_be_visible()
    assert stranger.evaluate(KEPT) == []
    assert stranger.context.cookies() == []


def test_what_is_kept_is_listed_and_removed_by_keyboard(stranger: Page, site_url: str) -> None:
    stranger.goto(KINDS["privacy"])
    button = stranger.get_by_role("button", name="Ta bort det som är sparat")
    status = stranger.locator("[data-registry-kept] [role=status]")
    button.press("Enter")
    expect(status).to_have_text("Ingenting är sparat.")
    stranger.locator("input[data-md-color-scheme=slate]").evaluate("one => one.click()")
    expect(stranger.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    [kept] = stranger.evaluate(KEPT)
    assert kept == f"{urlsplit(site_url).path}.__palette"
    expect(stranger.get_by_role("cell", name="slutar på .__palette")).to_be_visible()
    button.press("Enter")
    expect(status).to_have_text("Det som var sparat är borttaget.")
    assert stranger.evaluate(KEPT) == []
    expect(stranger.locator("body")).to_have_attribute("data-md-color-scheme", "default")


@pytest.fixture
def speaking(browser: Browser, site_url: str) -> Iterator[Callable[[str], Page]]:
    """Give the page of a reader whose browser prefers a language."""
    contexts: list[BrowserContext] = []

    def come(language: str) -> Page:
        contexts.append(
            browser.new_context(base_url=site_url, locale=language, reduced_motion="reduce")
        )
        return contexts[-1].new_page()

    yield come
    for context in contexts:
        context.close()


OFFER = ".registry-offer"


def test_a_reader_of_another_language_is_offered_the_page_in_it(
    speaking: Callable[[str], Page],
) -> None:
    page = speaking("da-DK")
    page.goto(KINDS["privacy"])
    link = page.get_by_role("complementary", name="Sprog").get_by_role("link", name="Læs på dansk")
    expect(page.locator(OFFER)).to_have_attribute("lang", "da")
    assert page.evaluate(KEPT) == []
    link.press("Enter")
    page.wait_for_url(f"**/da/{KINDS['privacy']}")
    expect(page.get_by_role("cell", name="ender på .language")).to_be_visible()
    expect(page.locator(OFFER)).to_have_count(0)
    page.goto(KINDS["solution with little"])
    expect(page.locator(OFFER).get_by_role("link", name="Læs på dansk")).to_be_visible()
    expect(page.locator(OFFER).get_by_role("button", name="Bliv på svensk")).to_be_visible()


def test_what_is_offered_is_declined_for_good(
    speaking: Callable[[str], Page], site_url: str
) -> None:
    page = speaking("en-GB")
    page.goto(KINDS["solution with little"])
    page.locator(OFFER).get_by_role("button", name="Stay with Swedish").press("Enter")
    expect(page.locator(OFFER)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.evaluate(KEPT) == [f"{urlsplit(site_url).path}.language"]
    with page.expect_response("**/offered.js"):
        page.goto(KINDS["home"])
    page.wait_for_load_state("networkidle")
    expect(page.locator(OFFER)).to_have_count(0)


def test_who_has_chosen_a_language_is_offered_no_other(speaking: Callable[[str], Page]) -> None:
    page = speaking("da-DK")
    page.goto(KINDS["privacy"])
    expect(page.locator(OFFER)).to_be_visible()
    page.get_by_role("button", name="Välj språk").focus()
    page.locator(".md-select").get_by_role("link", name="English").press("Enter")
    page.wait_for_url(f"**/en/{KINDS['privacy']}")
    page.wait_for_load_state("networkidle")
    expect(page.locator(OFFER)).to_have_count(0)


@pytest.mark.parametrize("language", ["sv-SE", "fi-FI"])
def test_who_reads_the_page_or_none_of_the_languages_is_offered_none(
    speaking: Callable[[str], Page], language: str
) -> None:
    page = speaking(language)
    page.goto(KINDS["privacy"])
    page.wait_for_load_state("networkidle")
    expect(page.locator(OFFER)).to_have_count(0)


def test_the_offer_is_seen_by_everybody(speaking: Callable[[str], Page]) -> None:
    page = speaking("da-DK")
    page.goto(KINDS["privacy"])
    expect(page.locator(OFFER)).to_be_visible()
    for look in LOOKS:
        wear(page, look)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("asked", "section", "found"),
    [
        ("solutions/altin/", "sv", "solutions/altinn"),
        ("en/solutions/altin/", "en", "en/solutions/altinn"),
        ("da/solution/ALTINN/index.html", "da", "da/solutions/altinn"),
        ("altinn", "sv", "solutions/altinn"),
        ("en/privcy", "en", "en/privacy"),
        ("solutions/altinn/index.php", "sv", "solutions/altinn"),
        ("da/solutions/altinn/nowhere/at/all/", "da", "da/solutions/altinn"),
    ],
)
def test_a_misspelt_address_leads_to_what_was_meant(
    unwatched_page: Page, site_url: str, asked: str, section: str, found: str
) -> None:
    page = unwatched_page
    page.goto(asked)
    near = page.locator(f"section[lang={section}] [role=status]")
    link = near.get_by_role("link").first
    expect(link).to_have_attribute("href", f"{urlsplit(site_url).path}{found}/")
    expect(page.locator("[role=status] a")).to_have_count(near.get_by_role("link").count())
    expect(page.locator("section[data-registry-missing]").first).to_have_attribute("lang", section)
    link.click()
    page.wait_for_url(f"**/{found}/")


@pytest.mark.parametrize("asked", ["qqqqxxxxzzzz/", "%E0%A4/"])
def test_nothing_is_suggested_where_nothing_is_near(unwatched_page: Page, asked: str) -> None:
    wrong: list[str] = []
    unwatched_page.on("pageerror", lambda error: wrong.append(error.message))
    unwatched_page.goto(asked, wait_until="networkidle")
    expect(unwatched_page.locator("[role=status] a")).to_have_count(0)
    assert wrong == []


def test_what_is_suggested_is_called_by_its_name(unwatched_page: Page) -> None:
    unwatched_page.goto("da/solutions/altin/")
    near = unwatched_page.locator("section[lang=da] [role=status]")
    expect(near.get_by_role("link").first).to_have_text("Altinn")
    unwatched_page.route("**/en/solutions/altinn/", lambda route: route.abort())
    unwatched_page.goto("en/solutions/altin/")
    near = unwatched_page.locator("section[lang=en] [role=status]")
    expect(near.get_by_role("link").first).to_have_text("solutions/altinn")


@pytest.mark.parametrize("asked", ["da/organisationer/aarhus/", "kommuner/sundsvall", "en/cities/"])
def test_a_missing_page_leads_to_organisations(unwatched_page: Page, asked: str) -> None:
    unwatched_page.goto(asked)
    section = unwatched_page.locator("section[data-registry-missing]").first
    link = section.locator("a[href$='organisations/']").last
    expect(link).to_be_visible()
    link.click()
    expect(unwatched_page.get_by_role("heading", level=1)).to_have_text(
        re.compile("organisation", re.IGNORECASE)
    )


def test_a_missing_page_can_be_searched_from(unwatched_page: Page) -> None:
    unwatched_page.goto("no/such/page/at/all/")
    box = unwatched_page.locator("section[lang=en]").get_by_role("searchbox")
    box.fill("permit")
    box.press("Enter")
    unwatched_page.wait_for_url("**/en/solutions/?q=permit")
