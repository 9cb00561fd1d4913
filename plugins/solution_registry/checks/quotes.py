"""Quotation marks that a word processor has put where YAML has straight ones, or none."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from ..problem import Problem
from ..registry import Entry, Ground

_MARKS: Final = "“”„«»‘’"
_QUOTED: Final = re.compile(f"[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]")


def quoted_whole(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No name or summary stands in quotation marks as a whole: they are no part of it."""
    solution = entry.solution
    for field, texts in (("name", solution.name), ("summary", solution.summary)):
        for language, text in texts.items():
            if not text.isascii() and (found := _QUOTED.fullmatch(text)):
                values = {"text": text, "value": found[1].strip()}
                yield Problem("quoted-whole", entry.path, (field, language), values)
