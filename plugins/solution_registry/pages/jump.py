"""The way to the parts of a long page, on a window that has no room for them at its side."""

from collections.abc import Sequence
from typing import Any

from solution_registry.pages.environment import environment
from solution_registry.site.page import TocItem

_PART = "<h2"


def with_jump(html: str, headings: Sequence[TocItem], language: str, code: bytes) -> str:
    """Put it before the first part of a page; `code` as in `BuildContext`."""
    jump: Any = environment((language,), code).globals["jump"]
    before, part, text = html.partition(_PART)
    return f"{before}{jump(headings) if part else ''}{part}{text}"
