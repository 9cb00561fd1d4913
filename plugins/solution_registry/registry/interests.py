"""Interests in a solution that hang on what the registry knows besides the entry.

Those that it states itself are rules (`certification.reviewer_rules`).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from ..certification.certified import further_roles, roles
from ..certification.record import deciding
from ..model.certification import Certification
from ..model.policy import Reviewer
from ..model.solution import Solution
from ..model.vocabulary import Agreement, Organisation
from ..problem import Problem, Severity
from .successors import on_day

HOLDER: Final = "holder"
MEMBER: Final = "member"


def near(solution: Solution, agreements: Mapping[str, Agreement]) -> dict[str, frozenset[str]]:
    """Those who hold an agreement that it is called off under, and those who govern it."""
    holders = set()
    for route in solution.procurement_routes or ():
        if route.agreement:
            known = agreements.get(route.agreement.id or "")
            holders |= {route.agreement.holder, known.holder if known else None}
    members = (solution.governance.members or ()) if solution.governance else ()
    return {HOLDER: frozenset(one for one in holders if one), MEMBER: frozenset(members)}


def decided_nearby(
    record: Certification,
    path: str,
    solution: Solution,
    agreements: Mapping[str, Agreement],
    reviewers: Mapping[str, Reviewer],
) -> Iterator[Problem]:
    """Tell of those who decide on what they are near. No rule: people judge what it means."""
    own = deciding(record, reviewers)
    for role, organisations in near(solution, agreements).items():
        for value in sorted(organisations & own):
            values = {"value": value, "role": role}
            yield Problem("interest-near", path, ("organisation",), values, Severity.WARNING)


def inherited(
    path: str,
    certified: Mapping[str, Any],
    own: frozenset[str],
    known: Mapping[str, Organisation],
    day: date,
) -> Iterator[Problem]:
    """Refuse those who decide on what is theirs by succession: ``own``, whoever has come after.

    ``certified`` is what they decide on, ``known`` the register. What is theirs anyway is left out.
    """
    now = {on_day(one, known, day): one for one in sorted(own)}
    for named in (roles(certified), further_roles(certified)):
        for role, organisations in named.items():
            for near in sorted(organisations - own):
                if (heir := on_day(near, known, day)) and heir in now:
                    values = {"value": now[heir], "near": near, "role": role}
                    yield Problem("interest-inherited", path, ("organisation",), values)
