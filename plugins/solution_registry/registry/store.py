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
from ..names import check_names
from ..problem import Problem, Severity
from .outline import (
    AdopterOutline,
    BandOutline,
    ContributionOutline,
    DevelopmentOutline,
    Outline,
    RouteOutline,
    Sum,
)
from .tree import Listed, Tree

NAME = "outlines.pickle"
_PARTS = 64
_RACY = 100_000_000
"""Nanoseconds: more than ext4, XFS, APFS and NTFS take for one moment.

FAT counts in two seconds: there, an edit that leaves the length may be missed that soon after.
"""


class Known(NamedTuple):
    """What is known of one entry; ``outline`` is None where it could not be read."""

    listed: Listed
    version: str
    outline: Outline | None
    problems: tuple[Problem, ...]


class Names(NamedTuple):
    """What is wrong with the names of all files; ``digest`` is of these names."""

    digest: bytes = b""
    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, tree: Tree) -> "Names":
        """Judge the names of a tree."""
        return cls(tree.names, tuple(check_names(tree.facts)))


NO_NAMES = Names()
"""What is known of names at first."""

_CLASSES = (
    AdopterOutline,
    BandOutline,
    ContributionOutline,
    DeprecationOutline,
    DevelopmentOutline,
    Known,
    Listed,
    Names,
    Outline,
    Problem,
    RecordOutline,
    RouteOutline,
    Sum,
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
    names: Names = NO_NAMES

    def listed(self, id: str) -> Listed | None:
        """How an entry was listed, where its folders had changed long enough before."""
        known = self.entries.get(id)
        sure = self.written - _RACY
        if known is None or any(changed >= sure for _, changed in known.listed.folders):
            return None
        return known.listed

    def unchanged(self, id: str, listed: Listed) -> Known | None:
        """What is known of an entry whose files are as they were."""
        known = self.entries.get(id)
        if known is None or known.listed.files != listed.files:
            return None
        sure = self.written - _RACY
        if any(changed >= sure for _, _, changed in listed.files):
            return None
        return known if known.listed is listed else known._replace(listed=listed)


def recall(folder: Path | None, key: str) -> Store:
    """Read the store; an empty one where there is none, or it was made under another key.

    A part that is damaged is left out.
    """
    packed, written = (folder and kept.recall(folder / NAME, key, ())) or ({}, 0)
    entries: dict[str, Known] = {}
    names = NO_NAMES
    for part in packed.values() if isinstance(packed, dict) else ():
        found = kept.unpack(part, _CLASSES)
        if isinstance(found, Names):
            names = found
        entries |= found if isinstance(found, dict) else {}
    return Store(entries, written, packed, names)


def remember(
    folder: Path | None, key: str, entries: Mapping[str, Known], names: Names, before: Store
) -> None:
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
        kept.keep(folder / NAME, key, packed | {_PARTS: kept.pack(names)})


def _parts(entries: Mapping[str, Known]) -> dict[int, dict[str, Known]]:
    """Divide entries into parts, in the same way each time."""
    parts: dict[int, dict[str, Known]] = {}
    for id, known in entries.items():
        number = crc32(id.encode("utf-8", "surrogateescape")) % _PARTS
        parts.setdefault(number, {})[id] = known
    return parts
