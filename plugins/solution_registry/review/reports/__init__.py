"""A review as text for a terminal, a machine, a forge or a comment."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from ..outcome import Review
from . import data, findings, markdown, text


class Report(Protocol):
    """Makes one text of a review; everything in it is escaped for where the text goes.

    ``colour`` is for the one report that has any: for a terminal.
    """

    def __call__(self, review: Review, language: str, *, colour: bool = False) -> str: ...


REPORTS: Mapping[str, Report] = MappingProxyType(
    {
        "text": text.report,
        "markdown": markdown.report,
        "json": data.report,
        "sarif": findings.sarif,
        "github": findings.github,
        "gitlab": findings.gitlab,
    }
)
"""Name of a format → what makes it."""
