"""Which organisations are nearly called as is written, to be asked back about."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ..nearest import Spellings, simplified
from .written import PLACES, Known, names, place, whole

if TYPE_CHECKING:
    from ..model.vocabulary import Organisation

_FEW: Final = 3
"""Where a beginning or an abbreviation fits more names, it is too short to offer any."""

_BEGUN: Final = 3
"""Letters from which on a word may be the beginning of another."""

_SHORT: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{3,6}").fullmatch
"""Letters without a vowel are no name, but may be left of one: Kbh."""

_KEPT: Final = 1000
"""Answers that are kept: what one entry gets wrong, others get wrong as well."""


class Nearly:
    """The spellings of a register, made once. All that is found is asked back, and never certain.

    That holds of a part of a name, too, which only one has: "Region Jämtland" is probably Region
    Jämtland Härjedalen. But the other part may be a place that somebody else answers for, and a
    wrong id is noticed by nobody afterwards, while to be asked back costs a moment.
    """

    def __init__(self, everybody: Collection[Organisation], read: Collection[Known]) -> None:
        """Spell names and ids; those of places as they were ``read``."""
        self._everybody = Spellings(_wholes(everybody))
        self._others = Spellings(_wholes(one for one in everybody if one.kind not in PLACES))
        self._places = {
            one: Spellings((name, id) for (kind, name), id in read if kind == one) for one in PLACES
        }
        self.called: Callable[[str], tuple[str, ...]] = lru_cache(_KEPT)(self._called)
        """Those that may be meant; of places, those of the kind that is written."""

    def _called(self, value: str) -> tuple[str, ...]:
        kind, name = place(value)
        places = [self._places[one] for one in ((kind,) if kind else PLACES)]
        return _begun(name, places) or self._spelt(value, kind, name) or _shortened(name, places)

    def _spelt(self, value: str, kind: str, name: str) -> tuple[str, ...]:
        if not kind:
            return self._everybody.nearest(value)
        return self._places[kind].nearest(name) or self._others.nearest(value)


def _begun(name: str, places: Sequence[Spellings]) -> tuple[str, ...]:
    """Those of whose name a word begins so: Region Midt, Jämtland, Väsby kommun."""
    start = f"-{simplified(name)}"
    if len(start) <= _BEGUN:
        return ()
    return _few(id for some in places for one, id in some.known if start in f"-{one}")


def _shortened(name: str, places: Sequence[Spellings]) -> tuple[str, ...]:
    """Those whose name has these letters in this order, and begins with the first."""
    if not _SHORT(name):
        return ()
    fits = re.compile(".*".join(name)).match
    bare = ((one, id) for some in places for one, id in some.known if one[2:3] != "-")
    return _few(id for one, id in bare if fits(one))  # of names without their country


def _few(found: Iterable[str]) -> tuple[str, ...]:
    ids = sorted(set(found))
    return tuple(ids) if len(ids) <= _FEW else ()


def _wholes(some: Iterable[Organisation]) -> Iterator[tuple[str, str]]:
    for one in some:
        yield from ((whole(name)[1], one.id) for name in names(one))
        yield one.id, one.id
