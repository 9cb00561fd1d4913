"""When each file that is there came in: its place in the order of the main line."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from ..certification.changes import order
from ..history.changes import Change
from .places import change_name

NOTHING = ""
"""The name of the policy change before the founding."""

Known: TypeAlias = frozenset[tuple[str, str]]
"""The policy changes that a line of history had at a point, also those that had gone again.

Each by name and object: whoever lays something down under the name of a change that is yet to come
has not brought that change.
"""

NONE: Known = frozenset()

Key: TypeAlias = tuple[str, str | None]
"""A file by its path and object; of an entry, which changes, by its path and nothing else."""


class Arrival(NamedTuple):
    """When a file came in as it is, for the first time.

    ``position`` is that of the commit on the main line, ``commit`` its name. ``state`` is the
    newest policy change that was there just before, of those that are there at the end: what was
    taken away for a while and put back was never away, and what was let go was never there.
    ``beside`` is the newest one that any line of history had where the file was missing: where it
    is newer than ``state``, the two came about side by side, and only the main line tells which
    was first.
    """

    position: int
    commit: str
    state: str
    beside: str


class Place(NamedTuple):
    """Where something came in on the main line, and what was known before it and with it."""

    position: int
    commit: str
    known: Known
    known_with: Known


class Places:
    """Gives each content of a file its place in the order, once."""

    def __init__(self) -> None:
        self.first: dict[tuple[str, str], Place] = {}
        self.there: dict[str, Place] = {}
        """Path → the place of what is there."""
        self.changes: dict[str, int] = {}
        """Path → the position of each policy change that is there: altered, it keeps its own."""

    def take(self, change: Change, place: Place) -> None:
        """Note what becomes of a file."""
        path, new = change.path, change.new
        if new is None:
            self.changes.pop(path, None)
            return
        first = self.first.get((path, new.object))
        if first is None or not first.known_with:  # nobody could decide before the founding
            first = self.first[path, new.object] = place
        self.there[path] = first
        if change_name(path) and (change.old is None or path not in self.changes):
            self.changes[path] = first.position

    def change_order(self) -> "ChangeOrder":
        """The policy changes that are there at the end, in their order."""
        return ChangeOrder(self.changes)

    def arrivals(
        self, files: Mapping[str, str], changes: "ChangeOrder", beside: Mapping[Key, Known]
    ) -> dict[str, Arrival]:
        """Tell when files that are there came in; ``files`` are their objects by path.

        ``beside`` is what any line of history had where a file was missing as it is.
        """
        there = frozenset((change_name(path), files[path]) for path in changes.paths)
        found: dict[str, Arrival] = {}
        for path in files:
            place = self.there[path]
            state = changes.before(place.position)
            side = newest_of(
                state, *(name for name, _ in beside.get((path, files[path]), NONE) & there)
            )
            found[path] = Arrival(place.position, place.commit, state, side)
        return found


class ChangeOrder:
    """The policy changes that are there at the end, in the order in which they came in.

    One that came in when a newer one was there is ``late``: nothing goes by it.
    """

    def __init__(self, positions: Mapping[str, int]) -> None:
        self.late: dict[str, str] = {}
        self.paths: list[str] = []
        """Those of all that came in when none was newer."""
        self._positions: list[int] = []
        for path in sorted(positions, key=lambda one: (positions[one], order(change_name(one)))):
            position, name = positions[path], change_name(path)
            newest = self.before(position)
            if newest and order(name) < order(newest):
                self.late[path] = newest
            else:
                self._positions.append(position)
                self.paths.append(path)

    def before(self, position: int) -> str:
        """The newest one that was there just before a commit of the main line."""
        count = bisect_left(self._positions, position)
        return change_name(self.paths[count - 1]) if count else NOTHING


def newest_of(*names: str) -> str:
    """The newest of some policy changes; "" is none."""
    return max((name for name in names if name), key=order, default=NOTHING)
