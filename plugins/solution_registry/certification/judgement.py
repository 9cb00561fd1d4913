"""Whether a record proves what it says, by the authority under which it came in."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..problem import Problem, Severity
from . import record_rules, reviewer_rules
from .case import Case
from .signed import SIGNATURE_CODES

RULES: tuple[Callable[[Case], Iterator[Problem]], ...] = (
    record_rules.in_its_place,
    record_rules.in_its_time,
    record_rules.not_too_long,
    record_rules.by_criteria_in_force,
    record_rules.counted_rightly,
    record_rules.revokes_what_was_certified,
    reviewer_rules.by_those_who_may,
    reviewer_rules.without_interest,
    reviewer_rules.by_enough,
    reviewer_rules.real_or_invented,
    reviewer_rules.signed_by_all,
    reviewer_rules.signed_by_nobody_else,
)
"""Every rule that a record has to keep, besides those for its certified bytes."""

ON_ARRIVAL: tuple[Callable[[Case], Iterator[Problem]], ...] = (
    record_rules.explained,
    record_rules.counted_where_met,
    record_rules.led_where_met,
    reviewer_rules.without_further_interest,
    reviewer_rules.without_interest_of_the_registrar,
    reviewer_rules.by_signatures_that_hold,
    reviewer_rules.revoked_as_certified,
)
"""What a record has to keep besides when it comes in; what came in without it stands."""

ASKED_ON_ARRIVAL = frozenset(
    {
        *("evidence-missing", "grounds-missing", "interest-conflict", "met-uncounted"),
        "met-without-lead",
        *(*SIGNATURE_CODES.values(), "signature-unexpected", "certified-unexpected"),
    }
)
"""What keeps a record out, and is only remarked on in one that is there already."""


def judge(case: Case) -> tuple[Problem, ...]:
    """Find every rule that a record breaks. One without errors is verified."""
    return tuple(problem for rule in RULES for problem in rule(case))


def judge_arriving(case: Case) -> tuple[Problem, ...]:
    """Find every rule that a record breaks which comes in."""
    return (*judge(case), *(problem for rule in ON_ARRIVAL for problem in rule(case)))


def kept_out(problem: Problem) -> Problem:
    """What is told of a record that comes in: an error, where the record has to stay out."""
    if problem.code not in ASKED_ON_ARRIVAL:
        return problem
    return replace(problem, severity=Severity.ERROR)


def remarks(case: Case) -> tuple[Problem, ...]:
    """What would be refused of a record if it came in now; it proves no less for that."""
    found = (problem for rule in ON_ARRIVAL for problem in rule(case))
    return tuple(replace(problem, severity=Severity.WARNING) for problem in found)
