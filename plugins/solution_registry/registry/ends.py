"""Until when what carries a solution lasts: a certification should not outlive it."""

from collections.abc import Iterator, Mapping
from datetime import date

from ..model.certification import Certification
from ..model.solution import Solution
from ..model.vocabulary import Agreement
from ..problem import Problem
from .route_state import LASTING, OWN, days


def ends(solution: Solution, agreements: Mapping[str, Agreement], day: date) -> dict[str, date]:
    """The last days of the support, of the suppliers' agreements and of the ways to procure it.

    Each only where the entry says so. Of agreements that run on the day the first to end counts,
    since something is missing from then on; of ways to procure the last, since one is enough.
    """
    support = solution.support.until if solution.support else None
    running = [one.agreement_until for one in solution.suppliers or () if one.agreement_until]
    found = {
        "support": support,
        "suppliers": min((until for until in running if until > day), default=None),
        "routes": _routes(solution, agreements),
    }
    return {name: until for name, until in found.items() if until}


def outlived(
    record: Certification, path: str, solution: Solution, agreements: Mapping[str, Agreement]
) -> Iterator[Problem]:
    """Tell of what ends before a certification that comes in does. No rule: people decide."""
    if record.decision != "certified" or record.valid_until is None:
        return
    for name, until in ends(solution, agreements, record.decided_on).items():
        if until < record.valid_until:
            values = {
                "value": record.valid_until.isoformat(),
                "ends": name,
                "day": until.isoformat(),
            }
            yield Problem("validity-outlives", path, ("valid_until",), values)


def _routes(solution: Solution, agreements: Mapping[str, Agreement]) -> date | None:
    """The last day on which anybody can procure it; None where no such day is known."""
    last: list[date] = []
    for route in solution.procurement_routes or ():
        agreement = agreements.get((route.agreement and route.agreement.id) or "")
        _, until = days(route.first_call_off, route.last_call_off, agreement)
        if until is None or route.type in LASTING or route.type == OWN:
            return None
        last.append(until)
    return max(last, default=None)
