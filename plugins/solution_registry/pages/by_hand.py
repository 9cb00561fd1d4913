"""Hand-written pages, given what generated ones have: their tables, and a way to their parts."""

from collections.abc import Sequence

from solution_registry.pages.jump import with_jump
from solution_registry.pages.markdown import framed
from solution_registry.site.page import TocItem


def as_ours(html: str, headings: Sequence[TocItem], language: str, code: bytes) -> str:
    """Show a page's text: `headings` are those below its title, `code` as in `BuildContext`."""
    return with_jump(framed(html, language), headings, language, code)
