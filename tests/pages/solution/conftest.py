"""A small registry in which every field and every state occurs, on one day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from solution_registry.history import History
from solution_registry.pages.context import BuildContext
from solution_registry.registry.read import read
from solution_registry.settings import Settings
from solution_registry.site.page import Page
from solution_registry.site.settings import SiteSettings

from tests.described import every_guide, solution_pages

FOLDER = Path(__file__).parent / "registry"
TODAY = date(2026, 2, 10)
HISTORY = History(created=date(2025, 1, 7), changed=date(2026, 1, 31), commits=12, people=3)
SITE = SiteSettings(
    name="Lösningar",
    url="https://losningar.example.se/",
    repository="https://git.example.se/losningar",
    edit="https://git.example.se/losningar/edit/main/{path}",
)

MakeContext = Callable[..., BuildContext]


@pytest.fixture(scope="session")
def make_context() -> MakeContext:
    """Reads the registry of a folder as a build on the tests' day does, with a fixed history."""

    def make(folder: Path = FOLDER, site: SiteSettings = SITE) -> BuildContext:
        registry = read(
            Settings(folder, examples_as_of=TODAY), TODAY, lambda folder, *_: folder.problems
        )
        listings = {id: replace(one, history=HISTORY) for id, one in registry.listings.items()}
        registry = replace(registry, listings=listings)
        return BuildContext(registry, site, b"test", guides=every_guide(site))

    return make


@pytest.fixture(scope="session")
def context(make_context: MakeContext) -> BuildContext:
    """The registry of the tests."""
    return make_context()


@pytest.fixture(scope="session")
def pages(context: BuildContext) -> dict[str, Page]:
    """All pages of its solutions, by address."""
    return {page.url: page for page in solution_pages(context)}
