"""Solutions that are compared: which, and what is kept and shown of them."""

import json

from playwright.sync_api import Page

from tests.browser.kinds import KINDS

THREE = ("exempel-felanmalan", "exempel-bygglov", "altinn")
SHARED = f"{KINDS['comparison']}?ids={','.join(THREE)}"
KEPT = "Object.fromEntries(Object.entries(localStorage).map(([k, v]) => [k.split('.').at(-1), v]))"


def kept(page: Page, key: str) -> object:
    """What the browser keeps under a name."""
    found = page.evaluate(KEPT).get(key)
    return found and json.loads(found)


def names(page: Page) -> list[str]:
    """The names of the solutions that the table has."""
    return page.locator("[data-table] thead th").all_text_contents()[1:]
