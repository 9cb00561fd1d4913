"""Letters as they are compared: without case and most diacritics, one however it is spelt."""

import unicodedata
from typing import Final

_APART: Final = {"æ": "a", "ø": "o", "œ": "o", "ð": "d", "đ": "d", "þ": "th", "ß": "ss", "ł": "l"}


def _bare(letters: str) -> str:
    parts = unicodedata.normalize("NFD", letters)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


_LATIN: Final = str.maketrans(
    {**{chr(code): _bare(chr(code)) for code in range(0xC0, 0x250)}, **_APART}
)
"""The letters of European languages, folded beforehand."""
_OFTEN: Final = tuple((letter, letter.translate(_LATIN)) for letter in "åäöøæé")
"""Nearly all of those in our texts: to replace so few is quicker than to look all letters up."""


def bare(word: str) -> str:
    """Take case and diacritics away, so that å is a, as are ä and æ.

    >>> bare("Ærø"), bare("Öppet"), bare("OeP")
    ('aro', 'oppet', 'oep')
    """
    word = word.lower()
    if not word.isascii():
        for letter, folded in _OFTEN:
            word = word.replace(letter, folded)
        if not word.isascii():
            word = word.translate(_LATIN)
            if not word.isascii():
                word = _bare(word)
    return word


_OWN: Final = {"æ": "ä", "ø": "ö", **{letter: letter for letter in "åäö"}}
_WRITTEN: Final = _LATIN | {ord(letter): one for letter, one in _OWN.items()}


def written(word: str) -> str:
    """Take case and diacritics away, but not from å, ä (æ is one) and ö (ø is one).

    These are letters of their own.

    >>> written("Ærø"), written("Vård"), written("Café")
    ('ärö', 'vård', 'cafe')
    """
    word = word.lower()
    if not word.isascii():
        word = unicodedata.normalize("NFC", word).translate(_WRITTEN)
        word = "".join([one if one in _OWN else _bare(one) for one in word])
    return word


def lettered(word: str) -> str:
    """Take aa, ae and oe in what is written for the one letter that they may stand for.

    >>> lettered("aarhus"), lettered("hoering")
    ('århus', 'höring')
    """
    return word.replace("aa", "å").replace("ae", "ä").replace("oe", "ö")


def fold(word: str) -> str:
    """Make a word bare, and take aa, ae and oe for the one letter that they may stand for.

    >>> fold("Åarhus"), fold("Koebenhavn"), fold("OeP")
    ('arhus', 'kobenhavn', 'op')
    """
    return bare(word).replace("aa", "a").replace("ae", "a").replace("oe", "o")
