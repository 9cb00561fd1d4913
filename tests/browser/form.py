"""Uses the form as its readers do: answers what is required, and asks for the file."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.kinds import KINDS

FORM = KINDS["form"]
USE = KINDS["form for a use"]
SHOW = {
    "sv": "Kontrollera och visa filen",
    "en": "Check, and show the file",
    "da": "Kontrollér og vis filen",
}


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
    page.get_by_role("combobox", name="Huvudman").fill("se-2281")
