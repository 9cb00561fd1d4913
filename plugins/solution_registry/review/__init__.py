"""The review of a change: what it means, what is wrong with it, and who has to look at it."""

from .change import NoReview
from .review import EntryReview, Review, Verdict, review

__all__ = ["EntryReview", "NoReview", "Review", "Verdict", "review"]
