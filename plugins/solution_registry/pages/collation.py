"""The order of names in a language's alphabet."""

import unicodedata
from collections.abc import Callable, Mapping

# After z come { | } in ASCII: they stand for the last three letters of the alphabet.
_LAST_LETTERS: Mapping[str, Mapping[str, str]] = {
    "sv": {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"},
    "da": {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "aa": "}"},
    "en": {},
}
"""Letters that come after z, by language; in Danish, aa is one of them."""


def collation(language: str) -> Callable[[str], tuple[str, str]]:
    """Make a key to sort names by; case and other diacritics only tell like names apart.

    >>> sorted(["Örebro", "Zon", "Älvdalen", "Åmål", "Édith"], key=collation("sv"))
    ['Édith', 'Zon', 'Åmål', 'Älvdalen', 'Örebro']
    """
    last = _LAST_LETTERS.get(language, {})

    def key(name: str) -> tuple[str, str]:
        letters = name.lower()
        if letters.isascii() and "aa" not in letters:
            return letters, name
        for letter, place in last.items():
            letters = letters.replace(letter, place)
        if not letters.isascii():
            parts = unicodedata.normalize("NFD", letters)
            letters = "".join(part for part in parts if not unicodedata.combining(part))
        return letters, name

    return key
