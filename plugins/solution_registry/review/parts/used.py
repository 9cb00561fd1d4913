"""Certified solutions that use a term whose meaning changes: their reviewers saw another one."""

from typing import Final

from ...wording import visible
from ..outcome import Review
from ..speech import Speech
from .line import Section, code, line, strong

MOST: Final = 10
"""Solutions that are named one by one."""


def used(review: Review, speech: Speech) -> Section | None:
    """Each of them with the terms that it uses; None where there are none."""
    lines = []
    for one in review.using[:MOST]:
        name, id = strong(speech.local(one.entry.solution.name)), code(visible(one.entry.id))
        terms = ", ".join(speech.term(*term) for term in one.terms)
        lines.append(line(name, " (", id, f"): {terms}"))
    left = len(review.using) - MOST
    if left > 0:
        single, many = "and %(count)s more solution", "and %(count)s more solutions"
        lines.append(line(speech.words.plural(single, many, left) % {"count": left}))
    title = speech.words.text("Certified solutions that use what changes here")
    return Section(title, tuple(lines)) if lines else None
