"""What joins two solutions is told once on each page, whoever says it."""

from dataclasses import replace

import pytest
from solution_registry.pages import BuildContext
from solution_registry.pages.solution.backlinks import Tie, ties

from tests.described import solution_pages


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


def test_contract_terms_lead_to_their_place_among_the_agreements(context: BuildContext) -> None:
    registry = context.registry
    drift = registry.vocabulary.agreements["it-drift"].model_copy(update={"solution": "mall"})
    vocabulary = replace(registry.vocabulary, agreements={"it-drift": drift})
    registry = replace(registry, vocabulary=vocabulary)
    made = replace(context, registry=registry)
    pages = {page.url: page for page in solution_pages(made)}
    for id in ("mall", "minimal"):
        body = pages[f"en/solutions/{id}/"].render().body
        assert ('href="../../agreements/it-drift/"' in body) is (id == "mall")
