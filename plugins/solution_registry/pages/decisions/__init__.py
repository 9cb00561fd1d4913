"""Certification as a whole: all decisions, who makes them, what waits, and how to check it."""

from collections.abc import Iterator

from solution_registry.pages.context import BuildContext
from solution_registry.pages.decisions.log import log_pages
from solution_registry.pages.decisions.queue import queue_pages
from solution_registry.pages.decisions.reviewers import reviewer_pages
from solution_registry.pages.decisions.verify import verify_pages
from solution_registry.site.page import Page

__all__ = ["decision_pages"]


def decision_pages(context: BuildContext) -> Iterator[Page]:
    """The pages below ``certification/``."""
    yield from log_pages(context)
    yield from reviewer_pages(context)
    yield from queue_pages(context)
    yield from verify_pages(context)
