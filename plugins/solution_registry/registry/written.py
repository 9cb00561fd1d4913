"""How the name of an organisation is read, as people write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ..letters import fold
from ..nearest import simplified

if TYPE_CHECKING:
    from ..model.vocabulary import Organisation

Reading = tuple[str, str]
"""Of what kind, or empty where that is not said; and the name, in small letters."""

Known = tuple[Reading, str]
"""A reading, and the id of the organisation that may be read so."""

Letters = Callable[[str], str]
"""Brings names to the letters that they are compared by."""

PLACES: Final = ("municipality", "region")
"""Kinds of organisations that are called by the name of a place."""

_BODIES: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(("kommun", "kommunen", "kommune", "stad", "municipality", "city"), "municipality")
    | dict.fromkeys(
        ("region", "regionen", "län", "läns", "lan", "lans", "landsting", "landstinget"), "region"
    )
)
"""Words beside the name of a place, which say whose it is → the kind."""

_BETWEEN: Final = frozenset({"of", "i"})
"""Words between these and the name: Landstinget i Jämtland."""

_JOINED: Final = ("kommun", "kommune", "stad", "region", "landsting")
"""Those that are written together with the name."""

_WORD: Final = re.compile(r"[^\W_]+")


def whole(name: str) -> Reading:
    """A name as it is.

    >>> whole("Region Skåne")
    ('', 'region-skåne')
    """
    return "", "-".join(_words(name))


def place(name: str) -> Reading:
    """Take the words for its kind from the name of a place, and the genitive.

    >>> place("Jönköpings läns landsting")
    ('region', 'jönköping')
    """
    return _place([part for word in _words(name) for part in _apart(word, ("regionen",))])


def joined(name: str) -> Reading:
    """The same where they are written together; empty where nothing is.

    >>> joined("Malmöstad")
    ('municipality', 'malmö')
    """
    words = _words(name)
    parts = [part for word in words for part in _apart(word, _JOINED)]
    return _place(parts) if parts != words else ("", "")


def readings(one: Organisation) -> Iterator[Reading]:
    """All that an organisation may be read as. The bare name of a place is nobody's whole name."""
    of = kinds(one)
    for name in names(one):
        kind, bare = place(name) if of else ("", "")
        if not of or kind or name == one.official_name:
            yield whole(name)
        yield from ((same, bare) for same in of)


def names(one: Organisation) -> Iterator[str]:
    """What an organisation is called."""
    return filter(None, (one.name, f"{one.country} {one.name}", one.official_name))


def kinds(one: Organisation) -> list[str]:
    """The kinds by which a place is called; Gotland is of both."""
    return [kind for kind in (one.kind, one.also) if kind in PLACES]


def ways(name: str) -> tuple[Letters, ...]:
    """The letters that a name is looked up by, the strictest first.

    In names of files and the like there are only those of a to z: Håbo is habo there.
    """
    return _WAYS[1:] if name.isascii() and name.islower() else _WAYS


def says_more(text: str) -> bool:
    """Whether there is any word."""
    return bool(_WORD.search(text))


def _place(words: list[str]) -> Reading:
    kind = next((_BODIES[word] for word in words if word in _BODIES), "")
    bare = "-".join(word for word in words if word not in _BODIES and word not in _BETWEEN)
    return kind, bare.removesuffix("s")


def _apart(word: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """The two words in one that has such an ending: Västra Götalandsregionen."""
    for ending in endings:
        before = word.removesuffix(ending)
        if before not in ("", word):
            return before, ending
    return (word,)


def _words(name: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", name).casefold())


def _as_written(name: str) -> str:
    return name


def _folded(name: str) -> str:
    """As where there are no such letters: Aarhus is Århus, Malmoe is Malmö."""
    return fold(name).replace("-", "")


_WAYS: Final[tuple[Letters, ...]] = (_as_written, simplified, _folded)
