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
from zlib import crc32

from .. import kept
from ..certification.record import DeprecationOutline, RecordOutline
from ..problem import Problem, Severity
from .outline import AdopterOutline, BandOutline, Outline, RouteOutline
from .tree import Stamp

NAME = "outlines.pickle"
_PARTS = 64
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
    packed: Mapping[int, bytes] = field(default_factory=dict)
    """Its parts as they stand in the file, by number."""

    def unchanged(self, id: str, stamps: tuple[Stamp, ...]) -> Known | None:
        """What is known of an entry whose files are as they were."""
        known = self.entries.get(id)
        if known is None or known.stamps != stamps:
            return None
        if any(changed >= self.written - _RACY for _, _, changed in stamps):
            return None
        return known


def recall(folder: Path | None, key: str) -> Store:
    """Read the store; an empty one where there is none, or it was made under another key.

    A part that is damaged is left out.
    """
    packed, written = (folder and kept.recall(folder / NAME, key, ())) or ({}, 0)
    entries: dict[str, Known] = {}
    for part in packed.values() if isinstance(packed, dict) else ():
        found = kept.unpack(part, _CLASSES)
        entries |= found if isinstance(found, dict) else {}
    return Store(entries, written, packed)


def remember(folder: Path | None, key: str, entries: Mapping[str, Known], before: Store) -> None:
    """Write the store, whole or not at all.

    Parts of the store from ``before`` in which nothing has changed are not packed again, which
    takes longer than all else that one changed entry needs.
    """
    if folder:
        old, new = _parts(before.entries), _parts(entries)
        packed = {
            number: before.packed[number] if part == old.get(number) else kept.pack(part)
            for number, part in new.items()
        }
        kept.keep(folder / NAME, key, packed)


def _parts(entries: Mapping[str, Known]) -> dict[int, dict[str, Known]]:
    """Divide entries into parts, in the same way each time."""
    parts: dict[int, dict[str, Known]] = {}
    for id, known in entries.items():
        number = crc32(id.encode("utf-8", "surrogateescape")) % _PARTS
        parts.setdefault(number, {})[id] = known
    return parts
