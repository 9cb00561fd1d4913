"""What a screen reader is told of a page: roles, names and their order.

The golden files are of pages whose content stands still: the components, and fictional examples.
A change of templates changes them; read the difference as one who hears the page would.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.kinds import KINDS
from tests.browser.looks import LIGHT, PHONE, Look, Reader, settle

GOLDEN = Path(__file__).parent / "golden"

# Git's dates change with each commit to an entry.
_WITHOUT_HISTORY = """() => {
  for (const part of document.querySelectorAll("#about, #about ~ *")) part.remove();
}"""

STILL = [
    ("components", LIGHT),
    ("solution with everything", LIGHT),
    ("procurement template", LIGHT),
    ("certification", LIGHT),
    ("organisation", LIGHT),
    ("organisation", PHONE),
]


@pytest.mark.parametrize(("kind", "look"), STILL, ids=[f"{kind}-{look}" for kind, look in STILL])
def test_a_page_reads_as_before(
    reader: Reader, golden: Callable[[Path, str], None], kind: str, look: Look
) -> None:
    page = reader(look).new_page()
    page.goto(KINDS[kind])
    settle(page)
    page.evaluate(_WITHOUT_HISTORY)
    told = page.locator("body").aria_snapshot()
    page.close()
    golden(GOLDEN / f"{kind.replace(' ', '-')}-{look}.yml", told + "\n")
