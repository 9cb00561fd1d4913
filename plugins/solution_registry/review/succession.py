"""What the register says of those who decide: whose tasks are theirs, who has ended, who merged."""

from collections.abc import Callable, Iterator, Mapping

from ..certification.case import Case
from ..certification.record import deciding
from ..certification.reviewer_rules import signing_alone
from ..model.vocabulary import Organisation
from ..problem import Problem
from ..registry import deciders
from ..registry.interests import inherited
from .change import Change, Touched

Known = Mapping[str, Organisation]


def without_inherited_interest(change: Change, one: Touched, case: Case) -> Iterator[Problem]:
    """Nobody decides on what was the task of an organisation that theirs has come after.

    Nor on that of one that has come after theirs.
    """
    own = deciding(case.record, case.reviewers) | signing_alone(case)
    old, day = one.decided_before, change.day(one.decided)

    def found(known: Known) -> Iterator[Problem]:
        for data in (case.subject, old.data if old else {}):
            yield from inherited(case.signed.path, data, own, known, day)

    yield from _by_both(change, found)


def by_those_who_are_there(change: Change, one: Touched, case: Case) -> Iterator[Problem]:
    """Who decides has not ended, and is of two organisations where a level takes two."""
    record, path, reviewers = case.record, case.signed.path, case.reviewers
    day = change.day(one.decided)

    def found(known: Known) -> Iterator[Problem]:
        yield from deciders.merged(record, path, case.level, reviewers, known, day)
        yield from deciders.ended(record, path, reviewers, known)

    yield from _by_both(change, found)


def _by_both(change: Change, rule: Callable[[Known], Iterator[Problem]]) -> Iterator[Problem]:
    """What a rule finds by the register on the base, and by that which will be; each once."""
    grounds = (change.ground, change.after_ground)
    found = (one for ground in grounds for one in rule(ground.vocabulary.organisations))
    yield from {(one.code, *sorted(one.values.items())): one for one in found}.values()
