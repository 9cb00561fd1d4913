"""What the change makes wrong, the worst first: where, why, and what to do."""

from collections.abc import Iterator
from typing import Final

from ...problem import Problem, Severity
from ...reporters.place import about, place
from ...wording import sentence
from ..outcome import Review
from ..speech import Speech
from .line import Line, Section, code, line, strong

SEVERITIES: Final[dict[Severity, str]] = {
    Severity.ERROR: "to mend",
    Severity.REVIEW: "to decide",
    Severity.WARNING: "to consider",
}
"""What each weight asks for (English msgids), the heaviest first."""


def wrong(review: Review, speech: Speech) -> Section | None:
    """New problems, and how many there were before; None where there are neither."""
    order = list(SEVERITIES)
    found = sorted(review.problems, key=lambda problem: order.index(problem.severity))
    lines = [one for problem in found for one in _problem(problem, speech)]
    if review.known:
        one = "%(count)s more problem was there before; it stops nothing."
        many = "%(count)s more problems were there before; they stop nothing."
        lines.append(line(speech.words.plural(one, many, review.known) % {"count": review.known}))
    return Section(speech.words.text("Problems"), tuple(lines)) if lines else None


def _problem(problem: Problem, speech: Speech) -> Iterator[Line]:
    said = sentence(problem, speech.words.language)
    weight = speech.words.text(SEVERITIES[problem.severity])
    yield line(strong(weight), " ", code(place(problem)), f" {about(problem, said.what)}")
    yield line(said.why, level=1)
    for fix in said.fix.splitlines():
        yield line(f"→ {fix}", level=1)
