"""What of the answers to a query is told as a guess, or as no more than connected."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.catalogue import CATALOGUE, ask, home, ids, status, suggested_addresses


@pytest.mark.parametrize(
    ("language", "query", "said"),
    [
        ("sv", "byggnadslov", "Inget är precis det du sökte, men det här liknar det."),
        ("sv", "SKR", "Inget är precis det du sökte, men det här liknar det."),
        ("sv", "lis", "Inget är precis det du sökte, men det här liknar det."),
        ("da", "daten", "Intet er præcis det, du søgte efter, men det her ligner det."),
        ("da", "openeplatfrom", "Intet er præcis det, du søgte efter, men det her ligner det."),
        ("en", "openeplatfrom", "Nothing is exactly what you asked for; these resemble it."),
    ],
)
def test_what_only_resembles_the_query_is_told_as_such(
    page: Page, language: str, query: str, said: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    expect(status(page)).to_contain_text(said)
    for way in page.locator("[data-to-results]").all():
        expect(way).not_to_contain_text(said)
    ask(page, "Open ePlatform")
    expect(status(page)).not_to_contain_text(said)


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("en", "home care"),
        ("en", "elderly care"),
        ("sv", "ekonomiskt bistånd"),
        ("sv", "äldreomsorg"),
        ("da", "møder"),
        ("da", "aula"),
        ("da", "pladsanvisning"),
    ],
)
def test_what_shares_little_with_the_query_does_not_resemble_it(
    page: Page, language: str, query: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    expect(status(page)).to_have_text(re.compile("^0 "))
    expect(page.locator("[data-empty]")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "query", "area"),
    [
        ("sv", "registrering av livsmedelsanläggning", "building"),
        ("sv", "e-tjänst livsmedel", "building"),
        ("sv", "anmälan om sotning", "building"),
        ("sv", "anmälan orosanmälan", "care"),
        ("en", "food registration", "building"),
        ("da", "anmeldelse af skorstensfejning", "building"),
    ],
)
def test_the_form_in_which_one_asks_resembles_nothing_and_the_matter_leads_to_its_area(
    page: Page, language: str, query: str, area: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    expect(status(page)).to_have_text(re.compile(r"^0 \S+$"))
    assert suggested_addresses(page) == [f"areas/{area}"]


def test_a_word_that_very_many_have_resembles_nothing(catalogue: Page) -> None:
    ask(catalogue, "kommun")
    assert len(ids(catalogue)) == 10
    ask(catalogue, "xyzzyqwv kommun")
    assert ids(catalogue) == []


def test_half_of_a_word_resembles_it(catalogue: Page) -> None:
    ask(catalogue, "bygglovsritning")
    assert ids(catalogue)[:2] == ["bops", "planx"]
    expect(status(catalogue)).to_contain_text("liknar")


@pytest.mark.parametrize(
    ("language", "query", "said"),
    [
        ("sv", "tidbokning", "ansluter till ett sådant system"),
        ("en", "appointment", "connect to a system of that type"),
        ("da", "mødebooking", "koblet til et sådant system"),
    ],
)
def test_what_only_connects_to_such_a_system_says_so(
    page: Page, language: str, query: str, said: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    assert ids(page)[:2] == ["hoeringsportal", "open-forms"]
    expect(status(page)).to_contain_text(said)


def test_what_connects_to_such_a_system_comes_after_what_is_one(catalogue: Page) -> None:
    ask(catalogue, "sms")
    assert ids(catalogue)[:2] == ["govuk-notify", "sundsvall-messaging"]
    assert set(ids(catalogue)[2:]) > {"bops", "open-eplatform"}


def test_what_lacks_a_word_only_resembles_the_query(catalogue: Page) -> None:
    ask(catalogue, "parkeringstillstånd bibliotek")
    expect(status(catalogue)).to_contain_text("liknar")


def test_what_has_only_a_part_of_a_word_resembles_it(catalogue: Page) -> None:
    """What is sorted under archives is no e-archive, and comes after what is called so."""
    ask(catalogue, "e-arkiv")
    found = ids(catalogue)
    assert found[0] == "exempel-upphandling-e-arkiv"
    assert "open-zaak" in found
    expect(status(catalogue)).to_contain_text(
        "resten liknar det eller ansluter till ett sådant system."
    )


def test_what_merely_connects_is_said_so_beside_an_example_that_is_it(page: Page) -> None:
    page.goto(home("da") + CATALOGUE)
    ask(page, "booking")
    assert ids(page)[0] == "exempel-lokalbokning"
    assert {"hoeringsportal", "open-forms"} < {*ids(page)[1:]}
    expect(status(page)).to_contain_text(
        "Kun et eksempel er præcis det, du søgte efter; resten er koblet til et sådant system."
    )


def test_a_connection_by_a_word_that_tells_nothing_is_none(catalogue: Page) -> None:
    ask(catalogue, "digital onboarding")
    expect(status(catalogue)).to_contain_text("Inget är precis det du sökte, men det här liknar")


def test_what_has_all_parts_of_a_word_is_sure(catalogue: Page) -> None:
    ask(catalogue, "plan-byggärenden")
    assert {"bops", "planx"} <= set(ids(catalogue)[:2])
    expect(status(catalogue)).not_to_contain_text("liknar")


def test_an_example_that_is_asked_for_by_name_resembles_nothing(catalogue: Page) -> None:
    ask(catalogue, "lokalbokning")
    assert ids(catalogue) == ["exempel-lokalbokning"]
    expect(status(catalogue)).not_to_contain_text("liknar")


def test_an_empty_answer_resembles_nothing(catalogue: Page) -> None:
    ask(catalogue, "xyzzyqwv")
    expect(status(catalogue)).not_to_contain_text("liknar")


@pytest.mark.parametrize(
    ("language", "query", "found"),
    [
        ("sv", "vård", []),
        ("sv", "VÅRD", []),
        ("sv", "vård och omsorg", []),
        ("sv", "äldre", []),
        ("da", "ældre", []),
        ("sv", "värdera projekt", ["digg-procurement-checklist"]),
        ("sv", "vardera projekt", ["digg-procurement-checklist"]),
    ],
)
def test_a_word_with_its_own_letters_is_no_other(
    page: Page, language: str, query: str, found: list[str]
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    assert ids(page)[:1] == found


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("sv", "vård"),
        ("sv", "vård och omsorg"),
        ("sv", "äldre"),
        ("sv", "sjukvard"),
        ("da", "ældre"),
    ],
)
def test_words_of_care_lead_to_its_area(page: Page, language: str, query: str) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    assert suggested_addresses(page) == ["areas/care"]


@pytest.mark.parametrize("query", ["Århus", "Aarhus", "AARHUS", "arhus"])
def test_a_name_is_found_however_it_is_spelt(page: Page, query: str) -> None:
    page.goto(home("da") + CATALOGUE)
    ask(page, query)
    assert ids(page)[0] == "hoeringsportal"


@pytest.mark.parametrize("query", ["Visma", "avrop", "hälsa"])
def test_no_misspelt_word_is_looked_for_in_running_text(catalogue: Page, query: str) -> None:
    ask(catalogue, query)
    assert ids(catalogue) == []


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("fixmystret", "fixmystreet"),
        ("visselblsare", "globaleaks"),
        ("helsingbor", "mitt-helsingborg"),
    ],
)
def test_a_misspelt_name_or_need_is_found(catalogue: Page, query: str, id: str) -> None:
    ask(catalogue, query)
    assert id in ids(catalogue)


@pytest.mark.parametrize(
    ("language", "query", "said"),
    [
        (
            "sv",
            "förskola",
            "Ingen är precis det du sökte, men de här hör till ett sådant verksamhetsområde.",
        ),
        ("sv", "skola", "resten hör till ett sådant verksamhetsområde."),
        ("en", "nursery", "these belong to a service area that is called so."),
        ("da", "dagtilbud", "de her hører til et sådant fagområde."),
        ("da", "børnehave", "de her hører til et sådant fagområde."),
        ("en", "archive", "resemble it, belong to such a service area, or connect to a system"),
    ],
)
def test_what_is_only_of_an_area_that_is_called_so_says_so(
    page: Page, language: str, query: str, said: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    assert ids(page)
    expect(status(page)).to_contain_text(said)


def test_what_is_of_such_an_area_comes_after_what_is_it(page: Page) -> None:
    page.goto(home("da") + CATALOGUE)
    ask(page, "byggeri")
    assert ids(page)[:3] == ["bops", "planx", "exempel-bygglov"]


@pytest.mark.parametrize(
    "query", ["skema", "elektronisk skema", "ansøgningsskema", "skema til borgere"]
)
def test_a_danish_form_is_a_form(page: Page, query: str) -> None:
    page.goto(home("da") + CATALOGUE)
    ask(page, query)
    assert "os2forms" in ids(page)[:4]
