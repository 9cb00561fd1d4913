"""The file that the form makes: read back as it was typed, and on its way to the forge."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, Route, expect
from solution_registry.checks import check_some
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.solution import Solution
from solution_registry.settings import Settings

from tests.browser.axe import COLOURS, EVERYTHING, violations
from tests.browser.form import FORM, downloaded, finish, least
from tests.browser.keyboard import Walk, walk
from tests.browser.kinds import HOMES, KINDS
from tests.browser.layout import layout_faults
from tests.browser.looks import DARK_PHONE, LIGHT, Reader, to_the_top, wear
from tests.browser.writing import HARD, PROSE, answer, check_all, fill_in, open_all, shown, write


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
    assert left_out == {"self_assessment", "deprecation"}
    assert written["name"] == dict.fromkeys(HOMES, HARD)
    assert written["description"] == dict.fromkeys(HOMES, PROSE)
    assert written["sources"] == ["null"]
    assert written["costs"]["development"]["year"] == 2025
    assert written["template"]["placeholders"] == {"kommun": dict.fromkeys(HOMES, HARD)}
    folder, id = place(tmp_path, root, path, content)
    documents = folder / "solutions" / id / "documents"
    documents.mkdir()
    (documents / "krav.md").write_text("# Krav\n\nFör {{ kommun }}.\n")
    (twice,) = told(folder, id)  # every field is filled in, also the two that say the same
    assert twice.startswith("homepage-twice")
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
    [problem] = finish(page)
    assert problem.endswith("har ingen granskare i registret. Välj ett annat underlag.")
    page.locator("#q-confirmation-proof").select_option("mailbox")
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


def test_whose_use_is_told_already_is_led_to_its_file(page: Page) -> None:
    page.goto(f"{KINDS['form for a use']}?solution=exempel-felanmalan")
    page.get_by_role("combobox", name="Er organisation").fill("zz-rimfrosta")
    page.locator("#q-stage").select_option("production")
    page.locator("#q-source").fill("https://rimfrosta.test.se/")
    assert finish(page) == []
    expect(page.get_by_text("Det finns redan en sådan fil")).to_be_visible()
    link = page.get_by_role("link", name="Öppna den på kodplattformen")
    there = "/edit/master/solutions/exempel-felanmalan/adopters/zz-rimfrosta.yml"
    assert (link.get_attribute("href") or "").endswith(there)
    expect(page.locator("[data-new]:visible")).to_have_count(0)
    page.get_by_role("combobox", name="Er organisation").fill("zz-driftlunda")
    assert finish(page) == []
    expect(link).to_be_hidden()
    expect(page.locator("[data-new]:visible")).to_have_count(1)


def test_what_changes_while_it_is_checked_is_not_shown_as_it_was(page: Page) -> None:
    asked: list[Route] = []

    def hold(route: Route) -> None:
        asked.append(route)

    page.route("**/api/v1/solutions/altinn.json", hold)
    page.goto(f"{KINDS['form for a use']}?solution=altinn")
    page.get_by_role("combobox", name="Er organisation").fill("se-2281")
    page.locator("#q-stage").select_option("production")
    page.locator("#q-source").fill("https://sundsvall.se/")
    page.get_by_role("button", name="Kontrollera och visa filen").press("Enter")
    expect(page.get_by_text("Kontrollerar …")).to_be_visible()
    page.locator("#q-stage").select_option("evaluating")
    for one in asked:
        one.continue_()
    expect(page.get_by_text("Kontrollerar …")).to_have_count(0)
    expect(page.locator("[data-result]")).to_be_hidden()
    page.unroute_all()
    assert finish(page) == []
    expect(page.locator("[data-text]")).to_contain_text("stage: evaluating\n")


def test_who_has_lost_the_connection_is_told_that_no_file_can_be_made(unwatched_page: Page) -> None:
    page = unwatched_page
    page.route("**/assets/form/result.js", lambda route: route.abort())
    page.goto(FORM)
    least(page)
    page.get_by_role("button", name="Kontrollera och visa filen").press("Enter")
    expect(page.get_by_text("Resten av formuläret kunde inte hämtas.")).to_be_visible()


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
        "lead: se-2281\n"
        "listed_by: lead\n"
        "lifecycle: idea\n"
        "service_areas: [streets]\n"
    )
    expect(page.locator("[data-path]")).to_have_text("solutions/felanmalan-for-alla/solution.yml")


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
