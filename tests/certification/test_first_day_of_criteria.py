"""Criteria that a policy would put in force before their own first day."""

from datetime import date

import pytest
from solution_registry.certification.rules import too_early
from solution_registry.model.certification import CriteriaSet
from solution_registry.model.policy import Policy

from tests.verify.clone import CRITERIA, POLICY


@pytest.mark.parametrize(
    ("day", "told"),
    [(date(2027, 1, 1), []), (date(2026, 12, 31), [("criteria-too-early", "2027-01-01")])],
)
def test_they_wait_for_it(day: date, told: list[tuple[str, str]]) -> None:
    policy = Policy.model_validate(POLICY)
    first = date(2027, 1, 1)
    criteria = CriteriaSet.model_validate(CRITERIA).model_copy(update={"valid_from": first})
    found = list(too_early(policy, {policy.criteria: criteria}, day))
    assert [(one.code, one.values["day"]) for one in found] == told
    assert not list(too_early(policy, {}, day))
