"""Two documents compared by what they say, never by their lines."""

from .differ import differences
from .difference import Difference, Name, Title
from .prose import Reworded, reworded
from .same import says_the_same

__all__ = ["Difference", "Name", "Reworded", "Title", "differences", "reworded", "says_the_same"]
