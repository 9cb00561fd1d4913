"""Those who decide, held against the register: organisations that have ended, or become one."""

from collections.abc import Iterator, Mapping
from datetime import date

from ..certification.record import deciding
from ..model.certification import Certification
from ..model.policy import Reviewer
from ..model.vocabulary import Organisation
from ..problem import Problem, Severity
from .successors import has_ended, last_known

TWO_FROM = 2
"""From this level on, reviewers of two organisations decide."""


def merged(
    record: Certification,
    path: str,
    level: int,
    reviewers: Mapping[str, Reviewer],
    known: Mapping[str, Organisation],
    day: date,
) -> Iterator[Problem]:
    """Refuse a level that takes two organisations where those of all reviewers had become one.

    Where they became one only after they had decided, before the ``day`` on which it comes in, two
    have looked: a person tells whether that is enough. Whoever ended without anybody known to have
    come after is itself.
    """
    own = {reviewer.organisation for reviewer in reviewers.values()}
    if level < TWO_FROM or len(own) < TWO_FROM:
        return  # where all are of one organisation anyway, that is told
    for on, code, severity in (
        (record.decided_on, "reviewers-merged", Severity.ERROR),
        (day, "reviewers-merged-since", Severity.REVIEW),
    ):
        now = {last_known(one, known, on) for one in own}
        if len(now) < TWO_FROM:
            values = {"value": min(now), "level": str(level)}
            yield Problem(code, path, ("reviewers",), values, severity)
            return


def ended(
    record: Certification,
    path: str,
    reviewers: Mapping[str, Reviewer],
    known: Mapping[str, Organisation],
) -> Iterator[Problem]:
    """Tell of those in whose name it is decided who were no more by then.

    No error: until policy names who has come after them, their reviewers have no other name to
    decide in. A revocation waits for nobody.
    """
    if record.decision == "revoked":
        return
    for id in sorted(deciding(record, reviewers) & known.keys()):
        last = known[id].valid_to
        if last and has_ended(known[id], record.decided_on):
            values = {"value": id, "day": last.isoformat()}
            yield Problem("decider-ended", path, ("organisation",), values, Severity.REVIEW)
