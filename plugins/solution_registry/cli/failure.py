"""Why a file could not be read or written, in the reader's language and not in the system's."""

import errno
import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ..language import Words
from ..wording import visible

_WHY: Final[Mapping[int | None, str]] = MappingProxyType(
    {
        errno.ENOENT: "it does not exist",
        errno.EACCES: "access is denied",
        errno.EPERM: "access is denied",
        errno.EISDIR: "it is a folder",
        errno.ENOTDIR: "a part of its path is no folder",
        errno.EEXIST: "it is there already",
        errno.ENAMETOOLONG: "its name is too long",
        errno.ELOOP: "links lead round in a circle",
        errno.EROFS: "nothing can be written there",
        errno.ENOSPC: "there is no room left",
        errno.EDQUOT: "there is no room left",
        errno.EMFILE: "too many files are open",
    }
)
"""The system's number of a failure → what it means for a file (English msgids)."""


def why(failure: OSError, words: Words) -> str:
    """Why it failed; of what is rare, as the system says it."""
    known = _WHY.get(failure.errno)
    return words.text(known) if known else failure.strerror or type(failure).__name__


def failed(failure: OSError, words: Words) -> str:
    """The same, and which file."""
    reason = why(failure, words)
    return f"{visible(os.fsdecode(failure.filename))}: {reason}" if failure.filename else reason
