"""What the registry gives to a site: it is read and checked, and its pages are made from it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from solution_registry import language, pages
from solution_registry.checks import read_checked
from solution_registry.model.day import proven_on
from solution_registry.plugin import report
from solution_registry.problem import Problem
from solution_registry.settings import Settings
from solution_registry.site import Asset, Bundle, NavItem, Page, SiteSettings
from solution_registry.verify.present import present


@dataclass(frozen=True, slots=True)
class Content:
    """The registry's part of a site.

    `parts` gives its pages and files, none of them rendered yet, when it is told where hand-written
    pages are: their addresses by path, without suffix.
    """

    navigation: tuple[NavItem, ...]
    problems: tuple[Problem, ...]
    parts: Callable[[Mapping[str, str]], Iterable[Page | Asset | Bundle]]
    code: bytes = b""
    """A digest of the code, templates and words that make them."""


def load(settings: Settings, site: SiteSettings, today: date) -> Content:
    """Read and check the registry.

    Raises:
        OSError: ``solutions/`` cannot be listed.
    """
    language.words.cache_clear()  # they may have been edited under `mkdocs serve`
    day = proven_on(today, datetime.now().astimezone())
    proofs = present(settings.root, settings.cache, day)
    registry = read_checked(settings, today, proofs)
    report.tell_gaps(registry, proofs)
    code = pages.code_digest()
    context = pages.BuildContext(registry, site, code, proofs.past)
    return Content(pages.NAV, registry.problems, partial(_parts, context), code)


def _parts(
    context: pages.BuildContext, written: Mapping[str, str]
) -> Iterable[Page | Asset | Bundle]:
    guides = pages.Guides.of(context.site, written)
    report.tell_missing(guides, context.site)
    return pages.site_parts(replace(context, guides=guides))
