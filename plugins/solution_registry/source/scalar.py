"""What a scalar without quotation marks means: JSON's numbers and words, all else is text."""

import math
import re
from enum import Enum
from typing import Final


class Odd(Enum):
    """A scalar that has no place in a registry file."""

    EMPTY = "empty-value"
    TOO_LONG = "number-too-long"
    MERGE = "merge-key"


NUMERIC: Final = frozenset("-0123456789")
"""First characters of scalars that may be numbers."""

_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?").fullmatch
_MAX_DIGITS: Final = 17
WORDS: Final[dict[str, bool | Odd]] = {
    "true": True,
    "false": False,
    "": Odd.EMPTY,
    "null": Odd.EMPTY,
    "Null": Odd.EMPTY,
    "NULL": Odd.EMPTY,
    "~": Odd.EMPTY,
    "<<": Odd.MERGE,
}
"""Scalars that are more than text and no number."""


def resolve(plain: str) -> str | int | float | bool | Odd:
    """Give the value of a plain scalar (RFC 8259: no octal, no hexadecimal, no infinity).

    Words that other readers of YAML take for nothing (``~``, ``Null``) are nothing here as well.
    """
    word = WORDS.get(plain)
    if word is not None:
        return word
    number = _NUMBER(plain)
    if number is None:
        return plain
    if len(plain) > _MAX_DIGITS:
        return Odd.TOO_LONG
    if number[1] is None and number[2] is None:
        return int(plain)
    value = float(plain)
    return value if math.isfinite(value) else Odd.TOO_LONG
