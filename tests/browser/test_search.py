"""Search in the catalogue, as a reader uses it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from solution_registry.pages.search.rules import rules
from solution_registry.pages.search.words import Terms

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
from tests.browser.width import too_wide

QUERIES: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("queries.sv.json").read_text("utf-8")
)
"""What people ask, and the solutions that have to be among the first answers."""

FIRST: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("first.json").read_text("utf-8")
)
"""By language, what people ask, and the solution that has to be the first answer."""


def home(language: str) -> str:
    """Where the pages of a language begin."""
    return "" if language == "sv" else f"{language}/"


@pytest.mark.parametrize("query", QUERIES)
def test_what_is_asked_for_is_found(catalogue: Page, query: str) -> None:
    ask(catalogue, query)
    assert set(QUERIES[query]) <= set(ids(catalogue))


@pytest.mark.parametrize("language", FIRST)
def test_what_is_called_so_comes_first(page: Page, language: str) -> None:
    page.goto(home(language) + CATALOGUE)
    found = {}
    for query in FIRST[language]:
        ask(page, query)
        found[query] = ids(page)[0]
    assert found == FIRST[language]


@pytest.mark.parametrize(
    ("language", "query", "said"),
    [
        ("sv", "byggnadslov", "Inget är precis det du sökte, men det här liknar det."),
        ("da", "openeplatfrom", "Intet er præcis det, du søgte, men det her ligner det."),
        ("en", "openeplatfrom", "Nothing is exactly what you asked for; these resemble it."),
    ],
)
def test_what_only_resembles_the_query_is_told_as_such(
    page: Page, language: str, query: str, said: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    expect(status(page)).to_contain_text(said)
    expect(page.locator("[data-to-results]")).not_to_contain_text(said)
    ask(page, "Open ePlatform")
    expect(status(page)).not_to_contain_text(said)


def test_what_lacks_a_word_only_resembles_the_query(catalogue: Page) -> None:
    ask(catalogue, "mina meddelanden")
    expect(status(catalogue)).to_contain_text("liknar")


def test_an_empty_answer_resembles_nothing(catalogue: Page) -> None:
    ask(catalogue, "xyzzyqwv")
    expect(status(catalogue)).not_to_contain_text("liknar")


def test_a_word_with_few_letters_is_not_folded_into_what_many_begin_with(catalogue: Page) -> None:
    ask(catalogue, "oep")
    assert ids(catalogue) == ["open-eplatform", "sundsvall-oep-integrator"]


def test_nothing_is_loaded_before_somebody_searches(requests: list[str], catalogue: Page) -> None:
    open_filters(catalogue)
    assert [url.rpartition("/")[2] for url in requests] == ["filters.json"]
    ask(catalogue, "webbkarta")
    assert len(requests) > 1
    assert not [url for url in requests if "/facets/" in url or "/order-" in url]


def test_one_letter_too_many_finds_what_was_meant(catalogue: Page) -> None:
    ask(catalogue, "bygglov")
    meant = ids(catalogue)
    ask(catalogue, "bygglovv")
    assert ids(catalogue)[0] in meant
    assert len(ids(catalogue)) <= len(meant) + 3


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
    expect(catalogue.get_by_text("Inget hittades.")).to_be_visible()
    help_ = catalogue.locator("[data-empty] a").first
    help_.click()
    expect(catalogue.get_by_role("heading", level=1)).to_have_text("Verksamhetsområden")


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
    assert violations(catalogue) == []
    assert too_wide(catalogue) == []


@pytest.mark.parametrize("language", ["sv", "en", "da"])
def test_the_browser_makes_terms_as_the_index_does(catalogue: Page, language: str) -> None:
    """Every word of the words list, and of the queries, has the same terms on both sides."""
    file = Path(__file__).parent.parent / "pages" / "search" / "same_term.json"
    rows = json.loads(file.read_text("utf-8")).values()
    words = [word for row in rows for one in row for word in one] + list(QUERIES)
    words += [
        "e-tjänst",
        "Åarhus",
        "ÆRØ",
        "Færøerne",
        "OeP",
        "paa",
        "saae",
        "Straße",
        "Žďár",
        "Привет",
        "open_source",
        "a",
        "och",
    ]
    found = catalogue.evaluate(
        """async ([language, words]) => {
          const root = new URL("../", location.href);
          const { Language } = await import(new URL("assets/search/words.js", root));
          const contents = await fetch(new URL(`search/${language}/index.json`, root));
          const known = new Language(await contents.json());
          return words.map((word) => [...new Set(known.terms(word))].sort());
        }""",
        [language, words],
    )
    terms = Terms(rules(language))
    assert found == [sorted(terms.of(word)) for word in words]


def test_what_is_written_so_comes_before_what_is_folded_so(catalogue: Page) -> None:
    so, folded = catalogue.evaluate(
        """async () => {
          const ours = (name) => import(new URL(`../assets/search/${name}.js`, location.href));
          const [{ Language }, { Matcher }] = await Promise.all(["words", "match"].map(ours));
          const language = new Language({ endings: [], stop: [] });
          const terms = [["koep", "0"], ["kop", "1"]];
          const shards = { beginning: async () => terms, ending: async () => [] };
          const found = await new Matcher(shards, language, 2).find(language.words("Koep")[0]);
          return [found.get(0).score, found.get(1).score];
        }"""
    )
    assert so > folded
