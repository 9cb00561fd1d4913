"""Did you mean: the known words nearest to one that is not known."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

_CUTOFF: Final = 0.75
_SIMPLE: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*").fullmatch
_SHORTEST: Final = 4
"""So many letters of a word's beginning, at least, tell which one is meant."""

_LONGEST: Final = 80
"""A word longer than this was not a slip of the pen."""


def nearest(word: str, known: Iterable[str] | Mapping[str, str], limit: int = 3) -> tuple[str, ...]:
    """Find the known words that ``word`` was probably meant to be, the likeliest first.

    A mapping leads from spellings (names, ids) to the words to suggest. Case, accents and
    separators do not count: who writes ``E-tjänst`` may mean ``e_tjanst``.
    """
    pairs = known.items() if isinstance(known, Mapping) else ((one, one) for one in known)
    return Spellings(pairs).nearest(word, limit)


def begun(word: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Find the word that ``word`` is the beginning of; none where it may be that of several.

    ``known`` leads from spellings to the words to suggest.
    """
    start = simplified(word)
    if len(start) < _SHORTEST:
        return ()
    fit = {meant for one, meant in known.items() if simplified(one).startswith(start)}
    return tuple(fit) if len(fit) == 1 else ()


class Spellings:
    """Spellings of known words, simplified once for all that is asked of them."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        """Take spellings, each with the word to suggest."""
        self.known = tuple((simplified(spelling), meant) for spelling, meant in known)

    def nearest(self, word: str, limit: int = 3) -> tuple[str, ...]:
        """Find the words that ``word`` was probably meant to be, the likeliest first."""
        if len(word) > _LONGEST:
            return ()
        from difflib import SequenceMatcher  # only where a word is not known

        wanted = simplified(word)
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(wanted)
        found: dict[str, float] = {}
        for other, meant in self.known:
            if other == wanted:
                found[meant] = 2.0
                continue
            both = len(other) + len(wanted)
            if 2 * min(len(other), len(wanted)) < _CUTOFF * both:
                continue  # too long or too short, whatever its letters
            matcher.set_seq1(other)
            if matcher.quick_ratio() < _CUTOFF:
                continue
            ratio = matcher.ratio()
            if ratio >= _CUTOFF:
                found[meant] = max(ratio, found.get(meant, 0.0))
        likeliest = sorted(found, key=lambda meant: (-found[meant], meant))
        if likeliest and found[likeliest[0]] == 2.0:
            likeliest = [meant for meant in likeliest if found[meant] == 2.0]
        return tuple(likeliest[:limit])


def simplified(word: str) -> str:
    """Bring a word to small letters a to z, digits and single hyphens.

    >>> simplified("Gata & trafik på Østerbro")
    'gata-trafik-pa-osterbro'
    """
    if _SIMPLE(word):
        return word
    small = word.casefold().replace("æ", "ae").replace("ø", "o").replace("ð", "d")
    plain = unicodedata.normalize("NFKD", small).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
