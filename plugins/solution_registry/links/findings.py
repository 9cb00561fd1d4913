"""What is known of links, as findings: dead, failing, moved, not known, not visited."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urldefrag

from .. import source
from ..problem import Problem, Severity
from ..wording import CODES
from .answer import Outcome
from .memory import DAYS, SPAN, Memory, Remembered
from .places import Link

_CODES = {
    Outcome.FAILING: "failing-link",
    Outcome.MOVED: "moved-link",
    Outcome.UNKNOWN: "unanswered-link",
    Outcome.UNVISITED: "unvisited-link",
}


def findings(found: Sequence[Link], memory: Memory, root: Path, *, unknown: bool) -> list[Problem]:
    """One finding for each place of a link with which something is the matter, located.

    ``unknown``: those as well of which nothing is known.
    """
    return source.locate(_findings(found, memory, unknown), source.in_folder(root))


def is_dead(problem: Problem) -> bool:
    """Whether a finding is of a dead link."""
    return problem.severity is Severity.ERROR


def _findings(found: Iterable[Link], memory: Memory, unknown: bool) -> Iterator[Problem]:
    for link in found:
        known = memory.links.get(link.page)
        if known is None or known.outcome is Outcome.THERE:
            continue
        if known.outcome is Outcome.UNKNOWN and not unknown:
            continue
        code = "dead-link" if known.dead else _CODES[known.outcome]
        values = _values(link, known)
        severity = CODES[code].severity
        yield Problem(code, link.path, link.field, values, severity, link.line, link.column)


def _values(link: Link, known: Remembered) -> dict[str, str]:
    # Nothing that differs from day to day: a finding is to be known again (reporters.fingerprint).
    values = {"value": link.address, "answer": known.detail}
    if known.to:
        place = urldefrag(link.address).fragment
        values["to"] = f"{known.to}#{place}" if place else known.to
    if known.failed:
        values["since"] = known.failed.first.isoformat()
    return values | {"days": str(DAYS), "span": str(SPAN.days)}
