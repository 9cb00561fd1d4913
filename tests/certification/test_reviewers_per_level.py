"""Levels that ask for fewer reviewers than those below them."""

import pytest
from solution_registry.certification.rules import falling
from solution_registry.model.policy import Policy

from tests.verify.clone import POLICY


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ((1, 2, 2), []),
        ((3, 3, 4), []),
        ((9, 2, 9), ["2"]),
        ((4, 3, 2), ["2", "3"]),
        ((3, 1, 3), []),  # fewer than anybody may ask for, which is said of it instead
    ],
)
def test_each_level_that_falls_is_told(asked: tuple[int, ...], told: list[str]) -> None:
    steps = [{"level": n, "reviewers": count} for n, count in enumerate(asked, 1)]
    found = list(falling(Policy.model_validate({**POLICY, "reviewers_per_level": steps})))
    assert [one.values["level"] for one in found] == told
    assert {one.code for one in found} <= {"policy-reviewers-fall"}
