"""Letters that look like Latin ones: of other scripts, small capitals, letters in squares.

Readers take them for what they look like, so they are compared as that.
"""

# Such letters are what it is about.
# ruff: noqa: RUF001, RUF002

import re
import string
import unicodedata
from typing import Final

_SMALL_CAPITALS: Final = dict(
    zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)
)
_CYRILLIC: Final = dict(zip("авсԁеӏһіјкмнорԛѕтѵԝхуԍ", "abcdelhijkmhopqstvwxyg", strict=True))
_GREEK: Final = dict(zip("αβςεηικνορτυχγϳ", "abcenikvoptuxyj", strict=True))
_GREEK_CAPITALS: Final = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx", strict=True))
_OTHERS: Final = {"ı": "i", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ɾ": "r"}
_FRAMED: Final = {
    chr(first + place): letter
    for first in (0x1F130, 0x1F150, 0x1F170, 0x1F1E6)  # squared, on black circle or square, flags
    for place, letter in enumerate(string.ascii_lowercase)
}
_LOWER: Final = _SMALL_CAPITALS | _CYRILLIC | _GREEK | _OTHERS | _FRAMED
_ALIKE: Final = str.maketrans(
    {**{letter.upper(): latin for letter, latin in _CYRILLIC.items()}, **_LOWER, **_GREEK_CAPITALS}
)
_ODD: Final = re.compile(
    "[^\0-\x7f\u00c0-\u0130\u0134-\u013e\u0141-\u0148\u014a-\u017e\u2013\u2014\u2018-\u201d]"
)
"""What is no letter of European languages, and none of their dashes and quotation marks."""
_LONG: Final = re.compile("[\u3200-\u33ff\ufb50-\ufdff\ufe70-\ufeff\U0001f200-\U0001f2ff]")
"""Signs of other scripts, some of which stand for whole words."""
_MAY_BE: Final = re.compile("[\u0131\u0250-\u02af\u0370-\u052f\u1d00-\u1d7f\ua720-\ua7ff]")
"""Where those are that Unicode's own compatibility does not take for Latin letters."""
_FRAMED_ONES: Final = re.compile("[\U0001f130-\U0001f189\U0001f1e6-\U0001f1ff]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_UNITS: Final = "μΩΔδλθφπσ"
"""Greek letters of units and quantities, as in ``μg`` and ``ΔT``, which look like no Latin ones."""
_FOREIGN: Final = re.compile("[^\0-\u02ff\u1e00-\u1eff\u2000-\u206f]")
"""What may be a letter of another script."""


def as_it_looks(text: str) -> str:
    """Take letters for the Latin ones that they look like.

    >>> as_it_looks("Сertified"), as_it_looks("ᴄᴇʀᴛɪꜰɪᴇᴅ"), as_it_looks("Blåbær")
    ('certified', 'certified', 'Blåbær')
    """
    if text.isascii() or not _ODD.search(text):
        return text  # nearly all
    text = unicodedata.normalize("NFKC", _LONG.sub(" ", text))
    if _MAY_BE.search(text) or _FRAMED_ONES.search(text):
        text = unicodedata.normalize("NFKD", text).translate(_ALIKE)
    return text


def mixed_word(text: str) -> str | None:
    """Find the first word that has Latin letters and those of another script.

    >>> mixed_word("Вygglov"), mixed_word("Mäter μg"), mixed_word("Строительство")
    ('Вygglov', None, None)
    """
    if text.isascii() or not _FOREIGN.search(text):
        return None  # nearly all
    words = _WORD.findall(unicodedata.normalize("NFKC", text))
    return next((word for word in words if len(set(map(_script, word)) - {""}) > 1), None)


def _script(letter: str) -> str:
    """Latin or another one; empty of what stands beside letters of any, as an apostrophe does."""
    if letter in _UNITS or unicodedata.category(letter) not in ("Lu", "Ll", "Lo"):
        return ""
    return "latin" if unicodedata.name(letter, "").startswith("LATIN") else "other"
