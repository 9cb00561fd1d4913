"""What a reader does to choose a municipality."""

from playwright.sync_api import Locator, Page, expect

PERMITS = "solutions/exempel-bygglov/"
NAMED = {"sv": "nämner er", "en": "names you", "da": "nævner jer"}
"""What is said of a route of that solution to whom it names."""


def opened(page: Page) -> Locator:
    """The field to choose in, shown."""
    field = page.locator("#municipality")
    if not field.is_visible():
        page.locator(".sr-yours > summary").click()
    expect(field).to_be_visible()
    return field


def choose(page: Page, name: str) -> None:
    """Write a name in the field."""
    field = opened(page)
    field.fill(name)
    field.press("Tab")


def answers(page: Page) -> Locator:
    """What the page of a solution says of the one that is chosen."""
    return page.locator(".sr-yours + div")


_KEEP = """(one) => {
  const name = Object.keys(localStorage).find((key) => key.endsWith(".municipality"));
  localStorage.setItem(name, JSON.stringify(one));
}"""


def keep(page: Page, name: str, id: str) -> None:
    """Keep another than was chosen, as another page does, without this one being told."""
    page.evaluate(_KEEP, {"name": name, "id": id, "kind": "municipality", "population": 300_000})


def back(page: Page) -> None:
    """Show the page as it was left: Chromium does so on going back, and not while it is driven."""
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
