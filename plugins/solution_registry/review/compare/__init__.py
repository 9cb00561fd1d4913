"""Two documents compared by what they say, never by their lines."""

from .differ import differences
from .difference import Difference, Name, Title, kind_of
from .prose import Reworded, reworded

__all__ = [
    "Difference",
    "Name",
    "Reworded",
    "Title",
    "differences",
    "kind_of",
    "reworded",
]
