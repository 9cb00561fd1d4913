"""What was written in the form stays in the browser until its writer takes it away."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.form import FORM, finish, least
from tests.browser.kinds import KINDS


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


def test_the_short_name_follows_the_name_also_after_a_reload(page: Page) -> None:
    page.goto(FORM)
    name, id = page.get_by_label("Namn, Svenska"), page.get_by_label("Kortnamn i adressen")
    name.fill("Felanmälan")
    name.press("Tab")
    expect(id).to_have_value("felanmalan")
    page.reload()
    name.fill("Felanmälan för alla")
    name.press("Tab")
    expect(id).to_have_value("felanmalan-for-alla")
    id.fill("fel")
    page.reload()
    name.fill("Felanmälan nu")
    name.press("Tab")
    expect(id).to_have_value("fel")


def test_what_is_written_in_another_window_is_not_lost(page: Page) -> None:
    page.goto(FORM)
    page.get_by_label("Namn, Svenska").fill("Felanmälan")
    other = page.context.new_page()
    other.goto(FORM)
    other.get_by_label("English", exact=True).check()
    other.get_by_label("Sammanfattning, Svenska").fill("Invånare anmäler fel.")
    other.get_by_role("button", name="Lägg till: Källor").click()
    other.get_by_role("textbox", name="Källor").fill("https://kommun.se/")
    expect(page.get_by_label("Sammanfattning, Svenska")).to_have_value("Invånare anmäler fel.")
    expect(page.get_by_role("textbox", name="Källor")).to_have_value("https://kommun.se/")
    expect(page.get_by_text("Det du har skrivit i ett annat fönster")).to_be_visible()
    page.get_by_label("Namn, English").fill("Reports")
    expect(other.get_by_label("Namn, English")).to_have_value("Reports")
    page.reload()
    expect(page.get_by_label("Namn, Svenska")).to_have_value("Felanmälan")
    expect(page.get_by_label("Sammanfattning, Svenska")).to_have_value("Invånare anmäler fel.")
    expect(page.get_by_label("Namn, English")).to_have_value("Reports")
    expect(page.get_by_text("Det du har skrivit i ett annat fönster")).to_have_count(0)


def test_another_window_that_is_begun_anew_takes_nothing_from_this_one(page: Page) -> None:
    page.goto(FORM)
    page.get_by_label("Namn, Svenska").fill("Felanmälan")
    other = page.context.new_page()
    other.goto(KINDS["form for a use"])
    other.locator("#q-stage").select_option("production")
    other.goto(FORM)
    other.get_by_role("button", name="Börja om").last.click()
    other.get_by_role("button", name="Ta bort det").click()
    expect(other.get_by_label("Namn, Svenska")).to_have_value("")
    expect(page.get_by_text("Det som står här sparas inte längre")).to_be_visible()
    other.get_by_label("Namn, Svenska").fill("Bygglov")
    page.get_by_label("Sammanfattning, Svenska").fill("Invånare anmäler fel.")
    expect(page.get_by_label("Namn, Svenska")).to_have_value("Felanmälan")
    other.reload()
    expect(other.get_by_label("Namn, Svenska")).to_have_value("Bygglov")
    expect(other.get_by_label("Sammanfattning, Svenska")).to_have_value("")
    page.get_by_role("button", name="Börja om").last.click()
    page.get_by_role("button", name="Ta bort det").click()
    expect(page.get_by_label("Namn, Svenska")).to_have_value("Bygglov")


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


def test_a_field_that_is_left_as_it_is_is_not_kept_again(page: Page) -> None:
    """To keep the same text anew could undo what another window writes in that moment."""
    page.goto(FORM)
    summary = page.get_by_label("Sammanfattning, Svenska")
    summary.fill("Invånare anmäler fel.")
    page.evaluate("""() => {
        globalThis.timesKept = 0;
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = function (...given) {
            globalThis.timesKept += 1;
            return setItem.apply(this, given);
        };
    }""")
    summary.press("Tab")
    expect(summary).not_to_be_focused()
    assert page.evaluate("globalThis.timesKept") == 0
    summary.fill("Invånare anmäler fel på gatan.")
    assert page.evaluate("globalThis.timesKept") == 1
