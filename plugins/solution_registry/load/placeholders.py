"""Values that were never filled in: what scaffolds and forms leave behind.

Whole texts that fill a gap in words, as "see above", are refused by :mod:`..model.text`.
"""

import re
from collections.abc import Iterator
from typing import Final

from solution_registry.problem import FieldPath, Problem

TRACES: Final = (
    b"todo", b"fixme", b"tbd", b"xxx", b"lorem ipsum", b"reply@", b"1900-01-01", b"0001-01-01",
    b"9999-12-31", b"example.", b"\xe2\x80\xa6", b"...",
)  # fmt: skip
"""What the bytes of a file, in small letters, hold if there may be a placeholder in it."""

EXACTLY: Final = (
    r"\b(TODO|FIXME|TBD)\b|^(1900-01-01|0001-01-01|9999-12-31)$"
    r"|^(\W*(…|\.{3}|xxx+|XXX+)\W*)$|://(…|\.{3})"
)
"""Placeholders as they are written, as a pattern that JavaScript reads as well."""
IN_ANY_CASE: Final = r"lorem ipsum|^(no-?reply|do-?not-?reply)@"
"""Those that are placeholders in small letters and in capitals."""
RESERVED: Final = r"^[^\s]*(@|//)([\w-]+\.)*example\.(org|com|net|edu|se|dk)\b"
"""Hosts that RFC 2606 and the registries of .se and .dk keep for examples, in any case."""

_ALWAYS: Final = re.compile(f"{EXACTLY}|(?i:{IN_ANY_CASE})")
_RESERVED: Final = re.compile(RESERVED, re.IGNORECASE)


def placeholders(data: object, path: str) -> list[Problem]:
    """Find values that stand for something to be filled in.

    What says ``example: true`` of itself may use the hosts that are kept for examples.
    """
    from .finding import shown  # only where there may be one

    return [
        Problem("placeholder", path, field, {"value": shown(value)})
        for field, value, example in _values(data, (), example=False)
        if _ALWAYS.search(value) or (not example and _RESERVED.search(value))
    ]


def _values(
    data: object, field: FieldPath, *, example: bool
) -> Iterator[tuple[FieldPath, str, bool]]:
    if isinstance(data, str):
        yield field, data, example
    elif isinstance(data, dict):
        example = example or data.get("example") is True
        for name, value in data.items():
            yield from _values(value, (*field, name), example=example)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _values(value, (*field, number), example=example)
