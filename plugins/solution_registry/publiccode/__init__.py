"""publiccode.yml in both directions: read generously, written exactly.

One set of tables says what is what in the two vocabularies; reading and writing both use it.
"""

from typing import TYPE_CHECKING

from ..later import later

if TYPE_CHECKING:
    from .read import Read, read_publiccode
    from .repository import same_repository
    from .write import is_whole, may_be_whole, written_publiccode

__all__ = [
    "Read",
    "is_whole",
    "may_be_whole",
    "read_publiccode",
    "same_repository",
    "written_publiccode",
]

__getattr__ = later(
    __name__,
    {
        "read": ("Read", "read_publiccode"),
        "repository": ("same_repository",),
        "write": ("is_whole", "may_be_whole", "written_publiccode"),
    },
)
