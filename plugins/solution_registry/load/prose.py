"""What Markdown would make of the texts of a file.

All texts are looked at, whatever their field: none has a use for what is found here.
"""

import re
from collections.abc import Iterator
from typing import Final

from solution_registry.problem import Problem
from solution_registry.source import growth, references, texts

_LARGE: Final = 2 * growth.MAX_CELLS
"""A smaller file has no line for each cell of a single column that is too long."""
_COLUMNS: Final = re.compile(rb"-:?\s*\|").search
"""What stands below the header of a table with several columns."""


def may_be_more(raw: bytes) -> bool:
    """Whether Markdown may make something of a file that its characters and size do not tell."""
    if b"&" in raw or b"\\" in raw or len(raw) > _LARGE:
        return True
    if b"|" in raw and _COLUMNS(raw):
        return True
    return len(raw) > growth.MAX_QUOTES and raw.count(b">") > growth.MAX_QUOTES


def prose(data: object, path: str) -> Iterator[Problem]:
    """Find references to what no file may hold, and tables and quotes that would fill a page."""
    all_texts = list(texts(data))
    for field, text in all_texts:
        if "&" in text and (problem := references.in_value(text, path, field)):
            yield problem
    yield from growth.in_values(all_texts, path)
