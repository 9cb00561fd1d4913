"""When entries came and changed, and by how many people: one pass over git's log.

The only module that runs git. Fixed commands only; nothing a submitter wrote becomes an option.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class History:
    """An entry's life in git: days of the first and last change, commits, distinct authors."""

    created: date
    changed: date
    commits: int
    people: int


class NoHistory(Exception):
    """Git cannot tell: no git, no repository, or a shallow clone. The text says which."""


def read(root: Path, folder: str = "solutions", cache: Path | None = None) -> Mapping[str, History]:
    """History by the name of each folder directly below ``folder``.

    Raises:
        NoHistory: where git is missing, ``root`` is in no repository, or the clone is shallow.
    """
    raise NoHistory("not read")
