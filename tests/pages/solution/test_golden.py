"""Whole pages as they should be; read the differences of the words after ``pytest --bless``."""

from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.site.page import Page

GOLDEN = Path(__file__).parent / "golden"

URLS = (
    "solutions/full/",
    "en/solutions/full/",
    "da/solutions/full/",
    "solutions/minimal/",
    "en/solutions/minimal/",
    "da/solutions/minimal/",
    "solutions/plattform/",
    "solutions/plattform/certification/",
    "en/solutions/full/certification/",
    "da/solutions/gammal/certification/",
    "en/solutions/minimal/certification/",
    "en/solutions/gammal/",
    "da/solutions/mall/",
    "en/solutions/mall/documents/kravspecifikation/",
)


@pytest.mark.parametrize("url", URLS)
def test_the_page_is_as_it_should_be(
    url: str, pages: dict[str, Page], golden: Callable[[Path, str], None]
) -> None:
    """Title, description, head and body of a page."""
    made = pages[url].render()
    text = f"<title>{made.title}</title>\n{made.description}\n{made.head}\n{made.body}"
    golden(GOLDEN / f"{url.strip('/').replace('/', '.')}.html", text)
