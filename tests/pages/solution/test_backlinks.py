"""What joins two solutions is told once on each page, whoever says it."""

import pytest
from solution_registry.pages.solution.backlinks import Tie, ties


@pytest.mark.parametrize(
    ("own", "pointing", "told"),
    [
        (["alternative"], ["alternative"], [("alternative", False)]),
        ([], ["alternative"], [("alternative", False)]),
        (["successor"], ["alternative"], [("successor", False)]),
        (["alternative"], ["successor"], [("successor", True)]),
        (["builds_on"], ["part_of"], [("builds_on", False), ("part_of", True)]),
        (["successor"], ["successor"], [("successor", False), ("successor", True)]),
    ],
)
def test_a_relation_said_from_both_sides_is_told_once(
    own: list[str], pointing: list[str], told: list[tuple[str, bool]]
) -> None:
    """An alternative is the same both ways, and adds nothing to another relation."""
    found = ties([("one", x) for x in own], [("one", x) for x in pointing])
    assert found == tuple(Tie("one", *row) for row in told)


def test_solutions_do_not_hide_each_other() -> None:
    """What joins one says nothing of another one; a solution's own words come first."""
    found = ties([("a", "alternative")], [("b", "successor"), ("c", "alternative")])
    assert [one.id for one in found] == ["a", "b", "c"]
