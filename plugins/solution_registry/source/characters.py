"""Bytes become text, and the characters that no file may hold are found (threats.md, YAML)."""

import re
import unicodedata
from functools import cache
from typing import Final

from solution_registry.problem import FieldPath, Problem

from .misread import BEGINS, MISREAD, misread_word
from .point import point_of

REPLACEMENT: Final = "�"

_KINDS: Final = {
    "control-character": (
        "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1, NUL and ESC among them
        "\ud800-\udfff\ue000-\uf8ff"  # halves of characters; private use: bullets of Word
        "\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff"
    ),
    "direction-character": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "invisible-character": (
        "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2028\u2029"
        "\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb"
        "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    ),
    "lost-character": REPLACEMENT,
    "tab": "\t",
}
"""Code of the problem → the characters it is about, as in a class of a regular expression."""

FORBIDDEN: Final = "".join(_KINDS.values())
"""All of them, as in a class of a regular expression."""

_ON_LETTERS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks above, below or through the letter before them: of Latin and of scripts that pile them."""

_RUNS: Final = {"misread-letters": MISREAD, "piled-marks": f"[{_ON_LETTERS}]{{5,}}"}
"""Code of the problem → a pattern of several characters, each of which is harmless by itself.

``Ã¥`` is an ``å`` that was read in the wrong encoding; five marks on one letter are more than any
language writes.
"""

_USUAL: Final = re.compile("[\n -~\xa1-\xac\xae-\xc1\xc4-\xff–—’”…]*")
"""What nearly all files are written in: asked first, as it takes a fifth of the time."""


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile("|".join((*_RUNS.values(), f"[{FORBIDDEN}]")))


@cache
def _suspect() -> re.Pattern[str]:
    return re.compile(f"[{FORBIDDEN}{_ON_LETTERS}{BEGINS}]")


_BOM: Final = "\ufeff"

MAX_FOUND: Final = 20
"""As many characters are named per file; who has more has one mistake many times."""

_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_WINDOWS: Final = frozenset("åäöæøéüèàñ§°½–—‘’“”•…\xa0ÅÄÖÆØÉÜÈÀ".encode("cp1252"))
"""Bytes that Nordic text in Windows-1252 has above ASCII."""


def decode(raw: bytes, path: str) -> str | Problem:
    """Read bytes as UTF-8; anything else is a problem at the first byte that is not."""
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        line, column = point_of(before, len(before))
        looks = _encoding(raw)
        values = {"encoding": looks} if looks else {}
        return Problem("not-utf8", path, values=values, line=line, column=column)


def _encoding(raw: bytes) -> str:
    """What bytes that are not UTF-8 look like; empty where that is anybody's guess."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    if raw[:64].count(0) > 8:
        return "UTF-16"
    high = {byte for byte in raw if byte > 0x7F}
    return "Windows-1252 (Latin-1)" if high <= _WINDOWS else ""


def clean(text: str, path: str, *, tabs: bool = False) -> tuple[str, list[Problem]]:
    """Find what the text may not hold; the text comes back with U+FFFD or a space in its place.

    Places stay as they are, so that reading can go on; line breaks are then ``LF``.
    ``tabs``: whether they may stay.
    """
    problems = []
    text = text.replace("\r\n", "\n")
    if mac := re.search("\r", text):
        # The line breaks of old Macs: one mistake, however many lines there are.
        problems.append(_problem(mac, path))
        text = text.replace("\r", "\n")
    if text.startswith(_BOM):
        problems.append(Problem("byte-order-mark", path, line=1, column=1))
        text = text[1:]
    for found in _forbidden().finditer(text):
        if tabs and found[0] == "\t":
            continue
        problems.append(_problem(found, path))
        if len(problems) >= MAX_FOUND:
            break
    return (_forbidden().sub(_stand_in, text) if problems else text), problems


def _problem(found: re.Match[str], path: str) -> Problem:
    line, column = point_of(found.string, found.start())
    return Problem(*_told(found, path, ()), line=line, column=column)


def _told(
    found: re.Match[str], path: str, field: FieldPath
) -> tuple[str, str, FieldPath, dict[str, str]]:
    code = kind(found[0])
    values = misread_word(found) if code == "misread-letters" else named(found[0])
    return code, path, field, values


def escaped(text: str, path: str, field: FieldPath) -> Problem | None:
    r"""Find the same in a value where it was written in other characters (``"\u202E"``)."""
    found = _forbidden().search(text)
    return Problem(*_told(found, path, field)) if found else None


def is_usual(text: str) -> bool:
    """Whether there is nothing in the text but letters, digits and signs that most files have."""
    return _USUAL.fullmatch(text) is not None


def is_clean(text: str) -> bool:
    """Whether there is nothing forbidden in the text: as a rule one scan, at the speed of a search.

    Only where a character stands that may be forbidden are those around it looked at.
    """
    return is_usual(text) or not _suspect().search(text) or not _forbidden().search(text)


def kind(found: str) -> str:
    """The code of the problem that a forbidden character is, or several that stand together."""
    kinds = (*_RUNS.items(), *((code, f"[{what}]") for code, what in _KINDS.items()))
    return next(code for code, what in kinds if re.match(what, found))


def without_invisible(text: str) -> str:
    """A text without characters that nobody sees, those among them that emoji consist of."""
    unseen = f"[{_KINDS['invisible-character']}{_KINDS['direction-character']}\ufe00-\ufe0f]"
    return re.sub(unseen, "", text)


def _stand_in(found: re.Match[str]) -> str:
    return " " if found[0] == "\t" else REPLACEMENT * len(found[0])


def named(character: str, written: str = "") -> dict[str, str]:
    """Name a character, or the first of several, after how it is ``written``."""
    number = f"U+{ord(character[0]):04X}"
    name = unicodedata.name(character[0], "")
    full = f"{number} ({name})" if name else number
    return {"character": f"{written} = {full}" if written else full}
