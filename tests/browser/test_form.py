"""Somebody who never used git describes a solution, or the use of one, in the browser."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from solution_registry.checks import check_some
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.solution import Solution
from solution_registry.settings import Settings

from tests.browser.axe import COLOURS, EVERYTHING, violations
from tests.browser.keyboard import Walk, walk
from tests.browser.kinds import HOMES, KINDS, address
from tests.browser.layout import layout_faults, space_out
from tests.browser.looks import DARK, DARK_PHONE, LIGHT, Reader, to_the_top, wear
from tests.browser.width import NARROWEST
from tests.browser.writing import check_all, open_all, shown, write

FORM = KINDS["form"]
USE = KINDS["form for a use"]
HARD = "– colon: here, #1, “quotes” \"and\" 'more' \\ {{ x }} & <b>åäö</b> 👍 e\u0301"
PROSE = "- a dash first\n\n# no comment\n\n```yaml\nkey: |\n  [1, 2]\n```\n\nlast: ..."
ANSWERS = {
    "$id": "provmall",
    "kind": "procurement_template",
    "listed_by": "lead",
    "lead": "zz-vinterlunda",
    "partners": "zz-driftlunda",
    "sources": "null",
    "alternative_to": "1e3",
    "versions.version": "1.10",
    "results.before": "null",
    "results.after": "2026-02-30",
    "exit.export_formats": "~",
    "reuse.licence": "EUPL-1.2",
    "costs.development.year": "2 025",
    "adoption.effort_hours.min": "2",
    "adoption.effort_hours.max": "10",
    "procurement_routes.country": "se",
    "procurement_routes.agreement.id": "zz-e-tjanster-2025",
    "related.id": "exempel-felanmalan",
    "template.cpv": "72262000",
    "template.documents.file": "documents/krav.md",
    "template.documents.language": "sv",
    "template.placeholders.name": "kommun",
    "since": "2025-09",
    "$organisation": "zz-driftlunda",
    "procurement.agreement": "zz-e-tjanster-2025",
}
"""What is not answered by its sort alone; by the place in the file."""
BY_SORT = {
    "address": "https://vinterlunda.test.se/sida?a=1#b",
    "mail": "it.support@vinterlunda.test.se",
    "day": "2026-03-01",
    "prose": PROSE,
    "term": "zz-driftlunda",
}
NAMES = re.compile(r"/assets/form/(organisations|solutions\.\w+)\.json$")
SHOW = {
    "sv": "Kontrollera och visa filen",
    "en": "Check, and show the file",
    "da": "Kontrollér og vis filen",
}


def answer(one: dict[str, Any]) -> str:
    """What is written into a control."""
    if one["path"] in ANSWERS:
        return ANSWERS[one["path"]]
    if one["choice"]:
        return str(one["choice"])
    if one["sort"] == "whole":
        return str(max(int(one["least"]), 2))
    if one["path"].endswith(("currency",)):
        return "SEK"
    return BY_SORT.get(one["sort"], HARD)


def fill_in(page: Page) -> None:
    """Fill in everything that shows."""
    answers = {one["id"]: answer(one) for one in shown(page) if one["type"] != "checkbox"}
    write(page, answers)
    check_all(page)


def finish(page: Page, language: str = "sv") -> list[str]:
    """Ask for the file; gives what is told to be mended."""
    page.get_by_role("button", name=SHOW[language]).press("Enter")
    expect(page.locator("[data-result], [data-problems]").locator("visible=true")).to_have_count(1)
    return page.locator("[data-problems]:visible li").all_inner_texts()


def downloaded(page: Page) -> tuple[str, bytes]:
    """Download the file: its name and its bytes."""
    with page.expect_download() as begun:
        page.get_by_role("button", name="Hämta filen").press("Enter")
    return begun.value.suggested_filename, Path(begun.value.path()).read_bytes()


def least(page: Page) -> None:
    """Answer what is required, and nothing else; wait for the form before."""
    page.get_by_label("Namn, Svenska").fill("Felanmälan för alla")
    page.get_by_label("Sammanfattning, Svenska").fill("Invånare anmäler fel på gatan.")
    page.get_by_label("Typ av lösning").select_option("e_service")
    page.get_by_label("Livscykel").select_option("idea")
    page.get_by_label("Gata, park och teknik").check()
    page.get_by_label("Registrerad av").select_option("lead")


def place(tmp_path: Path, root: Path, path: str, content: bytes) -> tuple[Path, str]:
    """Put a file into a registry that has all vocabularies and an example; the others are empty."""
    for folder in ("schema", "policy", "solutions/exempel-felanmalan"):
        shutil.copytree(root / folder, tmp_path / folder)
    for solution in (root / "solutions").iterdir():
        (tmp_path / "solutions" / solution.name).mkdir(exist_ok=True)
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return tmp_path, path.split("/")[1]


def told(folder: Path, id: str) -> list[str]:
    """What the checks find."""
    settings = Settings(root=folder)
    return [f"{x.code} {x.field}" for x in check_some(settings, date(2026, 11, 26), [id]).problems]


def test_all_that_can_be_written_is_read_back_and_has_no_fault(
    page: Page, root: Path, tmp_path: Path
) -> None:
    asked: set[tuple[str, bool]] = set()
    page.on("request", lambda one: asked.add((one.method, "?" in one.url)))
    page.goto(FORM)
    for language in ("English", "Dansk"):
        page.get_by_label(language, exact=True).check()
    page.get_by_label("Typ av lösning").select_option("procurement_template")
    open_all(page)
    fill_in(page)
    assert finish(page) == []
    expect(page.get_by_role("heading", name="Din fil är klar")).to_be_focused()
    path = page.locator("[data-path]").inner_text()
    name, content = downloaded(page)
    assert (path, name) == ("solutions/provmall/solution.yml", "solution.yml")
    assert page.locator("[data-text]").text_content() == content.decode()
    loaded = load(Solution, content, path)
    assert [problem.code for problem in loaded.problems] == []
    written: Any = loaded.data
    assert list(written) == [key for key in Solution.model_fields if key in written]
    left_out = Solution.model_fields.keys() - written.keys()
    assert left_out == {"attestations", "self_assessment", "deprecation", "software"}
    assert written["name"] == dict.fromkeys(HOMES, HARD)
    assert written["description"] == dict.fromkeys(HOMES, PROSE)
    assert written["sources"] == ["null"]
    assert written["costs"]["development"]["year"] == 2025
    assert written["template"]["placeholders"] == {"kommun": dict.fromkeys(HOMES, HARD)}
    folder, id = place(tmp_path, root, path, content)
    documents = folder / "solutions" / id / "documents"
    documents.mkdir()
    (documents / "krav.md").write_text("# Krav\n\nFör {{ kommun }}.\n")
    assert told(folder, id) == []
    assert asked == {("GET", False)}
    expect(
        page.get_by_text("Lägg dokumenten bredvid den, som Markdown: documents/krav.md")
    ).to_be_visible()


def test_the_use_of_a_solution_is_told_from_its_page(
    page: Page, root: Path, tmp_path: Path
) -> None:
    page.goto(KINDS["solution with everything"])
    page.get_by_role("link", name="Vi använder den också").click()
    expect(page.get_by_role("combobox", name="Lösning")).to_have_value(
        "Felanmälan (exempel-felanmalan)"
    )
    open_all(page)
    answers = {
        one["id"]: answer(one)
        for one in shown(page)
        if one["type"] != "checkbox" and one["path"] != "$solution"
    }
    write(page, answers)
    check_all(page)
    assert finish(page) == []
    path = page.locator("[data-path]").inner_text()
    name, content = downloaded(page)
    assert path == "solutions/exempel-felanmalan/adopters/zz-driftlunda.yml"
    assert name == "zz-driftlunda.yml"
    loaded = load(Adopter, content, path)
    assert loaded.problems == ()
    written: Any = loaded.data
    assert Adopter.model_fields.keys() - written.keys() == {"schema_version"}
    folder, id = place(tmp_path, root, path, content)
    assert told(folder, id) == []


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


def test_what_is_left_empty_is_left_out(page: Page) -> None:
    page.goto(FORM)
    least(page)
    open_all(page)
    assert finish(page) == []
    assert page.locator("[data-text]").inner_text() == (
        "# yaml-language-server: $schema=../../schema/solution.schema.json\n"
        "schema_version: 1\n"
        "kind: e_service\n"
        "name:\n"
        '  sv: "Felanmälan för alla"\n'
        "summary:\n"
        '  sv: "Invånare anmäler fel på gatan."\n'
        "listed_by: lead\n"
        "lifecycle: idea\n"
        "service_areas: [streets]\n"
    )
    expect(page.locator("[data-path]")).to_have_text("solutions/felanmalan-for-alla/solution.yml")


def test_what_fields_have_to_do_with_each_other_is_told(page: Page) -> None:
    page.goto(FORM)
    least(page)
    page.get_by_label("Kortnamn i adressen").fill("altinn")
    page.get_by_label("Registrerad av").select_option("registry")
    for title in ("Kontakter", "Upphandlingsvägar", "Införande"):
        page.get_by_role("heading", name=title).click()
    page.get_by_role("button", name="Lägg till: Kontakter").click()
    page.get_by_label("Roll", exact=False).last.select_option("developer")
    page.get_by_role("button", name="Lägg till: Upphandlingsvägar").click()
    routes = page.get_by_role("group", name="Upphandlingsvägar").last
    routes.locator("[data-field=type] select").select_option("open_source")
    routes.locator("[data-field=country] select").select_option("se")
    weeks = page.get_by_role("group", name="Tid, veckor")
    weeks.get_by_label("Minst").fill("9")
    weeks.get_by_label("Högst").fill("3")
    assert [one.rpartition(": ")[2] for one in finish(page)] == [
        "Det finns redan en lösning med det namnet. Komplettera den, eller välj ett annat namn.",
        "Ange var det står, eftersom någon annan än huvudmannen berättar det.",
        "drift, support, ändringar.",
        "Slutet är före början, eller det lägre över det högre.",
        "Ange en e-postadress eller en sida.",
    ]


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


def test_a_draft_survives_and_is_taken_away_when_one_says_so(page: Page) -> None:
    page.goto(FORM)
    expect(page.locator("[data-kept]")).to_be_hidden()
    least(page)
    page.get_by_label("English", exact=True).check()
    page.get_by_label("Namn, English").fill("  <b>Half")
    page.get_by_role("button", name="Lägg till: Källor").click()
    page.get_by_role("textbox", name="Källor").fill("n/a")
    page.reload()
    expect(page.get_by_label("Namn, English")).to_have_value("  <b>Half")
    expect(page.get_by_role("textbox", name="Källor")).to_have_value("n/a")
    expect(page.get_by_label("Gata, park och teknik")).to_be_checked()
    assert page.evaluate("Object.keys(sessionStorage)") == []
    page.get_by_role("button", name="Börja om").last.click()
    page.get_by_role("button", name="Behåll det").click()
    expect(page.get_by_label("Namn, English")).to_have_value("  <b>Half")
    page.get_by_role("button", name="Börja om").last.click()
    page.get_by_role("button", name="Ta bort det").click()
    expect(page.get_by_label("Namn, Svenska")).to_be_focused()
    expect(page.get_by_label("Namn, Svenska")).to_have_value("")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_the_page_on_privacy_names_the_draft_and_removes_it(page: Page) -> None:
    page.goto(FORM)
    least(page)
    [key] = page.evaluate("Object.keys(localStorage).map((name) => name.split('.').at(-1))")
    page.goto(KINDS["privacy"])
    expect(page.get_by_role("cell", name=f".{key}")).to_be_visible()
    page.get_by_role("button", name="Ta bort det som är sparat").click()
    page.goto(FORM)
    expect(page.get_by_label("Namn, Svenska")).to_have_value("")


@pytest.mark.parametrize(
    "kept",
    ["{", "null", "[1]", '{"solution": 7}', '{"solution": {"name": [1], "sources": {"a": 1}}}'],
)
def test_a_damaged_draft_is_none(page: Page, kept: str) -> None:
    page.goto(FORM)
    least(page)
    put = "(kept) => Object.keys(localStorage).forEach((name) => { localStorage[name] = kept })"
    page.evaluate(put, kept)
    page.reload()
    expect(page.get_by_label("Namn, Svenska")).to_have_value("")
    least(page)
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


def test_an_organisation_is_chosen_by_name(page: Page) -> None:
    page.goto(FORM)
    least(page)
    lead = page.get_by_role("combobox", name="Huvudman")
    lead.fill("sundsvalls kommun")
    lead.press("Tab")
    expect(lead).to_have_value("Sundsvall (se-2281)")
    lead.fill("Ingen sådan kommun")
    assert finish(page) == ["Huvudman: Hittas inte. Börja skriva och välj i listan."]
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
    assert finish(page) == []


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


def test_the_forge_is_given_name_and_text_where_they_are_not_too_long(page: Page) -> None:
    page.goto(FORM)
    least(page)
    assert finish(page) == []
    link = page.get_by_role("link", name="Öppna en ny fil på kodplattformen, med allt ifyllt")
    target = urlsplit(link.get_attribute("href") or "")
    asked = parse_qs(target.query)
    assert target.path.endswith("/new/master/solutions")
    assert asked["filename"] == ["felanmalan-for-alla/solution.yml"]
    assert asked["value"] == [page.locator("[data-text]").text_content()]
    page.get_by_label("Beskrivning, Svenska").fill("å" * 9000)
    expect(page.locator("[data-result]")).to_be_hidden()
    assert finish(page) == []
    expect(link).to_be_hidden()
    link = page.get_by_role("link", name="Kopiera texten och öppna en ny fil på kodplattformen")
    assert set(parse_qs(urlsplit(link.get_attribute("href") or "").query)) == {"filename"}


def test_the_text_is_copied(page: Page) -> None:
    page.goto(FORM)
    least(page)
    assert finish(page) == []
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopiera texten").press("Enter")
    expect(page.get_by_text("Texten är kopierad.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("[data-text]").text_content()


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


def test_the_result_has_no_fault_and_all_is_reached_by_keyboard(reader: Reader) -> None:
    page = reader(LIGHT).new_page()
    page.goto(FORM)
    least(page)
    assert finish(page) == []
    to_the_top(page)
    faults = violations(page, EVERYTHING)
    wear(page, DARK_PHONE)
    to_the_top(page)
    faults += [*violations(page, COLOURS), *layout_faults(page)]
    wear(page, LIGHT)
    assert faults == []
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.reload()
    assert walk(page) == Walk(missed=[], unseen=[], unmarked=[])
    page.emulate_media(forced_colors="active")
    field = page.get_by_label("Namn, Svenska")
    field.focus()
    assert field.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"
    page.emulate_media(media="print", forced_colors="none")
    expect(page.get_by_role("button", name="Börja om").first).to_be_hidden()
    expect(field).to_be_visible()
    page.evaluate("localStorage.clear()")
    page.close()
