"""What is wrong with an open page in any of the looks that it can have."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.axe import EVERYTHING, Rules, violations
from tests.browser.layout import layout_faults
from tests.browser.looks import BY_WIDTH, LOOKS, shape, to_the_top, wear
from tests.browser.width import NARROWEST, too_wide


def faults_in_any_look(page: Page) -> list[str]:
    """List what axe and the eye find; the page is left at its narrowest.

    From the top: further down, the header lies over what a reader would scroll to.
    """
    faults: list[str] = []
    for look in LOOKS:
        wear(page, look)
        to_the_top(page)
        faults += [f"{look}: {x}" for x in [*violations(page, EVERYTHING), *too_wide(page)]]
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    to_the_top(page)
    return [*faults, *layout_faults(page)]


def faults_by_width(
    page: Page, rules: Rules, in_dark: Rules, seen: Callable[[Page], list[str]]
) -> list[str]:
    """List what axe finds by the rules, and what is `seen`, in light and in dark.

    Where a page is in dark as it was in light but for its colours, it is asked about them alone.
    """
    faults: list[str] = []
    for light, dark in BY_WIDTH:
        wear(page, light)
        in_light = shape(page)
        faults += [f"{light}: {x}" for x in [*violations(page, rules), *seen(page)]]
        wear(page, dark)
        same = shape(page) == in_light
        found = violations(page, in_dark) if same else [*violations(page, rules), *seen(page)]
        faults += [f"{dark}: {x}" for x in found]
    return faults
