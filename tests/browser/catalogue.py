"""The catalogue in a browser, as a reader uses it."""

import re

from playwright.sync_api import Locator, Page, expect

CATALOGUE = "solutions/"
BESIDE = 960
"""The width from which filters stand beside the results."""
COUNT = re.compile(r"\d+ (lösning|løsning|solution)")


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
    button = page.get_by_role("button", name=re.compile("^Filter"))
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


def chips(page: Page) -> list[str]:
    """What is chosen, as the chips say it."""
    return page.locator("[data-chips] button:not([data-clear])").all_inner_texts()


def home(language: str) -> str:
    """Where the pages of a language begin."""
    return "" if language == "sv" else f"{language}/"


def suggested(page: Page) -> Locator:
    """The links to pages that are suggested."""
    return page.locator("[data-suggestions] a:visible")


def suggested_addresses(page: Page) -> list[str]:
    """Where they lead, without the folders before."""
    return [
        (one.get_attribute("href") or "").lstrip("./").rstrip("/") for one in suggested(page).all()
    ]
