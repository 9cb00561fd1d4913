"""Search and filters of the catalogue, as a reader uses them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from solution_registry.pages.search.rules import rules
from solution_registry.pages.search.words import Terms

from tests.browser.axe import violations
from tests.browser.width import too_wide

QUERIES: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("queries.sv.json").read_text("utf-8")
)
"""What people ask, and the solutions that have to be among the first answers."""

CATALOGUE = "solutions/"
BESIDE = 960
"""The width from which filters stand beside the results."""
COUNT = re.compile(r"\d+ lösning")


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


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox")


def status(page: Page) -> Locator:
    return page.get_by_role("status").and_(page.locator("[data-status]"))


def ask(page: Page, query: str) -> None:
    """Search, and wait until the answer to this very query is there."""
    field(page).fill(query)
    field(page).press("Enter")
    answered(page)


def answered(page: Page) -> None:
    """Wait until the answer to what was asked last is shown and announced."""
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "false")
    expect(status(page)).to_have_text(COUNT)


def open_filters(page: Page) -> None:
    """Show the filters; where there is room beside the results, they come by themselves."""
    button = page.get_by_role("button", name="Filtrera")
    if page.evaluate("innerWidth") < BESIDE:
        button.click()
    expect(button).to_have_attribute("aria-expanded", "true")


def ids(page: Page, part: str = "[data-results]") -> list[str]:
    """The solutions whose cards are shown in a part of the page, in order."""
    links = page.locator(f"{part} .sr-card h3 a").evaluate_all("all => all.map((one) => one.href)")
    return [link.rstrip("/").rpartition("/")[2] for link in links]


def choose(page: Page, group: str, choice: str) -> None:
    """Choose a value in a filter, opening what is closed."""
    open_filters(page)
    details = page.locator("details").filter(has=page.get_by_text(group, exact=True)).first
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    details.get_by_label(choice).check()
    answered(page)


@pytest.mark.parametrize("query", QUERIES)
def test_what_is_asked_for_is_found(catalogue: Page, query: str) -> None:
    ask(catalogue, query)
    assert set(QUERIES[query]) <= set(ids(catalogue))


def test_nothing_is_loaded_before_somebody_searches(requests: list[str], catalogue: Page) -> None:
    open_filters(catalogue)
    assert [url.rpartition("/")[2] for url in requests] == ["filters.json"]
    ask(catalogue, "webbkarta")
    assert len(requests) > 1
    assert not [url for url in requests if "/facets/" in url or "/order-" in url]


def test_on_a_phone_filters_are_loaded_when_asked_for(page: Page, requests: list[str]) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(CATALOGUE)
    page.wait_for_load_state("networkidle")
    assert requests == []
    open_filters(page)
    assert len(requests) == 1


def test_on_a_phone_filters_say_what_is_chosen_and_lead_to_the_results(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(CATALOGUE)
    choose(page, "Typ av lösning", "E-tjänst")
    button = page.get_by_role("button", name="Filtrera")
    expect(button).to_have_text("Filtrera (1)")
    found = status(page).inner_text()
    page.get_by_role("button", name=found).press("Enter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("button", name=found)).to_be_hidden()
    expect(status(page)).to_be_focused()
    expect(status(page)).to_be_in_viewport()


def test_one_letter_too_many_finds_what_was_meant(catalogue: Page) -> None:
    ask(catalogue, "bygglov")
    meant = ids(catalogue)
    ask(catalogue, "bygglovv")
    assert ids(catalogue)[0] in meant
    assert len(ids(catalogue)) <= len(meant) + 3


def test_the_order_is_named_truly(catalogue: Page) -> None:
    order = catalogue.get_by_label("Ordning")
    expect(order.locator("option").first).to_have_js_property("label", "Certifierade först")
    ask(catalogue, "bygglov")
    expect(order.locator("option").first).to_have_js_property("label", "Bäst träff först")
    field(catalogue).fill("")
    field(catalogue).press("Enter")
    expect(order.locator("option").first).to_have_js_property("label", "Certifierade först")


def test_an_answer_that_takes_a_while_is_told_of(catalogue: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    catalogue.route("**/index.json", hold)
    field(catalogue).fill("bygglov")
    field(catalogue).press("Enter")
    expect(status(catalogue)).to_have_text("Hämtar …")
    held[0].continue_()
    answered(catalogue)


def test_the_address_is_the_state(catalogue: Page) -> None:
    ask(catalogue, "medborgardialog")
    choose(catalogue, "Typ av lösning", "Verksamhetssystem")
    found = ids(catalogue)
    assert catalogue.url.endswith("?q=medborgardialog&kind=application")
    catalogue.reload()
    answered(catalogue)
    assert ids(catalogue) == found
    expect(field(catalogue)).to_have_value("medborgardialog")
    expect(catalogue.get_by_label("Verksamhetssystem")).to_be_checked()


def test_what_is_typed_in_one_go_is_one_place_to_go_back_from(catalogue: Page) -> None:
    choose(catalogue, "Typ av lösning", "Verksamhetssystem")
    for words in ("karta", "fullmakt"):
        field(catalogue).fill("")
        field(catalogue).press_sequentially(words, delay=300)
        answered(catalogue)
        field(catalogue).press("Enter")
        answered(catalogue)
    assert catalogue.url.endswith("?q=fullmakt&kind=application")
    catalogue.go_back()
    expect(field(catalogue)).to_have_value("karta")
    catalogue.go_back()
    expect(field(catalogue)).to_have_value("")
    expect(catalogue.get_by_label("Verksamhetssystem")).to_be_checked()
    answered(catalogue)


def test_one_can_go_back(catalogue: Page) -> None:
    ask(catalogue, "webbkarta")
    before = ids(catalogue)
    ask(catalogue, "fullmakt")
    assert ids(catalogue) != before
    catalogue.go_back()
    expect(field(catalogue)).to_have_value("webbkarta")
    answered(catalogue)
    assert ids(catalogue) == before
    catalogue.go_back()
    expect(catalogue.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    expect(field(catalogue)).to_have_value("")


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


def test_filters_count_what_they_leave(catalogue: Page) -> None:
    ask(catalogue, "karta")
    choose(catalogue, "Typ av lösning", "Verksamhetssystem")
    group = catalogue.locator("details[data-facet=kind]")
    label = group.locator("label").filter(has_text="Verksamhetssystem")
    told = int(label.locator("[data-count]").inner_text())
    assert status(catalogue).inner_text().startswith(f"{told} lösning")
    assert group.locator("summary").inner_text() == "Typ av lösning (1)"


def test_systems_must_all_fit(catalogue: Page) -> None:
    choose(catalogue, "Kopplas till", "Ärendehantering")
    one = set(ids(catalogue))
    choose(catalogue, "Kopplas till", "E-arkiv")
    assert set(ids(catalogue)) < one


def test_examples_can_be_left_out_and_come_last(catalogue: Page) -> None:
    ask(catalogue, "felanmälan")
    found = ids(catalogue)
    examples = [id for id in found if id.startswith("exempel-")]
    assert found[-len(examples) :] == examples
    open_filters(catalogue)
    catalogue.get_by_label("Utelämna påhittade exempel").check()
    expect(status(catalogue)).not_to_contain_text("exempel")
    assert ids(catalogue) == [id for id in found if id not in examples]


def test_everything_can_be_cleared(catalogue: Page) -> None:
    ask(catalogue, "karta")
    choose(catalogue, "Typ av lösning", "Komponent")
    catalogue.get_by_role("button", name="Rensa sökning och filter").click()
    expect(catalogue.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    expect(status(catalogue)).to_be_empty()
    expect(catalogue.locator("[data-chips]")).to_be_hidden()
    assert catalogue.url.endswith(CATALOGUE)


def test_an_empty_answer_helps(catalogue: Page) -> None:
    ask(catalogue, "xyzzyqwv")
    expect(status(catalogue)).to_have_text("0 lösningar")
    expect(catalogue.get_by_text("Inget hittades.")).to_be_visible()
    help_ = catalogue.locator("[data-empty] a").first
    help_.click()
    expect(catalogue.get_by_role("heading", level=1)).to_have_text("Verksamhetsområden")


def chips(page: Page) -> list[str]:
    """What is chosen, as the chips say it."""
    return page.locator("[data-chips] button:not([data-clear])").all_inner_texts()


def test_what_is_chosen_can_be_taken_away_one_by_one(catalogue: Page) -> None:
    ask(catalogue, "karta")
    searched = ids(catalogue)
    choose(catalogue, "Typ av lösning", "Verksamhetssystem")
    assert chips(catalogue) == ["”karta”", "Verksamhetssystem"]
    catalogue.locator("[data-chips]").get_by_role("button", name="Verksamhetssystem").click()
    answered(catalogue)
    assert chips(catalogue) == ["”karta”"]
    assert ids(catalogue) == searched
    expect(catalogue.get_by_role("button", name="”karta”")).to_be_focused()
    catalogue.keyboard.press("Enter")
    expect(catalogue.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    expect(field(catalogue)).to_be_focused()
    catalogue.go_back()
    answered(catalogue)
    assert chips(catalogue) == ["”karta”"]


def test_an_order_is_chosen_shared_and_kept(catalogue: Page) -> None:
    ask(catalogue, "e-tjänst")
    catalogue.get_by_label("Ordning").select_option(label="Namn")
    answered(catalogue)
    assert catalogue.url.endswith("&sort=name")
    names = catalogue.locator("[data-list] h3").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    catalogue.reload()
    answered(catalogue)
    assert catalogue.locator("[data-list] h3").all_inner_texts() == names
    expect(catalogue.get_by_label("Ordning")).to_have_value("name")


def test_the_most_used_come_first_where_that_is_asked_for(page: Page) -> None:
    page.goto(f"{CATALOGUE}?sort=used")
    answered(page)
    facts = page.locator("[data-list] dd:first-of-type").all_inner_texts()
    counts = [tuple(-int(n) for n in re.findall(r"\d+", fact)) or (0, 0) for fact in facts]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_filters_that_leave_nothing_can_be_taken_away_where_that_helps(catalogue: Page) -> None:
    ask(catalogue, "fullmakt")
    choose(catalogue, "Typ av lösning", "Riktlinje")
    expect(status(catalogue)).to_have_text("0 lösningar")
    offered = catalogue.locator("[data-fewer] button")
    expect(offered).to_have_count(1)
    told = int(re.findall(r"\((\d+)\)", offered.inner_text())[0])
    offered.click()
    answered(catalogue)
    assert len(ids(catalogue)) == min(told, 10) > 0


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
    words += ["e-tjänst", "Åarhus", "ÆRØ", "Straße", "Žďár", "Привет", "open_source", "a", "och"]
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
