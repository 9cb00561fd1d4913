"""Characters written as references of HTML, which Markdown reads: ``&#x200B;``, ``&rlm;``."""

import re
from collections.abc import Iterator
from typing import Final

from solution_registry.problem import FieldPath, Problem

from .characters import MAX_FOUND, REPLACEMENT, is_clean, kind, named
from .point import point_of

_REFERENCE: Final = re.compile(
    r"&(?:#(?:([0-9]{1,8})|[xX]([0-9A-Fa-f]{1,8}))|([A-Za-z][A-Za-z0-9]{1,31}));"
)
"""By number or by name (CommonMark, entity and numeric character references)."""


def shown(text: str) -> str:
    """A text with U+FFFD in place of each reference to a character that no file may hold.

    The parser of Markdown writes some of these in bytes that are no UTF-8.
    """
    return _REFERENCE.sub(lambda found: REPLACEMENT if _forbidden(found) else found[0], text)


def in_document(text: str, path: str) -> Iterator[Problem]:
    """Find references to what a document may not hold itself, each at its place."""
    for count, (start, code, values) in enumerate(_hidden(text)):
        if count == MAX_FOUND:
            return
        line, column = point_of(text, start)
        yield Problem(code, path, (), values, line=line, column=column)


def in_value(text: str, path: str, field: FieldPath) -> Problem | None:
    """Find the first of them in a value, which some page may show as Markdown."""
    for _, code, values in _hidden(text):
        return Problem(code, path, field, values)
    return None


def _hidden(text: str) -> Iterator[tuple[int, str, dict[str, str]]]:
    for found in _REFERENCE.finditer(text):
        if character := _forbidden(found):
            yield found.start(), kind(character), named(character, found[0])


def _forbidden(reference: re.Match[str]) -> str:
    """The character that may not be here, which a reference stands for; empty where it may."""
    decimal, hexadecimal, name = reference.groups()
    if name:
        from html.entities import html5  # two thousand names, needed only where there is one

        meant = html5.get(f"{name};", "")
    else:
        number = int(decimal) if decimal else int(hexadecimal, 16)
        meant = chr(number) if number <= 0x10FFFF else REPLACEMENT
    return "" if meant == "\t" or is_clean(meant) else meant
