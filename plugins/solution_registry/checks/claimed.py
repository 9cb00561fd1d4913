"""States that only the registry gives: nobody gives them to what they write about.

Every short text of an entry's files is looked at, and each piece of its longer ones that pages set
apart. A mark made of words is no markup, so pages cannot take it away (threats.md, Pages: fake
badges).
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from ..model.adopter import Adopter
from ..model.base import Model
from ..model.marks import OwnWords
from ..model.solution import Solution
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground
from .alike import mixed_word
from .claims import Claim, Weight, claim, may_claim
from .long_texts import all_long_texts
from .walk import Named, marks, named


class _Bounds(NamedTuple):
    """The least that somebody has to look at in a text, and the least that is refused there."""

    looked_at: Weight
    refused: Weight


_TITLES: Final = _Bounds(Weight.PERHAPS, Weight.PLAIN)
"""Names and summaries stand on every list, beside the registry's own marks."""
_LINES: Final = _Bounds(Weight.APPROVED, Weight.OURS)
"""Other lines may well say what somebody else has certified; headings may as well."""
_PROSE: Final = _Bounds(Weight.STATE, Weight.OURS)


class _File(NamedTuple):
    """The short texts of a file."""

    path: str
    model: type[Model]
    lines: list[Named]


_ADDRESS: Final = re.compile(r"(?:https?|mailto)://\S+")
"""It is written as it has to be, and reads as an address."""


def _own_words(mark: object) -> str | None:
    return "own words" if isinstance(mark, OwnWords) else None


def claims_certification(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No line gives a solution a state of its own making."""
    files = [_File(entry.path, Solution, named(marks(Solution, _own_words), entry.solution))]
    for organisation, adopter in entry.adopters.items():
        lines = named(marks(Adopter, _own_words), adopter)
        if lines:
            files.append(_File(entry.adopter_path(organisation), Adopter, lines))
    # All at once: nearly no entry has any.
    if not may_claim("\n".join([text for one in files for _, _, text in one.lines])):
        return
    for path, model, lines in files:
        for place, _, text in lines:
            found = claim(_ADDRESS.sub(" ", text))
            if code := _code(found, _bounds(model, place)):
                yield Problem(code, path, place, {"value": found.words if found else ""})


def prose_claims(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No heading, paragraph or cell of a table does so either."""
    texts = [*all_long_texts(entry)]
    if not may_claim("\n".join(text for *_, text in texts)):
        return  # nearly all, and Markdown takes time to read
    from ..source.markdown import pieces

    for path, place, text in texts:
        for piece in pieces(text) if may_claim(text) else ():
            found = claim(piece.words)
            if code := _code(found, _LINES if piece.heading else _PROSE):
                at = (0, 0) if place else (piece.line, 1)
                values = {"value": found.words if found else ""}
                yield Problem(code, path, place, values, line=at[0], column=at[1])


def mixed_letters(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No word of a name or summary is made of letters of two scripts."""
    for field, texts in (("name", entry.solution.name), ("summary", entry.solution.summary)):
        for language, text in texts.items():
            if word := mixed_word(text):
                yield Problem("mixed-letters", entry.path, (field, language), {"value": word})


def _bounds(model: type[Model], place: FieldPath) -> _Bounds:
    return _TITLES if model is Solution and place[0] in ("name", "summary") else _LINES


def _code(found: Claim | None, bounds: _Bounds) -> str | None:
    if found is None or found.weight < bounds.looked_at:
        return None
    return "claims-certification" if found.weight >= bounds.refused else "may-claim-certification"
