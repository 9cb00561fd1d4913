"""Hand-written pages, given what generated ones have: tables, a way to parts, whom to ask."""

from collections.abc import Sequence

from solution_registry.pages.contact import with_contact
from solution_registry.pages.jump import with_jump
from solution_registry.pages.markdown import framed
from solution_registry.site import SiteSettings
from solution_registry.site.page import TocItem


def as_ours(
    html: str, headings: Sequence[TocItem], language: str, code: bytes, settings: SiteSettings
) -> str:
    """Show a page's text: `headings` are those below its title, `code` as in `BuildContext`."""
    html = with_contact(framed(html, language), language, settings)
    return with_jump(html, headings, language, code)
