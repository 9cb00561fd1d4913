"""What stands on the site's pages: one module per kind of page, listed in PAGES."""

from collections.abc import Callable, Iterable, Iterator

from solution_registry import exports
from solution_registry.pages.api import api_pages
from solution_registry.pages.catalogue import catalogue_pages, filter_assets
from solution_registry.pages.compare import compare_pages
from solution_registry.pages.components import component_pages
from solution_registry.pages.context import BuildContext, code_digest
from solution_registry.pages.criteria import criteria_pages
from solution_registry.pages.decisions import decision_pages
from solution_registry.pages.figures.land import land_assets
from solution_registry.pages.form import form_assets, form_pages
from solution_registry.pages.glossary import glossary_pages
from solution_registry.pages.grouping_pages import grouping_pages
from solution_registry.pages.guides import Guides
from solution_registry.pages.home import home_pages
from solution_registry.pages.language_offers import language_offers
from solution_registry.pages.memo import memo_files
from solution_registry.pages.organisations import organisation_pages
from solution_registry.pages.phases import phase_pages
from solution_registry.pages.problem import problem_pages
from solution_registry.pages.problems import guide_pages
from solution_registry.pages.scripts import scripts
from solution_registry.pages.search import search_assets
from solution_registry.pages.solution import solution_bundles
from solution_registry.pages.source import source
from solution_registry.pages.statistics import statistics_pages
from solution_registry.pages.style import style_sheets
from solution_registry.pages.web_manifest import web_manifests
from solution_registry.pages.yours import yours_assets
from solution_registry.pages.yours_solutions import solution_assets
from solution_registry.site.page import Asset, Bundle, NavItem, Page

__all__ = ["ASSETS", "NAV", "PAGES", "BuildContext", "Guides", "code_digest", "site_parts"]


def published_files(context: BuildContext) -> Iterator[Asset]:
    """The registry for other programs."""
    return exports.common(source(context), context.past.checkpoint)


PAGES: tuple[Callable[[BuildContext], Iterable[Page | Bundle]], ...] = (
    home_pages,
    catalogue_pages,
    problem_pages,
    grouping_pages,
    organisation_pages,
    phase_pages,
    compare_pages,
    form_pages,
    statistics_pages,
    criteria_pages,
    decision_pages,
    glossary_pages,
    api_pages,
    guide_pages,
    component_pages,
)
"""Each makes the pages of one kind."""

ASSETS: tuple[Callable[[BuildContext], Iterable[Asset]], ...] = (
    style_sheets,
    scripts,
    search_assets,
    filter_assets,
    land_assets,
    yours_assets,
    solution_assets,
    memo_files,
    form_assets,
    web_manifests,
    language_offers,
    published_files,
)
"""Each makes files that pages load or readers fetch."""

NAV: tuple[NavItem, ...] = (
    NavItem("solutions", "solutions/", "Solutions"),
    NavItem("organisations", "organisations/", "Organisations"),
    NavItem("statistics", "statistics/", "Statistics"),
    NavItem("criteria", "criteria/", "Criteria"),
    NavItem("certification", "certification/", "Certification"),
    NavItem("submit", "submit/", "Submit"),
    NavItem("api", "api/", "API"),
)
"""The registry's items in the site's navigation, in order."""


def site_parts(context: BuildContext) -> Iterator[Page | Asset | Bundle]:
    """Everything the registry gives to a site, described and not yet rendered."""
    yield from solution_bundles(context)
    for pages in PAGES:
        yield from pages(context)
    for assets in ASSETS:
        yield from assets(context)
