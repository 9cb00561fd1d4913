"""Texts that end where nobody meant them to: after a blank, YAML takes ``#1`` for a comment."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from yaml import YAMLError
from yaml.events import ScalarEvent

from solution_registry.libyaml import CParser
from solution_registry.problem import FieldPath

from .characters import clean
from .places import walk

_LOST: Final = re.compile(r"[ \t]+(#\w[^\n]*)")


class Cut(NamedTuple):
    """What is left of a text without quotation marks, and what was lost, from line and column."""

    field: FieldPath
    kept: str
    lost: str
    line: int
    column: int


def cut_texts(raw: bytes) -> Iterator[Cut]:
    """Find the texts that are cut off, as far as the file, which is UTF-8, can be read.

    Who writes a comment puts a blank after ``#``; who writes a number of something does not.
    """
    text = clean(raw.decode(), "")[0]
    try:
        for field, _, event in walk(CParser(text)):
            end = event.end_mark
            if event.__class__ is not ScalarEvent or event.style or end is None:
                continue
            if lost := _LOST.match(text, end.index):
                column = lost.start(1) - end.index + end.column
                yield Cut(field, event.value, lost[1].rstrip(), end.line + 1, column + 1)
    except YAMLError:
        return
