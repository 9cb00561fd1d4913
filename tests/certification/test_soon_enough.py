"""A decision comes in while those who made it, and what it is about, are as they were."""

from datetime import date

import pytest
from solution_registry.certification.record_rules import soon_enough
from solution_registry.model.certification import Certification


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2026, 3, 2), []),
        (date(2026, 4, 1), []),
        (date(2026, 4, 2), ["decision-too-old"]),
    ],
)
def test_a_decision_may_be_thirty_days_old(day: date, codes: list[str]) -> None:
    record = Certification.model_construct(decided_on=date(2026, 3, 2))
    found = list(soon_enough(record, "x.yml", day, 30))
    assert [problem.code for problem in found] == codes
