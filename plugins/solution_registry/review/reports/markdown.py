"""A review as Markdown, for a comment in a forge: short on top, details folded."""

import html
from collections.abc import Iterator
from typing import Final

from ...language import NAMES, Words, words
from ...reporters.markdown import apart, escaped
from ..outcome import Review
from ..parts import Line, Section
from .document import Document, Telling, document
from .headline import compared, headline

LARGEST: Final = 60_000
"""Bytes; GitHub takes 65 536 characters in a comment."""
_KEPT: Final = 600
"""Bytes kept free for what closes a report."""

MARK: Final = "<!-- solution-registry-review -->"
"""The first line, by which a report is found again and replaced."""


def report(review: Review, language: str, *, colour: bool = False) -> str:
    """A heading with the verdict, then its parts as lists, in one language."""
    return comment(document(review, (language,)))


def comment(told: Document) -> str:
    """A heading with the verdict, then its parts as lists; other languages folded below.

    Nothing that a submitter wrote is markup: no image, no link, no mention of a person or an issue.
    What does not fit is left out, and that it is, is said.
    """
    first, *others = told.tellings
    spoken = words(first.language)
    room = _Room(LARGEST - _KEPT, left_out=first.left_out)
    room.add(f"{MARK}\n### {_verdict(told, spoken)}")
    for section in first.sections:
        _write(section, room, share=1 if section is first.sections[-1] else 2)
    if room.left_out:
        room.blocks.append(_left_out(room.left_out, spoken))
    for telling in others:
        folded = _folded(told, telling)
        room.add(folded)
    said = compared(told.head, told.base, told.day, spoken)
    room.blocks.append(f"\n<sub>{html.escape(said)}</sub>\n")
    return "".join(room.blocks)


def _verdict(told: Document, spoken: Words) -> str:
    head, meaning = headline(told.verdict, nothing=told.nothing)
    return f"{escaped(spoken.text(head))}\n\n{escaped(spoken.text(meaning))}\n"


def _folded(told: Document, telling: Telling) -> str:
    """The same in another language, whole."""
    spoken = words(telling.language)
    room = _Room(LARGEST, left_out=telling.left_out)
    name = NAMES.get(telling.language, telling.language)
    room.add(f"\n<details><summary>{html.escape(name)}</summary>\n\n")
    room.add(f"### {_verdict(told, spoken)}")
    for section in telling.sections:
        _write(section, room)
    if room.left_out:
        room.add(_left_out(room.left_out, spoken))
    room.add("\n</details>\n")
    return "".join(room.blocks)


class _Room:
    """What is written so far, and how much room there still is."""

    def __init__(self, size: int, left_out: int) -> None:
        self.size = size
        self.blocks: list[str] = []
        self.left_out = left_out

    def add(self, block: str, reserve: int = 0) -> bool:
        """Write a block, if it fits with so much after it."""
        size = len(block.encode())
        if size + reserve > self.size:
            return False
        self.size -= size
        self.blocks.append(block)
        return True


def _write(section: Section, room: _Room, share: int = 1) -> None:
    """Write a section as far as its share of the room goes, and close what was opened.

    So that none, however long, pushes out those that come after it.
    """
    begin, end = _frame(section)
    lines = list(_items(section.lines))
    for_others = room.size - room.size // share
    if not room.add(begin, len(end.encode())):
        room.left_out += len(lines)
        return
    for number, item in enumerate(lines):
        if not room.add(item, len(end.encode()) + for_others):
            room.left_out += len(lines) - number
            break
    room.add(end)


def _frame(section: Section) -> tuple[str, str]:
    if not section.folded:
        return f"\n#### {escaped(section.title)}\n\n", ""
    title = html.escape(apart(section.title))
    return f"\n<details><summary>{title}</summary>\n\n", "\n</details>\n"


def _items(lines: tuple[Line, ...]) -> Iterator[str]:
    for one in lines:
        text = "".join(_piece(piece.text, piece.style) for piece in one.pieces)
        yield f"{'  ' * one.level}- {text}\n"


def _piece(text: str, style: str) -> str:
    if style == "code":
        return f"`{text.replace('`', chr(39))}`"
    return f"**{escaped(text)}**" if style == "strong" else escaped(text)


def _left_out(count: int, spoken: Words) -> str:
    one = "%(count)s more line is not shown; registry review shows everything."
    many = "%(count)s more lines are not shown; registry review shows everything."
    return f"\n{escaped(spoken.plural(one, many, count) % {'count': count})}\n"
