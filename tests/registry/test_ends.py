"""Until when what carries a solution lasts."""

from datetime import date
from typing import Any

import pytest
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import Agreement
from solution_registry.registry.ends import ends

from tests.generated.values import least

DAY = date(2026, 3, 2)
AGREEMENT = Agreement.model_validate(
    least(Agreement) | {"id": "ramavtal", "valid_to": "2027-01-31"}
)


@pytest.mark.parametrize(
    ("route", "until"),
    [
        ({"type": "framework", "last_call_off": "2026-12-31"}, "2026-12-31"),
        ({"type": "framework", "agreement": {"id": "ramavtal"}}, "2027-01-31"),
        (
            {
                "type": "framework",
                "last_call_off": "2030-12-31",
                "agreement": {"id": "ramavtal"},
            },
            "2027-01-31",
        ),
        ({"type": "framework"}, None),
        ({"type": "own_procurement", "last_call_off": "2026-12-31"}, None),
        ({"type": "in_house", "last_call_off": "2026-12-31"}, None),
    ],
)
def test_a_way_ends_with_its_agreement_and_what_is_always_there_does_not(
    route: dict[str, Any], until: str | None
) -> None:
    said = least(Solution) | {"procurement_routes": [{"country": "se", **route}]}
    found = ends(Solution.model_validate(said), {"ramavtal": AGREEMENT}, DAY)
    assert found.get("routes") == (date.fromisoformat(until) if until else None)
