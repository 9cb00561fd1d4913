"""A table in a terminal: columns as wide as they need to be, and together no wider than it is."""

import unicodedata
from collections.abc import Sequence

GAP = "  "
NARROWEST = 10
"""Columns that are shortened stay at least this wide."""


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(one) in "WF" for one in text)
    return len(text) + wide - sum(unicodedata.combining(one) > 0 for one in text)


def table(header: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> list[str]:
    """Lay out rows below a header; the widest columns are shortened until ``width`` holds all.

    The first column, of ids, stays whole. Numbers stand to the right. Without ``width`` nothing
    is shortened.
    """
    lines = [list(header), *map(list, rows)]
    widths = [max(map(columns_of, column)) for column in zip(*lines, strict=True)]
    if width is not None:
        _narrow(widths, width - len(GAP) * (len(widths) - 1))
    right = [all(row[i].isdigit() for row in rows) for i in range(len(widths))]
    return [
        GAP.join(
            _cell(text, wide, to_the_right=to_the_right)
            for text, wide, to_the_right in zip(line, widths, right, strict=True)
        ).rstrip()
        for line in lines
    ]


def shortened(text: str, width: int) -> str:
    """A text in at most so many columns; an ellipsis stands for what is left out."""
    if columns_of(text) <= width:
        return text
    while columns_of(text) >= width:
        text = text[:-1]
    return f"{text}…"


def _narrow(widths: list[int], room: int) -> None:
    while sum(widths) > room and max(widths[1:], default=0) > NARROWEST:
        widest = max(range(1, len(widths)), key=lambda index: widths[index])
        widths[widest] -= 1


def _cell(text: str, width: int, *, to_the_right: bool) -> str:
    text = shortened(text, width)
    blanks = " " * (width - columns_of(text))
    return blanks + text if to_the_right else text + blanks
