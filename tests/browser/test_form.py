"""Somebody who never used git describes a solution in the browser, and is told what is amiss."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import COLOURS, EVERYTHING, violations
from tests.browser.form import FORM, USE, finish, least
from tests.browser.kinds import HOMES, address
from tests.browser.layout import layout_faults, space_out
from tests.browser.looks import DARK, LIGHT, Reader, to_the_top, wear
from tests.browser.width import NARROWEST
from tests.browser.writing import open_all, shown, write

NAMES = re.compile(r"/assets/form/(organisations|solutions\.\w+)\.json$")


@pytest.mark.parametrize("language", HOMES)
def test_what_is_missing_is_told_at_its_place_and_at_the_top(page: Page, language: str) -> None:
    page.goto(address("form", language))
    page.locator("textarea[id^=q-summary]:visible").first.fill("x" * 170)
    problems = finish(page, language)
    expect(page.locator("[data-problems]")).to_be_focused()
    assert len(problems) == 6
    for one in page.locator("[data-problems] a").all():
        one.press("Enter")
        control = page.locator(":focus")
        expect(control).to_have_attribute("aria-invalid", "true")
        described = (control.get_attribute("aria-describedby") or "").split()
        said = page.locator(f"#{described[-1]}")
        assert one.inner_text().endswith(said.inner_text())
    expect(page.locator("textarea[id^=q-summary]:visible").first).to_have_value("x" * 170)


def test_what_was_missing_is_no_longer_told_whichever_control_is_used(page: Page) -> None:
    page.goto(FORM)
    page.get_by_label("English", exact=True).check()
    page.get_by_label("Registrerad av").select_option("registry")
    told = page.locator(".sr-field__wrong")
    assert told.count() == 0
    before = len(finish(page))
    expect(told).to_have_count(before)
    page.get_by_label("Gata, park och teknik").check()
    expect(page.get_by_label("Gata, park och teknik")).to_be_checked()
    expect(told).to_have_count(before - 1)
    name = page.get_by_label("Namn, English")
    name.fill("Reports" * 20)
    name.press("Tab")
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Kortnamn i adressen")).not_to_have_attribute("aria-invalid", "true")
    expect(told).to_have_count(before - 2)  # the name gives a short name
    page.get_by_label("Namn, Svenska").fill("Felanmälan")
    page.get_by_label("Namn, Svenska").press("Tab")
    expect(name).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Lägg till: Källor").press("Enter")
    expect(told).to_have_count(before - 3)


def test_what_is_wrong_in_a_closed_part_opens_it_and_is_mended(page: Page) -> None:
    page.goto(FORM)
    least(page)
    costs = page.locator("details").filter(has=page.get_by_role("heading", name="Kostnader"))
    costs.locator("summary").press("Enter")
    costs.get_by_role("button", name="Lägg till: Kostnad efter kommunens storlek").press("Enter")
    expect(costs.get_by_label("Färre invånare än")).to_be_focused()
    costs.get_by_label("Kostnad per år").fill("24 kr")
    costs.locator("summary").press("Enter")
    row = "Kostnader – Kostnad efter kommunens storlek 1 –"
    assert finish(page) == [
        f"{row} Kostnad per år: Skriv ett heltal, med siffror.",
        f"{row} Valuta: Fyll i det här.",
        f"{row} Prisår: Fyll i det här.",
    ]
    page.locator("[data-problems] a").first.press("Enter")
    field = costs.get_by_label("Kostnad per år")
    expect(field).to_be_focused()
    field.fill("24 000")
    field.press("Tab")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    costs.get_by_role("textbox", name="Valuta (måste anges)").fill("SEK")
    costs.get_by_label("Prisår").fill("2026")
    assert finish(page) == []
    expect(page.locator("[data-text]")).to_contain_text("- per_year: 24000\n")


def test_a_solution_of_the_address_that_is_not_there_is_told(page: Page) -> None:
    page.goto(f"{USE}?solution=nix")
    told = page.get_by_text("Den lösningen finns inte i registret", exact=False)
    expect(told).to_contain_text(": nix")
    field = page.get_by_role("combobox", name="Lösning")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("Altinn")
    field.press("Tab")
    expect(field).to_have_value("Altinn (altinn)")
    expect(told).to_be_hidden()
    page.goto(f"{USE}?solution=altinn")
    expect(field).to_have_value("Altinn (altinn)")
    expect(told).to_have_count(0)


def test_an_example_is_that_of_the_readers_country(page: Page) -> None:
    for language, currency in (("sv", "SEK"), ("da", "DKK")):
        page.goto(address("form for a use", language))
        expect(page.locator("#q-cost-currency-hint")).to_contain_text(currency)


def test_it_says_where_to_write_what_it_does_not_ask_for(page: Page) -> None:
    page.goto(FORM)
    heading = page.get_by_role("heading", name="Det som kommer senare")
    expect(heading).to_be_visible()
    page.get_by_role("link", name="Hur det skrivs, med texter att klistra in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bidra")
    expect(heading).to_be_visible()


def test_a_template_is_asked_for_where_the_solution_is_one(page: Page) -> None:
    page.goto(FORM)
    least(page)
    subject = page.get_by_role("group", name="Upphandlingsmall")
    expect(subject).to_be_hidden()
    page.get_by_label("Typ av lösning").select_option("procurement_template")
    expect(subject).to_be_visible()
    [problem] = finish(page)
    assert problem.startswith("Upphandlingsmall – ")
    page.get_by_label("Typ av lösning").select_option("e_service")
    assert finish(page) == []


def test_characters_that_do_not_show_are_taken_away_and_told(page: Page) -> None:
    page.goto(FORM)
    least(page)
    name = page.get_by_label("Namn, Svenska")
    name.fill("Fel\u00adan\u200bmälan\tnu \ue000")
    name.press("Tab")
    expect(name).to_have_value("Felanmälan nu ")
    expect(page.get_by_text("Tecken som inte syns har tagits bort.")).to_be_visible()
    assert finish(page) == []
    expect(page.locator("[data-text]")).to_contain_text('sv: "Felanmälan nu"\n')


def test_enter_goes_on_to_the_next_field_and_checks_nothing(page: Page) -> None:
    page.goto(FORM)
    name = page.get_by_label("Kortnamn i adressen")
    name.fill("felanmalan")
    name.press("Enter")
    expect(name).not_to_be_focused()
    expect(page.locator("input:focus, select:focus, textarea:focus")).to_have_count(1)
    expect(page.locator("[data-problems]")).to_be_hidden()
    summary = page.get_by_label("Sammanfattning, Svenska")
    summary.fill("Anmäl")
    summary.press("Enter")
    expect(summary).to_be_focused()
    assert finish(page) != []


def test_names_that_come_late_are_still_looked_for(page: Page) -> None:
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/assets/form/organisations.json", hold)
    page.goto(FORM)
    lead = page.get_by_role("combobox", name="Huvudman")
    lead.fill("sundsvalls kommun")
    lead.press("Tab")
    expect(lead).not_to_be_focused()
    expect(lead).to_have_value("sundsvalls kommun")
    expect(lead).not_to_have_attribute("aria-invalid", "true")
    while not late:
        page.wait_for_timeout(20)
    for one in late:
        one.continue_()
    expect(lead).to_have_value("Sundsvall (se-2281)")


def test_an_organisation_is_chosen_by_name(page: Page) -> None:
    page.goto(FORM)
    least(page)
    lead = page.get_by_role("combobox", name="Huvudman")
    lead.fill("sundsvalls kommun")
    lead.press("Tab")
    expect(lead).to_have_value("Sundsvall (se-2281)")
    lead.fill("Göteborgs Stad")
    lead.press("Tab")
    expect(lead).to_have_value("Göteborg (se-1480)")
    lead.fill("Åse")
    assert finish(page) == ["Huvudman: Hittades inte. Menade du Åsele (se-2463)?"]
    lead.fill("Ingen sådan kommun")
    assert finish(page) == ["Huvudman: Hittades inte. Börja skriva och välj i listan."]
    lead.fill(f"se-{'x' * 62}")
    assert finish(page) == ["Huvudman: 1 tecken för långt: högst 64 får plats."]
    lead.fill("se-nytt-foretag")
    assert finish(page) == []
    told = page.get_by_text("Finns inte i organisationsregistret än", exact=False)
    expect(told).to_contain_text("se-nytt-foretag")
    lead.fill("se-2281")
    assert finish(page) == []
    expect(told).to_be_hidden()
    expect(page.locator("[data-text]")).to_contain_text("lead: se-2281\n")


def test_names_that_do_not_come_stop_nobody(unwatched_page: Page) -> None:
    page = unwatched_page
    page.route(NAMES, lambda route: route.abort())
    page.goto(FORM)
    least(page)
    page.get_by_role("combobox", name="Huvudman").fill("se-2281")
    assert finish(page) == []
    page.get_by_role("combobox", name="Huvudman").fill("Sundsvall")
    assert len(finish(page)) == 1
    page.unroute(NAMES)
    finish(page)
    expect(page.locator("[data-result]")).to_be_visible()


def test_a_form_that_does_not_come_whole_keeps_what_is_there(unwatched_page: Page) -> None:
    page = unwatched_page
    page.goto(FORM)
    least(page)
    page.route("**/assets/form/*-fields.*.json", lambda route: route.abort())
    page.reload()
    expect(page.get_by_text("Resten av formuläret kunde inte hämtas.")).to_be_visible()
    expect(page.get_by_label("Namn, Svenska")).to_be_disabled()
    page.unroute("**/assets/form/*-fields.*.json")
    page.reload()
    expect(page.get_by_label("Namn, Svenska")).to_have_value("Felanmälan för alla")


def test_without_a_script_it_can_be_read_and_says_what_to_do(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(FORM)
    expect(page.get_by_text("Formuläret kräver JavaScript")).to_be_visible()
    expect(page.get_by_label("Namn, Svenska")).to_be_disabled()
    expect(page.locator("[data-result]")).to_be_hidden()
    page.get_by_role("heading", name="Styrning").click()
    expect(page.get_by_role("listitem").filter(has_text="Vem som beslutar")).to_be_visible()
    page.get_by_role("link", name="steg för steg, med en text att klistra in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bidra")
    context.close()


@pytest.mark.parametrize("kind", [FORM, USE])
def test_it_has_no_fault_however_much_is_open_or_wrong(reader: Reader, kind: str) -> None:
    page = reader(LIGHT).new_page()
    page.goto(kind)
    open_all(page)
    numbers = {one["id"]: "x" for one in shown(page) if one["sort"] == "whole"}
    write(page, numbers)
    assert len(finish(page)) > len(numbers)
    to_the_top(page)
    faults = violations(page, EVERYTHING)
    wear(page, DARK)
    faults += violations(page, COLOURS)
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    to_the_top(page)
    faults += layout_faults(page)
    space_out(page)
    faults += layout_faults(page)
    assert faults == []
    page.evaluate("localStorage.clear()")
    page.close()
