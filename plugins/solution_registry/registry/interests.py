"""Interests that keep nobody from deciding on a solution, and that reviewers are told of.

Those that do keep them from it are rules (`certification.reviewer_rules`).
"""

from collections.abc import Iterator, Mapping
from typing import Final

from ..certification.record import deciding
from ..model.certification import Certification
from ..model.policy import Reviewer
from ..model.solution import Solution
from ..model.vocabulary import Agreement
from ..problem import Problem, Severity

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
