"""What is wrong with an open page in any of the looks that it can have."""

from playwright.sync_api import Page

from tests.browser.axe import EVERYTHING, violations
from tests.browser.layout import layout_faults
from tests.browser.looks import LOOKS, to_the_top, wear
from tests.browser.width import NARROWEST, too_wide


def faults_in_any_look(page: Page) -> list[str]:
    """List what axe and the eye find; the page is left at its narrowest."""
    faults: list[str] = []
    for look in LOOKS:
        wear(page, look)
        faults += [f"{look}: {x}" for x in [*violations(page, EVERYTHING), *too_wide(page)]]
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    to_the_top(page)
    return [*faults, *layout_faults(page)]
