"""What Markdown makes much of: a table fills each row to its header, and a sign is a whole quote.

Both are counted before the parser sees them, and never too low.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

from solution_registry.problem import FieldPath, Problem

MAX_CELLS: Final = 10_000
"""Cells of all tables of a file; a Word document of as many takes the better part of a second."""
MAX_QUOTES: Final = 5_000
"""Quotes of all texts of a file; what they frame is cleaned in the square of their depth."""

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_BELOW_HEADER: Final = re.compile(r"(?=[^-]*-)(?=[^|:]*[|:])[ \t>|:-]+")
"""The line that makes the one above it the header of a table, or looks like it."""
_SIGNS: Final = re.compile(r"(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])))+")
"""The signs that a line begins with: of quotes, and of lists, within which others may stand."""


def grows(text: str) -> bool:
    """Whether a text alone makes more than a file may."""
    return any(_over(count(text), most) is not None for most, count in _COUNTED.values())


def in_document(text: str, path: str) -> Iterator[Problem]:
    """Find the lines at which a document comes to more than a file may make."""
    for code, (most, count) in _COUNTED.items():
        line = _over(count(text), most)
        if line is not None:
            yield Problem(code, path, values={"max": str(most)}, line=line + 1, column=1)


def in_values(texts: Sequence[tuple[FieldPath, str]], path: str) -> Iterator[Problem]:
    """Find the values at which a file comes to more than it may make."""
    for code, (most, count) in _COUNTED.items():
        over = _over((sum(count(text)) for _, text in texts), most)
        if over is not None:
            yield Problem(code, path, texts[over][0], {"max": str(most)})


def _over(counts: Iterable[int], most: int) -> int | None:
    """Which of the counts makes it more than there may be."""
    sums = enumerate(accumulate(counts))
    return next((number for number, count in sums if count > most), None)


def _cells(text: str) -> Iterator[int]:
    """At most how many cells each line makes, those among them that the parser adds."""
    if "|" not in text:
        return
    columns = 0
    for line in _BREAK.split(text):
        if _BELOW_HEADER.fullmatch(line):
            cut = line.strip(" \t>")
            between = cut.count("|") - cut.startswith("|") - cut.endswith("|")
            columns = max(columns, between + 1)  # as many has the header, above
        elif not line.strip(" \t"):
            columns = 0
        yield columns


def _quotes(text: str) -> Iterator[int]:
    """At most how many quotes each line makes."""
    if ">" not in text:
        return
    for line in _BREAK.split(text):
        signs = _SIGNS.match(line)
        yield signs[0].count(">") if signs else 0


_COUNTED: Final[Mapping[str, tuple[int, Callable[[str], Iterator[int]]]]] = {
    "too-many-cells": (MAX_CELLS, _cells),
    "too-many-quotes": (MAX_QUOTES, _quotes),
}
"""Code of the problem → how many there may be, and what counts them line by line."""
