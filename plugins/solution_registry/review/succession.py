"""Interest in a solution that those who decide have come into, or left to others."""

from collections.abc import Iterator

from ..certification.case import Case
from ..certification.record import deciding
from ..certification.reviewer_rules import signing_alone
from ..problem import Problem
from ..registry.interests import inherited
from .change import Change, Touched


def without_inherited_interest(change: Change, one: Touched, case: Case) -> Iterator[Problem]:
    """Nobody decides on what was the task of an organisation that theirs has come after.

    Nor on that of one that has come after theirs. By the register on the base, and as it will be.
    """
    own = deciding(case.record, case.reviewers) | signing_alone(case)
    old, day = one.decided_before, change.day(one.decided)
    grounds = (change.ground, change.after_ground)
    found = (
        problem
        for known in (ground.vocabulary.organisations for ground in grounds)
        for data in (case.subject, old.data if old else {})
        for problem in inherited(case.signed.path, data, own, known, day)
    )
    yield from {tuple(sorted(one.values.items())): one for one in found}.values()
