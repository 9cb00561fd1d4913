"""What the registry gives to a site: it is read and checked, and its pages are made from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from solution_registry import language, pages
from solution_registry.checks import read_checked
from solution_registry.plugin import report
from solution_registry.problem import Problem
from solution_registry.settings import Settings
from solution_registry.site import Asset, Bundle, NavItem, Page, SiteSettings
from solution_registry.verify.present import present


@dataclass(frozen=True, slots=True)
class Content:
    """The registry's part of a site; `parts` has its pages and files, none of them rendered yet."""

    navigation: tuple[NavItem, ...]
    problems: tuple[Problem, ...]
    parts: Iterable[Page | Asset | Bundle]
    code: bytes = b""
    """A digest of the code, templates and words that make them."""


def load(settings: Settings, site: SiteSettings, today: date) -> Content:
    """Read and check the registry.

    Raises:
        OSError: ``solutions/`` cannot be listed.
    """
    language.words.cache_clear()  # they may have been edited under `mkdocs serve`
    proofs = present(settings.root, settings.cache)
    registry = read_checked(settings, today, proofs)
    report.tell_gaps(registry, proofs.refused)
    code = pages.code_digest()
    context = pages.BuildContext(registry, site, code, proofs.past)
    return Content(pages.NAV, registry.problems, pages.site_parts(context), code)
