"""What stands on the site's pages: one module per kind of page, listed in PAGES."""

from collections.abc import Callable, Iterable, Iterator

from solution_registry.pages.context import BuildContext, code_digest
from solution_registry.pages.problem import problem_pages
from solution_registry.pages.solution import solution_pages
from solution_registry.pages.style import style_sheets
from solution_registry.site.page import Asset, NavItem, Page

__all__ = ["ASSETS", "NAV", "PAGES", "BuildContext", "code_digest", "site_pages"]

PAGES: tuple[Callable[[BuildContext], Iterable[Page]], ...] = (
    solution_pages,
    problem_pages,
)
"""Each makes the pages of one kind."""

ASSETS: tuple[Callable[[BuildContext], Iterable[Asset]], ...] = (style_sheets,)
"""Each makes files that pages load or readers fetch."""

NAV: tuple[NavItem, ...] = ()
"""The registry's items in the site's navigation, in order."""


def site_pages(context: BuildContext) -> Iterator[Page | Asset]:
    """Everything the registry gives to a site, described and not yet rendered."""
    for pages in PAGES:
        yield from pages(context)
    for assets in ASSETS:
        yield from assets(context)
