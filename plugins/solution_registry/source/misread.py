"""Letters that became two or three signs, since UTF-8 was read as Windows-1252 or Latin-1."""

import re
from typing import Final

_QUOTES: Final = frozenset("\u2018\u2019“”—\xbb")
_WINDOWS: Final = bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_OTHERS: Final = "".join(sign for sign in _WINDOWS if sign not in _QUOTES)
_PAIR: Final = (
    rf"(?:\xc3[\x80-\xba\xbc-\xbf{_OTHERS}]|\xc2[\x80-\xba\xbc-\xbf]"
    rf"|\xe2[€\x80][\x80-\xbf{_WINDOWS}])"
)
"""What å, § and ’ become: Ã¥, Â§ and â€™.

Ã and Â are letters of other languages, in which a quotation mark or a dash may follow them.
"""
BEGINS: Final = r"\xc2\xc3\xe2"
"""What each of them begins with, as in a class of a regular expression."""
MISREAD: Final = rf"{_PAIR}(?:[\w-]{{0,30}}?{_PAIR}){{0,30}}"
"""All of a word from the first such pair to the last."""

_MORE: Final = re.compile(r"[\w-]{0,30}")


def misread_word(found: re.Match[str]) -> dict[str, str]:
    """The word around what :data:`MISREAD` has found, and what was meant."""
    start, end = found.span()
    before, after = found.string[max(0, start - 30) : start], found.string[end : end + 30]
    word = f"{_more(before[::-1])[::-1]}{found[0]}{_more(after)}"
    return {"text": word, "meant": _meant(word)}


def _more(text: str) -> str:
    more = _MORE.match(text)
    return more[0] if more else ""


def _meant(word: str) -> str:
    """Read the bytes again, as often as they were misread."""
    for _ in range(3):
        again = re.sub(_PAIR, lambda pair: _decoded(pair[0]), word)
        if again == word:
            break
        word = again
    return word


def _decoded(pair: str) -> str:
    raw = b"".join(
        sign.encode("latin-1") if sign < "\u0100" else sign.encode("cp1252") for sign in pair
    )
    return raw.decode(errors="replace")
