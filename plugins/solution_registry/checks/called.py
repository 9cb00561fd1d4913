"""Which organisation is meant by what people write in place of its id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ..letters import fold
from ..nearest import nearest, simplified

if TYPE_CHECKING:
    from ..model.vocabulary import Organisation

_Key = tuple[str, str]
"""Of what kind, or empty where that is not said; and the name."""

_BODIES: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(("kommun", "kommune", "stad", "municipality", "city"), "municipality")
    | dict.fromkeys(("region", "regionen", "län", "lan", "landsting"), "region")
)
"""Words beside the name of a place, which say whose it is → the kind."""

_WORD: Final = re.compile(r"[^\W_]+")
_CODE: Final = re.compile(r"(?<![\w-])(?:[a-z]{2}-[a-z0-9]+(?:-[a-z0-9]+)*|[0-9]{3,4})(?![\w-])")
"""An id or a code, in small letters."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What was meant: the one id, where that is certain, or else those that it may be."""

    certain: str = ""
    perhaps: tuple[str, ...] = ()


class Names:
    """What the organisations of a register are called, by whoever writes of them.

    A municipality is written with "kommun", "stad" or "Kommune" and a genitive, or bare; a region
    with "Region" or "län". What is written with the letters of one name means that one: Habo is
    not Håbo. Names that nobody can tell apart are never certain.
    """

    def __init__(self, known: Mapping[str, Organisation]) -> None:
        self._known = known
        self._tables: dict[Callable[[str], str], dict[_Key, set[str]]] = {}

    def meant(self, value: str) -> Meant:
        """The organisation, by its code, its name, or both: ``1280``, ``Malmö stad``."""
        return self._coded(value) or _of(self._named(value)) or Meant(perhaps=self._near(value))

    def _coded(self, value: str) -> Meant | None:
        """Who has the id or code that is written; a name beside it may say something else."""
        low = value.casefold()
        for written in _CODE.finditer(low):
            by_code, more = self._having(written.group())
            beside = f"{low[: written.start()]} {more} {low[written.end() :]}"
            if by_code and _WORD.search(beside):
                by_name = self._named(beside)
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

    def _named(self, value: str) -> set[str]:
        """Who is called so, by the letters that are written, or else by those of a to z."""
        plain = value.isascii() and value.islower()  # as in names of files: Håbo is habo there
        levels = (_simplified, _folded) if plain else (_letters, _simplified, _folded)
        for level, key in product(levels, (_whole, _place)):
            kind, name = key(value)
            table = self._table(level)
            kinds = ("municipality", "region") if key is _place and not kind else (kind,)
            found = {id for one in kinds for id in table.get((one, level(name)), ()) if name}
            if found:
                return found
        return set()

    def _near(self, value: str) -> tuple[str, ...]:
        """Who is nearly called so; of places, those of the kind that is written."""
        kind, name = _place(value)
        spellings: dict[str, str] = {}
        for one in self._known.values():
            if not kind or one.kind not in ("municipality", "region"):
                spellings |= {written: one.id for _, written in _wholes(one)} | {one.id: one.id}
        if not kind:
            return nearest(value, spellings)
        of_kind = {
            written: one.id
            for one in self._known.values()
            for same, written in _places(one)
            if same == kind
        }
        return nearest(name, of_kind) or nearest(value, spellings)

    def _table(self, level: Callable[[str], str]) -> dict[_Key, set[str]]:
        if level not in self._tables:
            table = self._tables[level] = {}
            for one in self._known.values():
                for kind, name in (*_wholes(one), *_places(one)):
                    table.setdefault((kind, level(name)), set()).add(one.id)
        return self._tables[level]


def _of(found: set[str]) -> Meant | None:
    """Those that were found: certain where it is one."""
    if len(found) == 1:
        return Meant(certain=min(found))
    return Meant(perhaps=tuple(sorted(found))) if found else None


def _wholes(one: Organisation) -> Iterator[_Key]:
    for name in (one.name, f"{one.country} {one.name}", one.official_name):
        if name:
            yield _whole(name)


def _places(one: Organisation) -> Iterator[_Key]:
    """The names of a place without the words for its kind; Gotland is of both."""
    for kind in (one.kind, one.also):
        if kind in ("municipality", "region"):
            for name in filter(None, (one.name, one.official_name)):
                yield kind, _place(name)[1]


def _whole(name: str) -> _Key:
    return "", "-".join(_words(name))


def _place(name: str) -> _Key:
    """Take the words for its kind from the name of a place, and the genitive."""
    words = [part for word in _words(name) for part in _parts(word)]
    kind = next((_BODIES[word] for word in words if word in _BODIES), "")
    bare = "-".join(word for word in words if word not in _BODIES and word != "of")
    return kind, bare.removesuffix("s")


def _parts(word: str) -> tuple[str, ...]:
    """The words in one that ends with its kind: Västra Götalandsregionen."""
    place = word.removesuffix("regionen")
    return (place, "regionen") if place not in ("", word) else (word,)


def _words(name: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", name).casefold())


def _letters(name: str) -> str:
    return name


def _simplified(name: str) -> str:
    return simplified(name)


def _folded(name: str) -> str:
    """As where there are no such letters: Aarhus is Århus, Malmoe is Malmö."""
    return fold(name).replace("-", "")
