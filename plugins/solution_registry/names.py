"""Rules for the names and kinds of files: judged from a listing, without touching the disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .problem import Problem


@dataclass(frozen=True, slots=True)
class FileFact:
    """What a listing says of one path.

    ``path`` is relative to the registry's root with forward slashes; bytes where it is not UTF-8.
    A submodule is of kind ``other``.
    """

    path: str | bytes
    kind: Literal["file", "dir", "symlink", "other"]
    executable: bool = False


def check_names(files: Sequence[FileFact]) -> list[Problem]:
    """Find the names that would not work on every machine, and files that do not belong."""
    raise NotImplementedError
