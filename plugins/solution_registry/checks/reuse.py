"""Where a solution is presented is stated once, so that readers and editors see the same."""

from collections.abc import Iterator
from datetime import date

from ..problem import Problem
from ..registry import Entry, Ground


def homepage_twice(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A homepage stands with the terms of reuse, or beside them where there are none."""
    s = entry.solution
    if s.homepage and s.reuse and s.reuse.homepage:
        yield Problem("homepage-twice", entry.path, ("homepage",))
