"""Whole pages as they should be; read the differences of the words after ``pytest --bless``."""

from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.pages import BuildContext
from solution_registry.pages.catalogue import catalogue_pages
from solution_registry.pages.grouping_pages import grouping_pages
from solution_registry.pages.home import home_pages
from solution_registry.pages.organisations import organisation_pages
from solution_registry.registry import Registry
from solution_registry.site import Page, SiteSettings

from tests.described import every_guide
from tests.pages.lists.conftest import by_address

GOLDEN = Path(__file__).parent / "golden"

URLS = (
    "",
    "solutions/",
    "en/organisations/zz-staden/",
    "da/organisations/",
    "agreements/it-drift/",
    "en/areas/",
)


@pytest.fixture(scope="module")
def pages(small: Registry) -> dict[str, Page]:
    """The lists of the small registry."""
    site = SiteSettings(name="Lösningar", page_size=4)
    context = BuildContext(small, site, b"test", guides=every_guide(site))
    kinds = (home_pages, catalogue_pages, grouping_pages, organisation_pages)
    return by_address(page for kind in kinds for page in kind(context))


@pytest.mark.parametrize("url", URLS)
def test_the_page_is_as_it_should_be(
    url: str, pages: dict[str, Page], golden: Callable[[Path, str], None]
) -> None:
    made = pages[url].render()
    text = f"<title>{made.title}</title>\n{made.description}\n{made.head}\n{made.body}"
    golden(GOLDEN / f"{url.strip('/').replace('/', '.') or 'home'}.html", text)
