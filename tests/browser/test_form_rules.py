"""What fields have to do with each other in the form, and what no value of one may be."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.form import FORM, USE, finish, least
from tests.browser.writing import open_all, write


def add_verdict(page: Page) -> Locator:
    """Begin what somebody else has judged, with all but its days."""
    page.get_by_role("heading", name="Andras utlåtanden").click()
    page.get_by_role("button", name="Lägg till: Andras utlåtanden").click()
    verdict = page.get_by_role("group", name="Andras utlåtanden").last
    verdict.locator("[data-field=scheme] select").select_option("dpg")
    verdict.locator("[data-field=evidence] textarea").fill("https://digitalpublicgoods.net/")
    return verdict


def add_cost(page: Page, amount: str, currency: str) -> Locator:
    """Say what it cost to develop."""
    page.get_by_role("heading", name="Kostnader").click()
    cost = page.get_by_role("group", name="Utvecklingskostnad")
    cost.locator("[data-field=amount] input").fill(amount)
    cost.locator("[data-field=currency] input").fill(currency)
    cost.locator("[data-field=year] input").fill("2026")
    return cost


def test_what_fields_have_to_do_with_each_other_is_told(page: Page) -> None:
    page.goto(FORM)
    least(page)
    page.get_by_label("Kortnamn i adressen").fill("altinn")
    page.get_by_label("Registrerad av").select_option("registry")
    for title in ("Kontakter", "Upphandlingsvägar", "Införande"):
        page.get_by_role("heading", name=title).click()
    for _ in range(2):
        page.get_by_role("button", name="Lägg till: Kontakter").click()
        page.get_by_label("Roll", exact=False).last.select_option("developer")
    page.get_by_role("button", name="Lägg till: Upphandlingsvägar").click()
    routes = page.get_by_role("group", name="Upphandlingsvägar").last
    routes.locator("[data-field=type] select").select_option("open_source")
    routes.locator("[data-field=country] select").select_option("se")
    page.get_by_role("heading", name="Versioner").click()
    page.get_by_role("button", name="Lägg till: Versioner").click()
    versions = page.get_by_role("group", name="Versioner").last
    versions.locator("[data-field=version] input").fill("2.0")
    versions.locator("[data-field=released_on] input").fill("2099-01-01")
    verdict = add_verdict(page)
    verdict.locator("[data-field=decided_on] input").fill("2026-03-01")
    verdict.locator("[data-field=valid_until] input").fill("2026-02-01")
    page.get_by_role("heading", name="Kostnader").click()
    cost = page.get_by_role("group", name="Utvecklingskostnad")
    cost.locator("[data-field=amount] input").fill("1")
    cost.locator("[data-field=currency] input").fill("SEK")
    cost.locator("[data-field=year] input").fill("2099")
    weeks = page.get_by_role("group", name="Tid, veckor")
    weeks.get_by_label("Minst").fill("9")
    weeks.get_by_label("Högst").fill("3")
    assert [one.rpartition(": ")[2] for one in finish(page)] == [
        "Det finns redan en lösning med det namnet. Komplettera den, eller välj ett annat namn.",
        "Ange var det står, eftersom någon annan än huvudmannen berättar det.",
        "Den dagen har inte kommit än.",
        "Slutet ligger före början, eller det lägsta över det högsta.",
        "Priser får gälla nästa år, men inget senare.",
        "drift, support, ändringar.",
        "Slutet ligger före början, eller det lägsta över det högsta.",
        "Ange en e-postadress eller en sida.",
        "Det här står två gånger.",
        "Ange en e-postadress eller en sida.",
    ]


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("search", "”search” är en adress som webbplatsen själv använder."),
        ("con", "Namnet ”con” kan inte användas i Windows."),
    ],
)
def test_a_short_name_that_none_may_have_is_told_with_its_reason(
    page: Page, id: str, said: str
) -> None:
    page.goto(FORM)
    least(page)
    page.get_by_label("Kortnamn i adressen").fill(id)
    assert finish(page) == [
        f"Kortnamn i adressen: {said} Välj ett namn som säger vad lösningen gör."
    ]


def test_a_short_name_that_is_taken_is_told_at_once(page: Page) -> None:
    page.goto(FORM)
    id = page.get_by_label("Kortnamn i adressen")
    told = page.get_by_text("Det finns redan en lösning med det namnet.", exact=False)
    id.fill("altinn")
    id.press("Tab")
    expect(told).to_be_visible()
    expect(id).to_have_attribute("aria-invalid", "true")
    id.fill("con")
    id.press("Tab")
    expect(told).to_have_count(0)
    expect(page.get_by_text("Namnet ”con” kan inte användas i Windows.")).to_be_visible()
    id.fill("")
    id.press("Tab")
    expect(id).not_to_have_attribute("aria-invalid", "true")
    name = page.get_by_label("Namn, Svenska")
    name.fill("Altinn")
    name.press("Tab")
    expect(told).to_be_visible()
    name.fill("Altinn för alla")
    name.press("Tab")
    expect(told).to_have_count(0)
    expect(id).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("125.000", 125_000),
        ("1.000.000", 1_000_000),
        ("125 000", 125_000),
        ("1\u00a0000\u00a0000", 1_000_000),
        ("1\u202f000", 1_000),
        ("125000", 125_000),
    ],
)
def test_a_sum_is_written_as_readers_write_it(page: Page, written: str, number: int) -> None:
    page.goto(FORM)
    least(page)
    cost = add_cost(page, written, "sek")
    assert finish(page) == []
    expect(page.locator("[data-text]")).to_contain_text(f"amount: {number}\n")
    expect(page.locator("[data-text]")).to_contain_text('currency: "SEK"\n')
    cost.locator("[data-field=currency] input").fill("kr")
    [problem] = finish(page)
    assert problem.endswith("Valuta: Skriv valutan med tre bokstäver: SEK, DKK, NOK eller EUR.")


@pytest.mark.parametrize("written", ["125.00", "1.0000", "1 000.000", "12 34", "1.5", ".500", "1."])
def test_what_might_be_another_number_is_refused(page: Page, written: str) -> None:
    page.goto(FORM)
    least(page)
    add_cost(page, written, "SEK")
    [problem] = finish(page)
    assert problem.endswith("Belopp: Skriv ett heltal, med siffror.")


@pytest.mark.parametrize("written", ["boka.se", "http://", "www.boka.se", "https://boka"])
def test_what_is_no_whole_address_is_told_to_be_just_that(page: Page, written: str) -> None:
    page.goto(FORM)
    least(page)
    open_all(page)
    page.locator("[data-field=homepage] textarea, [data-field=homepage] input").first.fill(written)
    [told] = [one for one in finish(page) if "Webbplats" in one]
    assert told.endswith("Webbplats: Skriv en hel webbadress, som börjar med https://")


def test_who_lists_it_as_its_lead_says_who_that_is(page: Page) -> None:
    page.goto(FORM)
    least(page)
    page.get_by_role("combobox", name="Huvudman").fill("")
    assert finish(page) == [
        "Huvudman: Ange vem som är huvudman, eller att registret har lagt in lösningen."
    ]
    page.get_by_label("Registrerad av").select_option("registry")
    [problem] = finish(page)
    assert problem.startswith("Källor: ")


def test_a_confirmation_has_a_proof_or_would_not_count(page: Page) -> None:
    page.goto(USE)
    page.get_by_role("combobox", name="Lösning").fill("altinn")
    page.get_by_role("combobox", name="Er organisation").fill("se-2281")
    page.locator("#q-stage").select_option("production")
    page.locator("#q-confirmation-on").fill("2026-03-01")
    page.locator("#q-confirmation-role").fill("IT-chef")
    [problem] = finish(page)
    assert problem.startswith("Bekräftelse – ")
    assert problem.endswith(": Välj ett alternativ.")
    proof = page.locator("#q-confirmation-proof")
    expect(page.locator("#q-confirmation-proof-hint")).to_contain_text("bara som rapporterade")
    proof.select_option("case_number")
    [problem] = finish(page)
    assert problem.endswith(": Ange vilket ärende det är: med dess nummer kan andra begära ut det.")
    page.locator("#q-confirmation-case_number").fill("KS 2026/12")
    assert finish(page) == []


@pytest.mark.parametrize(
    ("id", "written"),
    [
        ("since", "september 2025"),
        ("since", "9/2025"),
        ("since", "hösten 2024"),
        ("since", "25-09"),
        ("as_of", "mars 2021"),
    ],
)
def test_a_month_written_otherwise_is_told_to_be_just_that(
    page: Page, id: str, written: str
) -> None:
    page.goto(USE)
    page.get_by_role("combobox", name="Lösning").fill("altinn")
    page.get_by_role("combobox", name="Er organisation").fill("se-2281")
    page.locator("#q-stage").select_option("production")
    page.locator("#q-source").fill("https://sundsvall.se/")
    open_all(page)
    write(page, {f"q-{id}": written})
    [problem] = finish(page)
    assert problem.endswith(": Det ska skrivas som i exemplet.")
    write(page, {f"q-{id}": "2099-01"})
    [problem] = finish(page)
    assert problem.endswith(": Den dagen har inte kommit än.")


def test_what_is_no_day_is_not_compared_with_the_other_end(page: Page) -> None:
    page.goto(FORM)
    least(page)
    verdict = add_verdict(page)
    verdict.locator("[data-field=decided_on] input").fill("2201-01-01")
    verdict.locator("[data-field=valid_until] input").fill("2026-02-01")
    [problem] = finish(page)
    assert ": Den dagen finns inte." in problem


def test_an_example_is_used_by_fictional_organisations_alone(page: Page) -> None:
    page.goto(f"{USE}?solution=exempel-felanmalan")
    organisation = page.get_by_role("combobox", name="Er organisation")
    organisation.fill("se-2281")
    page.locator("#q-stage").select_option("production")
    page.locator("#q-source").fill("https://sundsvall.se/")
    [problem] = finish(page)
    assert problem == (
        "Lösning: Det här är ett påhittat exempel, som ingen verklig organisation kan använda. "
        "Välj en verklig lösning."
    )
    organisation.fill("zz-driftlunda")
    assert finish(page) == []
    page.get_by_role("combobox", name="Lösning").fill("altinn")
    [problem] = finish(page)
    assert problem == (
        "Er organisation: Den här organisationen är påhittad och kan bara använda det som är "
        "exempel. Välj er egen."
    )
    organisation.fill("se-2281")
    assert finish(page) == []


def test_that_it_is_an_example_is_told_before_the_rest_is_filled_in(page: Page) -> None:
    page.goto(f"{USE}?solution=exempel-felanmalan")
    solution = page.get_by_role("combobox", name="Lösning")
    organisation = page.get_by_role("combobox", name="Er organisation")
    told = page.get_by_text("Det här är ett påhittat exempel", exact=False)
    organisation.fill("se-2281")
    organisation.press("Tab")
    expect(told).to_be_visible()
    expect(solution).to_have_attribute("aria-invalid", "true")
    organisation.fill("zz-driftlunda")
    organisation.press("Tab")
    expect(told).to_have_count(0)
    expect(solution).not_to_have_attribute("aria-invalid", "true")
    solution.fill("altinn")
    solution.press("Tab")
    expect(organisation).to_have_attribute("aria-invalid", "true")
    solution.fill("ingen sådan")
    solution.press("Tab")
    expect(organisation).not_to_have_attribute("aria-invalid", "true")
    expect(solution).to_have_attribute("aria-invalid", "true")
