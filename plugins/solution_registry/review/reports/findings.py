"""A review for formats that have only findings: new problems, and who has to look."""

from ...reporters import REPORTERS
from ..outcome import Review


def sarif(review: Review, language: str, *, colour: bool = False) -> str:
    """SARIF 2.1.0, for code scanning."""
    return _reported("sarif", review, language)


def github(review: Review, language: str, *, colour: bool = False) -> str:
    """Annotations of GitHub's workflows, which Forgejo and Gitea read too."""
    return _reported("github", review, language)


def gitlab(review: Review, language: str, *, colour: bool = False) -> str:
    """A code quality report of GitLab."""
    return _reported("gitlab", review, language)


def _reported(format: str, review: Review, language: str) -> str:
    found = sorted((*review.problems, *review.asked), key=lambda problem: problem.order)
    return REPORTERS[format](found, language)
