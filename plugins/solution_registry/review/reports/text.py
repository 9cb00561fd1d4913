"""A review for a person at a terminal."""

from typing import Final

from ...language import words
from ..outcome import Review, Verdict
from ..parts import PARTS, Line, Section
from ..speech import Speech
from .headline import compared, headline

_COLOURS: Final = {Verdict.PASS: "1;32", Verdict.NEEDS: "1;36", Verdict.FAIL: "1;31"}
_BOLD: Final = "1"


def report(review: Review, language: str, *, colour: bool = False) -> str:
    """Write every part below its title; ``colour`` with colours of ANSI, for a terminal alone."""
    spoken = words(language)
    speech = Speech(spoken, review.vocabulary)
    head, meaning = headline(review.verdict, nothing=review.nothing)
    blocks = [_painted(_COLOURS[review.verdict], spoken.text(head), colour=colour)]
    blocks.append(spoken.text(meaning))
    for part in () if review.nothing else PARTS:
        section = part(review, speech)
        if section:
            blocks.append("\n" + _section(section, colour=colour))
    blocks.append("\n" + compared(review.head, review.base, review.today, spoken))
    return "\n".join(blocks) + "\n"


def _section(section: Section, *, colour: bool) -> str:
    title = _painted(_BOLD, section.title, colour=colour)
    return "\n".join((title, *(_line(one, colour=colour) for one in section.lines)))


def _line(one: Line, *, colour: bool) -> str:
    text = "".join(
        _painted(_BOLD, piece.text, colour=colour and piece.style == "strong")
        for piece in one.pieces
    )
    # The mark keeps what somebody wrote from the beginning of a line, where logs look for commands.
    return f"{'  ' * one.level}- {text}"


def _painted(style: str, text: str, *, colour: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if colour else text
