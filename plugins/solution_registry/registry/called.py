"""Which organisation is meant by what people write in place of its id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, Final

from .misspelt import Nearly
from .successors import has_ended, on_day
from .written import (
    PLACES,
    Known,
    Letters,
    Reading,
    joined,
    place,
    readings,
    says_more,
    ways,
    whole,
)

if TYPE_CHECKING:
    from datetime import date

    from ..model.vocabulary import Organisation

_CODE: Final = re.compile(r"(?<![\w-])(?:[a-z]{2}-[a-z0-9]+(?:-[a-z0-9]+)*|[0-9]{3,4})(?![\w-])")
"""An id or a code, in small letters."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What was meant: the one id, where that is certain, or else those that it may be."""

    certain: str = ""
    perhaps: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    """Those that were called so, and have ended; who has come after them is among the others."""


@dataclass(frozen=True, slots=True)
class Named:
    """Who has a name."""

    ids: frozenset[str] = frozenset()
    bare: bool = False
    """Whether no word by itself says that it is an organisation, and not a place: Vara."""


class Called:
    """What the organisations of a register are called, by whoever writes of them.

    A municipality is written with "kommun", "stad" or "Kommune" and a genitive, or bare; a region
    with "Region" or "län". What is written with the letters of one name means that one: Habo is
    not Håbo. Names that nobody can tell apart are never certain, and so not Stockholm, which is a
    municipality and a region.
    """

    def __init__(self, known: Mapping[str, Organisation]) -> None:
        self._known = known
        self._tables: dict[Letters, dict[Reading, set[str]]] = {}

    def meant(self, value: str, today: date | None = None) -> Meant:
        """The organisation, by its code, its name, or both: ``1280``, ``Malmö stad``.

        On a day, those that have ended by then are not meant, but who has come after them.
        """
        found = self._coded(value) or _of(self.named(value).ids)
        return self._on(today, found or Meant(perhaps=self._nearly.called(value)))

    def named(self, value: str) -> Named:
        """Who is called so, by the letters that are written, or else by those of a to z."""
        for letters, read in product(ways(value), (whole, place, joined)):
            kind, name = read(value)
            kinds = PLACES if read is place and not kind else (kind,)
            table = self._table(letters)
            found = {id for one in kinds for id in table.get((one, letters(name)), ()) if name}
            if found:
                return Named(frozenset(found), read is joined or kinds is PLACES)
        return Named()

    def told(self, ids: Iterable[str]) -> str:
        """Organisations to choose from: ``se-1278 (Båstad), se-1380 (Halmstad)``."""
        return ", ".join(f"{id} ({self._known[id].name})" for id in ids)

    def _coded(self, value: str) -> Meant | None:
        """Who has the id or code that is written; a name beside it may say something else."""
        low = value.casefold()
        for written in _CODE.finditer(low):
            by_code, more = self._having(written.group())
            beside = f"{low[: written.start()]} {more} {low[written.end() :]}"
            if by_code and says_more(beside):
                by_name = self.named(beside).ids
                return _of(by_code & by_name) or Meant(perhaps=tuple(sorted(by_code | by_name)))
            if by_code:
                return _of(by_code)
        return None

    def _having(self, code: str) -> tuple[set[str], str]:
        """Whose id or code it is, and what stands after it: ``se-1280-malmo``.

        Programs for tables take the zero from the front of a code, or put one before it.
        """
        if code.isdigit():
            codes = (code, code.zfill(4))
            exact = {id for id in self._known if id.partition("-")[2] in codes}
            return exact or {f"dk-{code.removeprefix('0')}"} & self._known.keys(), ""
        id, more = code, ""
        while id and id not in self._known:
            id, _, last = id.rpartition("-")
            more = f"{last} {more}"
        return ({id} if id else set()), more

    def _on(self, today: date | None, meant: Meant) -> Meant:
        """What is meant on a day."""
        ids = (meant.certain,) if meant.certain else meant.perhaps
        ended = tuple(id for id in ids if today and has_ended(self._known[id], today))
        if not (today and ended):
            return meant
        now = dict.fromkeys(filter(None, (on_day(id, self._known, today) for id in ids)))
        return Meant(perhaps=tuple(now), ended=ended)

    @cached_property
    def _nearly(self) -> Nearly:
        return Nearly(self._known.values(), self._readings)

    @cached_property
    def _readings(self) -> tuple[Known, ...]:
        return tuple((read, one.id) for one in self._known.values() for read in readings(one))

    def _table(self, letters: Letters) -> dict[Reading, set[str]]:
        """Who has a name, in such letters."""
        if letters not in self._tables:
            table = self._tables[letters] = {}
            for (kind, name), id in self._readings:
                table.setdefault((kind, letters(name)), set()).add(id)
        return self._tables[letters]


def _of(found: Collection[str]) -> Meant | None:
    """Those that were found: certain where it is one."""
    if len(found) == 1:
        return Meant(certain=min(found))
    return Meant(perhaps=tuple(sorted(found))) if found else None
