"""What was learnt of each entry at the last reading, kept so that only what changed is read again.

A file counts as unchanged when its size and time of change are as they were, unless it was
changed so shortly before the store was written that a later change could look the same
(git's "racy" index entries); then its bytes are compared.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from .. import kept
from ..certification.record import DeprecationOutline, RecordOutline
from ..problem import Problem, Severity
from .outline import AdopterOutline, BandOutline, Outline, RouteOutline
from .tree import Stamp

NAME = "outlines.pickle"
_RACY = 100_000_000
"""Nanoseconds: more than the coarsest clock of the file systems we know."""


class Known(NamedTuple):
    """What is known of one entry; ``outline`` is None where it could not be read."""

    stamps: tuple[Stamp, ...]
    version: str
    outline: Outline | None
    problems: tuple[Problem, ...]


_CLASSES = (
    AdopterOutline,
    BandOutline,
    DeprecationOutline,
    Known,
    Outline,
    Problem,
    RecordOutline,
    RouteOutline,
    Severity,
    date,
)


@dataclass(frozen=True, slots=True)
class Store:
    """The entries known from last time."""

    entries: Mapping[str, Known] = field(default_factory=dict)
    written: int = 0
    """When it was written, in nanoseconds; 0 when there is none."""

    def unchanged(self, id: str, stamps: tuple[Stamp, ...]) -> Known | None:
        """What is known of an entry whose files are as they were."""
        known = self.entries.get(id)
        if known is None or known.stamps != stamps:
            return None
        if any(changed >= self.written - _RACY for _, _, changed in stamps):
            return None
        return known


def recall(folder: Path | None, key: str) -> Store:
    """Read the store; an empty one where there is none, or it was made under another key."""
    found = kept.recall(folder / NAME, key, _CLASSES) if folder else None
    return Store(*found) if found else Store()


def remember(folder: Path | None, key: str, entries: Mapping[str, Known]) -> None:
    """Write the store, whole or not at all."""
    if folder:
        kept.keep(folder / NAME, key, dict(entries))
