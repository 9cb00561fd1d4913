"""Files that editors and systems leave beside those that somebody edits; git ignores them."""

from fnmatch import fnmatchcase
from typing import Final

LEFT_BEHIND: Final = (".DS_Store", "Thumbs.db", "desktop.ini", "*.swp", "*~")
"""Their names, as ``.gitignore`` has them; a test compares."""

_ENDS: Final = tuple(name.removeprefix("*") for name in LEFT_BEHIND)


def left_behind(name: str) -> bool:
    """Whether a file of this name is nobody's who edits an entry."""
    return name.endswith(_ENDS) and any(fnmatchcase(name, one) for one in LEFT_BEHIND)
