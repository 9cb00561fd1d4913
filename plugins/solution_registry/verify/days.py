"""Which day had come when a decision came in, as far as a history shows it.

Days of commits prove nothing: anybody can write them. What reviewers sign for tells, unless one of
them says a day that is yet to come. That is seen by what the others sign for after it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from ..certification.authority import Authority


class Word(NamedTuple):
    """A day that somebody signed for; ``position`` is where that came into the main line."""

    day: date
    position: int
    by: frozenset[str]


class Days:
    """What was signed for in a history."""

    def __init__(self, words: Iterable[Word]) -> None:
        """Take it, in any order."""
        as_it_came = sorted(words, key=lambda one: one.position)
        self._positions = [one.position for one in as_it_came]
        self._newest_by_then = [*accumulate((one.day for one in as_it_came), max)]
        self._newest_first = sorted(as_it_came, key=lambda one: one.day, reverse=True)

    def claimed(self, position: int) -> date | None:
        """The newest day that anybody had signed for before a position, come or to come."""
        at = bisect_left(self._positions, position)
        return self._newest_by_then[at - 1] if at else None

    def newest(
        self, position: int, authority: Authority, apart: frozenset[str] = frozenset()
    ) -> date | None:
        """The newest day that had come before a position; None where nothing shows any.

        It had come if more reviewers had signed for it, or for a later one, than have signed for
        earlier ones after that, though they could decide on it by an ``authority``: nobody gains by
        an earlier day who could still decide. Those ``apart`` do, and their word is none.
        """
        said: set[str] = set()
        first = position
        for word in self._newest_first:
            if word.position >= position:
                continue
            said |= word.by
            first = min(first, word.position)
            others = {*authority.deciders(word.day)} - said - apart
            if len(said) > sum(self._said_earlier(one, first, word.day) for one in others):
                return word.day
        return None

    def _said_earlier(self, id: str, position: int, day: date) -> bool:
        """Whether somebody signed for a day before another, after a position."""
        positions, earliest = self._of_each.get(id, ((), ()))
        at = bisect_right(positions, position)
        return at < len(positions) and earliest[at] < day

    @cached_property
    def _of_each(self) -> Mapping[str, tuple[Sequence[int], Sequence[date]]]:
        """By whose word it is: its positions, and the earliest day from each of them on."""
        found: dict[str, list[Word]] = {}
        for word in sorted(self._newest_first, key=lambda one: one.position, reverse=True):
            for id in word.by:
                found.setdefault(id, []).append(word)
        return {
            id: (
                [word.position for word in reversed(words)],
                [*accumulate((word.day for word in words), min)][::-1],
            )
            for id, words in found.items()
        }
