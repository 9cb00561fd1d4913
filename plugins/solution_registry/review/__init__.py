"""The review of a change: what it means, what is wrong with it, and who has to look at it."""

from typing import TYPE_CHECKING

from ..later import later

if TYPE_CHECKING:
    from .change import NoReview
    from .outcome import EntryReview, Review, Verdict, review

__all__ = ["EntryReview", "NoReview", "Review", "Verdict", "review"]

__getattr__ = later(
    __name__,
    {
        "change": ("NoReview",),
        "outcome": ("EntryReview", "Review", "Verdict", "review"),
    },
)
