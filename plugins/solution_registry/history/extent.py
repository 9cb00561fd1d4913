"""How much a change brings, told before git lists it.

Folders of a few bytes may hold each other many times: git would write a list without end. Messages
of megabytes, each a few bytes when they are packed, would fill the memory.
"""

from dataclasses import dataclass, field
from typing import Final

from .command import NoHistory
from .object_format import FOLDER
from .objects import Objects

MOST_FILES: Final = 50_000
"""Files that differ at the end."""
MOST_ON_THE_WAY: Final = 500_000
"""Files that differ from commit to commit, all of them together."""
MOST_COMMITS: Final = 5_000
MOST_IN_COMMITS: Final = 50_000_000
"""Bytes of all commits, which are their messages mostly: git keeps them while it compares."""
DEEPEST: Final = 100
"""Folders within folders; a path of 200 characters has as many."""


def within_bounds(objects: Objects, base: str, head: str) -> None:
    """Make sure that what a change brings can be listed.

    Raises:
        NoHistory: too-many-changes; missing-objects, named-twice.
    """
    asked = (f"-{MOST_COMMITS + 1}", "--format=%H %P", f"{base}..{head}")
    commits = [line.split() for line in objects.run("log", *asked).decode().splitlines()]
    if sum(objects.size(commit) for commit, *_ in commits) > MOST_IN_COMMITS:
        raise NoHistory("too-many-changes")
    differing = _Differing(objects)
    on_the_way = 0
    for commit, *parents in commits:
        on_the_way += sum(differing.between(commit, parent) for parent in parents or ("",))
        if on_the_way > MOST_ON_THE_WAY:
            raise NoHistory("too-many-changes")
    if len(commits) > MOST_COMMITS or differing.between(head, base) > MOST_FILES:
        raise NoHistory("too-many-changes")


@dataclass(slots=True)
class _Differing:
    """Counts files that differ; a folder that is there many times is looked at once."""

    objects: Objects
    _known: dict[tuple[str, str], int] = field(default_factory=dict)

    def between(self, commit: str, other: str) -> int:
        """How many files either of two commits has, and the other (empty: none) not as they are."""
        new, old = f"{commit}^{{tree}}", f"{other}^{{tree}}" if other else ""
        return self._only(new, old, DEEPEST) + (self._only(old, new, DEEPEST) if old else 0)

    def _only(self, here: str, there: str, depth: int) -> int:
        """How many files a folder holds that another one has not as they are."""
        if (here, there) not in self._known:
            if not depth:
                raise NoHistory("too-many-changes")
            others = self.objects.entries(there) if there else {}
            count = 0
            for name, found in self.objects.entries(here).items():
                other = others.get(name)
                if other != found:
                    within = other.object if other and other.mode == FOLDER else ""
                    folder = found.mode == FOLDER
                    count += self._only(found.object, within, depth - 1) if folder else 1
            self._known[here, there] = count
        return self._known[here, there]
