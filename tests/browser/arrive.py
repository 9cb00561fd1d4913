"""Opening a page: it is over when all of the page is there.

Playwright's own wait has ended early on a busy machine: a style sheet came when a page was already
being walked through.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from playwright.sync_api import Page, Response

Goto = Callable[..., Response | None]

_COMPLETE = """() => document.readyState === "complete" || new Promise((there) => {
  addEventListener("load", () => there(true));
  setTimeout(() => there(false), 20_000);
})"""


def patient(goto: Goto) -> Goto:
    """Make a `Page.goto` that returns when the page has loaded whatever it begins with."""

    @wraps(goto)
    def arrive(page: Page, url: str, **options: Any) -> Response | None:
        answer = goto(page, url, **options)
        assert page.evaluate(_COMPLETE), f"{url} has not loaded"
        return answer

    return arrive
