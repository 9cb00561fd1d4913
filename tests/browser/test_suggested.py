"""A search for an organisation leads to its page, which says what it leads and uses."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.catalogue import CATALOGUE, ask, home, suggested, suggested_addresses


@pytest.mark.parametrize(
    ("language", "query", "id", "name"),
    [
        ("sv", "Malmö", "se-1280", "Malmö kommun: vad den leder och använder"),
        ("sv", "enköpings kommun", "se-0381", "Enköpings kommun: vad den leder och använder"),
        ("sv", "Alingsås", "se-1489", "Alingsås kommun: vad den leder och använder"),
        ("da", "Holstebro", "dk-661", "Holstebro Kommune: hvad den leder og bruger"),
        ("en", "Faxe", "dk-320", "Faxe Kommune: what it leads and uses"),
    ],
)
def test_an_organisation_leads_to_its_page(
    page: Page, language: str, query: str, id: str, name: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    expect(suggested(page).first).to_have_text(name)
    assert suggested_addresses(page)[0] == f"organisations/{id}"
    ask(page, "xyzzyqwv")
    assert suggested_addresses(page) == []
    ask(page, query)
    suggested(page).first.click()
    page.wait_for_url(f"**/organisations/{id}/")


@pytest.mark.parametrize(
    ("language", "query", "page_of"),
    [
        ("sv", "Kammarkollegiet", "agreements"),
        ("sv", "överprövning", "kinds/procurement_template"),
        ("en", "appeal", "kinds/procurement_template"),
        ("da", "standstill", "kinds/procurement_template"),
    ],
)
def test_who_finds_no_solution_is_led_to_agreements_and_templates(
    page: Page, language: str, query: str, page_of: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    assert suggested_addresses(page) == [page_of]


def test_what_agreements_are_called_leads_nowhere_where_solutions_are_found(
    catalogue: Page,
) -> None:
    ask(catalogue, "programvara")
    assert "agreements" not in suggested_addresses(catalogue)


def test_organisations_are_loaded_where_few_solutions_are_found(
    requests: list[str], catalogue: Page
) -> None:
    ask(catalogue, "karta")
    assert not [url for url in requests if url.endswith("/organisations.json")]
    ask(catalogue, "Malmö")
    assert [url for url in requests if url.endswith("/organisations.json")]


def test_a_search_holds_without_the_list_of_organisations(unwatched_page: Page) -> None:
    page = unwatched_page
    page.route("**/assets/yours/organisations.json", lambda route: route.abort())
    page.goto(CATALOGUE)
    ask(page, "Malmö")
    expect(page.locator("[data-nobody]")).to_be_visible()
    assert suggested_addresses(page) == []
