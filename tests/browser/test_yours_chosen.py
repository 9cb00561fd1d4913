"""A reader chooses a municipality or a region, whatever they write for it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.faults import faults_in_any_look
from tests.browser.kinds import HOMES, KINDS
from tests.browser.yours import PERMITS, answers, choose, opened

CHOOSE = "Välj er kommun"
STILL = {"sv": "Det är fortfarande", "en": "It is still", "da": "Det er stadig"}
_SETS = """() => {
  globalThis.sets = 0;
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function set(...given) {
    globalThis.sets += 1;
    setItem.apply(this, given);
  };
}"""


def test_what_is_fictional_is_suggested_on_examples_alone(page: Page) -> None:
    for path, count in ((PERMITS, 1), (KINDS["solution with little"], 0)):
        page.goto(path)
        opened(page).focus()
        options = page.locator("#municipalities option")
        expect(page.locator("#municipalities option[value='Uppsala kommun']")).to_have_count(1)
        expect(page.locator("#municipalities option[value='Hjortåra kommun']")).to_have_count(count)
        in_order = (
            "els => els.every((e, i) => !i || els[i - 1].value.localeCompare(e.value, 'sv') <= 0)"
        )
        assert options.evaluate_all(in_order)


def test_a_name_that_is_not_known_is_told(page: Page) -> None:
    page.goto(PERMITS)
    choose(page, "Ankeborg")
    told = page.locator(".sr-yours [role=status]")
    expect(told).to_contain_text("Registret känner inte till")
    expect(answers(page)).to_be_empty()
    expect(page.locator(".sr-yours > summary")).to_have_text(CHOOSE)
    expect(page.locator("#municipality")).to_have_value("Ankeborg")
    page.locator("#municipality").fill("")
    page.locator("#municipality").press("Tab")
    expect(told).to_have_text("Ingen är vald.")
    expect(page.locator(".sr-yours > summary")).to_have_text(CHOOSE)


@pytest.mark.parametrize(
    ("written", "chosen"),
    [("Malmö stad", "Malmö kommun"), ("Asele", "Åsele kommun"), ("Århus", "Aarhus Kommune")],
)
def test_it_is_known_by_what_people_write(page: Page, written: str, chosen: str) -> None:
    page.goto(PERMITS)
    choose(page, written)
    expect(page.locator(".sr-yours [role=status]")).to_have_text(f"Vald: {chosen}")
    expect(page.locator(".sr-yours > summary")).to_have_text(f"Er kommun: {chosen}")


def test_what_is_nearly_one_is_asked_back(page: Page) -> None:
    page.goto(PERMITS)
    choose(page, "Åse")
    told = page.locator(".sr-yours [role=status]")
    expect(told).to_have_text("Ingen är vald. Menade ni: Åsele kommun")
    expect(page.locator(".sr-yours > summary")).to_have_text(CHOOSE)
    assert faults_in_any_look(page) == []
    told.get_by_role("button", name="Åsele kommun").press("Enter")
    expect(told).to_have_text("Vald: Åsele kommun")
    expect(page.locator("#municipality")).to_be_focused()
    expect(page.locator("#municipality")).to_have_value("Åsele kommun")
    expect(page.locator(".sr-yours > summary")).to_have_text("Er kommun: Åsele kommun")


@pytest.mark.parametrize("language", HOMES)
def test_a_slip_of_the_pen_leaves_the_one_that_was_chosen(page: Page, language: str) -> None:
    page.goto(f"{HOMES[language]}{PERMITS}")
    choose(page, "Bjurholm")
    summary = page.locator(".sr-yours > summary")
    expect(summary).to_contain_text(": Bjurholms kommun")
    told = page.locator(".sr-yours [role=status]")
    for written in ("Ankeborg", "Åse"):
        choose(page, written)
        expect(told).to_contain_text(f"{STILL[language]} Bjurholms kommun.")
        expect(summary).to_contain_text(": Bjurholms kommun")
        expect(answers(page)).not_to_be_empty()
        expect(page.locator("#municipality")).to_have_value(written)
    told.get_by_role("button", name="Åsele kommun").click()
    expect(summary).to_contain_text(": Åsele kommun")
    choose(page, "")
    expect(summary).not_to_contain_text("Åsele")


@pytest.mark.parametrize(
    ("file", "anew"),
    [("**/yours/sv.json", False), ("**/yours/picker.js", True), ("**/yours/register.js", True)],
)
def test_a_field_that_does_not_come_is_told_and_comes_the_next_time(
    unwatched_page: Page, page_problems: list[str], file: str, *, anew: bool
) -> None:
    """Chromium 150 remembers of a script that it did not come, until the page is loaded anew."""
    page = unwatched_page
    page.route(file, lambda route: route.abort())
    page.goto(PERMITS)
    summary = page.locator(".sr-yours > summary")
    summary.click()
    told = page.locator(".sr-yours > [role=status]")
    expect(told).to_have_text("Kunde inte hämtas. Kontrollera anslutningen och ladda om sidan.")
    summary.click()
    summary.click()
    expect(told).to_have_count(1)
    assert not [one for one in page_problems if "script error" in one]
    page.unroute(file)
    page.reload() if anew else summary.click()
    choose(page, "Bjurholm")
    expect(told).to_have_count(0)
    expect(summary).to_have_text("Er kommun: Bjurholms kommun")


def test_what_is_written_is_looked_up_once(page: Page) -> None:
    page.goto(PERMITS)
    choose(page, "Malmö")
    expect(page.locator(".sr-yours [role=status]")).to_have_text("Vald: Malmö kommun")
    page.evaluate(_SETS)
    for name, written in (("Bjurholms kommun", "Bjurholm"), ("Malmö kommun", "Malmö stad")):
        page.locator("#municipality").fill(written)
        page.locator("#municipality").press("Enter")
        expect(page.locator(".sr-yours [role=status]")).to_have_text(f"Vald: {name}")
    page.wait_for_timeout(200)
    assert page.evaluate("sets") == 2


def test_what_was_kept_before_and_is_not_known_is_none(page: Page) -> None:
    page.goto(PERMITS)
    choose(page, "Bjurholm")
    expect(answers(page)).not_to_be_empty()
    page.evaluate(
        """() => Object.keys(localStorage).filter((key) => key.endsWith(".municipality"))
          .forEach((key) => localStorage.setItem(key, JSON.stringify({ name: "Ankeborg" })))"""
    )
    page.reload()
    expect(page.locator(".sr-yours > summary")).to_have_text(CHOOSE)
    expect(answers(page)).to_be_empty()
