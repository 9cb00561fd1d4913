"""Posting the report of a review: below the proposal with that head commit, once."""

from dataclasses import dataclass
from typing import Literal

from ..review.reports.document import Document
from ..review.reports.markdown import MARK, comment
from .adapter import Comment, Forge


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of a report, at the proposal of that number."""

    proposal: int
    happened: Literal["posted", "renewed", "same"]


def post(forge: Forge, document: Document) -> tuple[Posted, ...]:
    """Post a report to every open proposal with its head; none is left where that has moved on.

    Only a comment of one's own is replaced, whoever else has put the mark in front of theirs.
    Raises ForgeFailed.
    """
    numbers = [one.number for one in forge.proposals() if one.head == document.head]
    body = comment(document)
    return tuple(Posted(number, _post(forge, number, body)) for number in numbers)


def _post(forge: Forge, number: int, body: str) -> Literal["posted", "renewed", "same"]:
    own = _own(forge, number)
    if own is None:
        forge.comment(number, body)
        return "posted"
    if own.body.strip() == body.strip():
        return "same"
    forge.change_comment(number, own.id, body)
    return "renewed"


def _own(forge: Forge, number: int) -> Comment | None:
    me = forge.me()
    found = (
        one for one in forge.comments(number) if one.account in me and one.body.startswith(MARK)
    )
    return next(found, None)
