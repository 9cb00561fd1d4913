"""A review as a document: what it says in each language, in pieces, for another job to pass on.

The job that reads a stranger's change may not write to the forge; the one that may trusts nothing
that it is given. So what goes from the one to the other has no markup: it is read strictly, and
written out anew.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, ValidationError

from ...language import Words, words
from ...model.base import Model, One
from ...wording import visible
from ..outcome import Review, Verdict
from ..parts import PARTS, Line, Piece, Section
from ..speech import Speech

LARGEST: Final = 96_000
"""Bytes; what a job hands over in a variable may be 128 KiB on Linux."""
_ROOM: Final = 64_000
"""Bytes of the first language; more would not fit in a comment anyway."""

_Text = Annotated[str, Field(max_length=4000), AfterValidator(visible)]
_Commit = Annotated[str, Field(pattern=r"^([0-9a-f]{40}|[0-9a-f]{64})\z")]


class BadDocument(ValueError):
    """No document of a review, or one that is too large."""


class _Piece(Model):
    text: _Text
    style: Literal["plain", "strong", "code"] = "plain"


class _Line(Model):
    level: Annotated[int, Field(ge=0, le=4)] = 0
    pieces: Annotated[list[_Piece], Field(max_length=200)]


class _Section(Model):
    title: _Text
    folded: bool = False
    lines: Annotated[list[_Line], Field(max_length=5000)]


class _Telling(Model):
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}\z")]
    left_out: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    sections: Annotated[list[_Section], Field(max_length=40)]


class _Document(Model):
    version: One
    verdict: Literal["pass", "needs-somebody", "fail"]
    base: _Commit
    head: _Commit
    day: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    tellings: Annotated[list[_Telling], Field(min_length=1, max_length=20)]
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A review in one language; ``left_out`` counts lines for which there was no room."""

    language: str
    sections: tuple[Section, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """What a review says, the first language first."""

    verdict: Verdict
    base: str
    head: str
    day: date
    tellings: tuple[Telling, ...]
    nothing: bool = False
    """Whether nothing differs."""


def document(review: Review, languages: Iterable[str]) -> Document:
    """Tell a review in some languages."""
    tellings = (Telling(language, _sections(review, language)) for language in languages)
    return Document(
        review.verdict, review.base, review.head, review.today, tuple(tellings), review.nothing
    )


def stopped(base: str, head: str, day: date, why: Mapping[str, Sequence[str]]) -> Document:
    """Say that a review came to no end, so that a change has to wait.

    ``why`` has lines by language, of which no stranger wrote any.
    """
    tellings = (Telling(one, (_stopped(words(one), lines),)) for one, lines in why.items())
    return Document(Verdict.FAIL, base, head, day, tuple(tellings))


def _stopped(words: Words, lines: Iterable[str]) -> Section:
    wait = words.text("Nobody knows what the change does. Do not merge it.")
    said = tuple(Line((Piece(line),)) for line in (*lines, wait))
    return Section(words.text("The change could not be reviewed"), said)


def _sections(review: Review, language: str) -> tuple[Section, ...]:
    if review.nothing:
        return ()
    speech = Speech(words(language), review.vocabulary)
    return tuple(section for part in PARTS if (section := part(review, speech)))


def write_document(document: Document) -> bytes:
    """One line of JSON in ASCII, at most ``LARGEST`` bytes.

    Of the first language as many lines as there is room for; others whole, or not at all.
    """
    kept = [_cut(document.tellings[0])]
    for telling in document.tellings[1:]:
        if len(_written(document, [*kept, telling])) <= LARGEST:
            kept.append(telling)
    return _written(document, kept)


def _cut(telling: Telling) -> Telling:
    """A telling in ``_ROOM`` bytes; a section takes half of what is left, but for the last."""
    room, left_out, sections = _ROOM, telling.left_out, []
    for section in telling.sections:
        most = room if section is telling.sections[-1] else room // 2
        lines = list(_fitting(section, most))
        room -= sum(map(_size, lines))
        left_out += len(section.lines) - len(lines)
        if lines:
            sections.append(Section(section.title, tuple(lines), section.folded))
    return Telling(telling.language, tuple(sections), left_out)


def _fitting(section: Section, room: int) -> Iterator[Line]:
    """As many of the first lines as there is room for."""
    for line in section.lines:
        room -= _size(line)
        if room < 0:
            return
        yield line


def _size(line: Line) -> int:
    return len(_of_line(line).model_dump_json(ensure_ascii=True))


def _written(document: Document, tellings: Sequence[Telling]) -> bytes:
    model = _Document(
        version=1,
        verdict=document.verdict.value,
        base=document.base,
        head=document.head,
        day=document.day.isoformat(),
        tellings=[
            _Telling(
                language=telling.language,
                left_out=telling.left_out,
                sections=[
                    _Section(
                        title=section.title,
                        folded=section.folded,
                        lines=[_of_line(line) for line in section.lines],
                    )
                    for section in telling.sections
                ],
            )
            for telling in tellings
        ],
        nothing=document.nothing,
    )
    return model.model_dump_json(ensure_ascii=True, exclude_defaults=True).encode()


def _of_line(line: Line) -> _Line:
    pieces = [_Piece(text=piece.text[:4000], style=piece.style) for piece in line.pieces[:200]]
    return _Line(level=line.level, pieces=pieces)


def read_document(raw: bytes) -> Document:
    """Read what another job has handed over, believing nothing of it. Raises BadDocument."""
    if len(raw) > LARGEST:
        raise BadDocument
    try:
        read = _Document.model_validate_json(raw)
        day = date.fromisoformat(read.day)
    except (ValidationError, ValueError, RecursionError):
        raise BadDocument from None
    tellings = (
        Telling(
            telling.language,
            tuple(
                Section(section.title, tuple(map(_line, section.lines)), section.folded)
                for section in telling.sections
            ),
            telling.left_out,
        )
        for telling in read.tellings
    )
    verdict = Verdict(read.verdict)
    return Document(verdict, read.base, read.head, day, tuple(tellings), read.nothing)


def _line(line: _Line) -> Line:
    return Line(tuple(Piece(piece.text, piece.style) for piece in line.pieces), line.level)
