"""What reports that people read are made of: sections of lines of pieces of text."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "strong", "code"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text whose every character can be seen; each report escapes it for its place."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list; ``level`` says below how many others it stands."""

    pieces: tuple[Piece, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report. What is ``folded`` a reader opens, where reports can be folded."""

    title: str
    lines: tuple[Line, ...]
    folded: bool = False


def line(*pieces: Piece | str, level: int = 0) -> Line:
    """A line of pieces; what is only a text is plain."""
    made = (piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)
    return Line(tuple(made), level)


def strong(text: str) -> Piece:
    """A piece that stands out."""
    return Piece(text, "strong")


def code(text: str) -> Piece:
    """A piece that is a name: of a file, a field, a code."""
    return Piece(text, "code")
