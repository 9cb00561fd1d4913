"""Who has to look at the change, at what, and why."""

from collections.abc import Iterator
from typing import Final

from ...problem import Problem
from ...wording import sentence, visible
from ..need import Need
from ..outcome import Review
from ..speech import Speech
from .line import Line, Section, code, line, strong

PATHS: Final = 8
"""Paths that are named one by one."""


def looks(review: Review, speech: Speech) -> Section | None:
    """Each one who has to look; None where nobody in particular has to."""
    asked = zip(review.needs, review.asked, strict=True)
    lines = [found for need, problem in asked for found in _need(need, problem, speech)]
    return Section(speech.words.text("Who has to look"), tuple(lines)) if lines else None


def _need(need: Need, problem: Problem, speech: Speech) -> Iterator[Line]:
    said = sentence(problem, speech.words.language)
    yield line(strong(said.what))
    shown = [piece for path in need.paths[:PATHS] for piece in (" ", code(visible(path)))][1:]
    left = len(need.paths) - PATHS
    yield line(*shown, f" +{left}" if left > 0 else "", level=1)
    yield line(said.why, level=1)
    for fix in said.fix.splitlines():
        yield line(f"→ {fix}", level=1)
