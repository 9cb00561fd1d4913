"""publiccode.yml in both directions: read generously, written exactly.

One set of tables says what is what in the two vocabularies; reading and writing both use it.
"""

from typing import TYPE_CHECKING

from ..later import later

if TYPE_CHECKING:
    from .read import Read, read_publiccode
    from .write import may_be_whole, whole_publiccode, written_publiccode

__all__ = [
    "Read",
    "may_be_whole",
    "read_publiccode",
    "whole_publiccode",
    "written_publiccode",
]

__getattr__ = later(
    __name__,
    {
        "read": ("Read", "read_publiccode"),
        "write": ("may_be_whole", "whole_publiccode", "written_publiccode"),
    },
)
