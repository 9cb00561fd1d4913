"""What a solution costs in one line is never "free" or "not stated" where bands say an amount."""

import pytest
from solution_registry.pages.cost_span import CostSpan, cost_span
from solution_registry.pages.environment import environment
from solution_registry.registry.outline import BandOutline

TWO = [BandOutline(25_000, None, 40_000, "SEK", 2026), BandOutline(None, None, 30_000, "DKK", 2026)]


def line(span: CostSpan | None, terms: str) -> str:
    """The line in English."""
    cost = environment(("en",), b"").globals["cost"]
    return str(cost(span, terms))  # type: ignore[operator]


@pytest.mark.parametrize("terms", ["free_of_charge", "licensed", ""])
def test_several_currencies(terms: str) -> None:
    assert line(cost_span(TWO), terms) == "In several currencies"


def test_one_currency() -> None:
    assert line(cost_span(TWO[:1]), "free_of_charge") == "40,000\N{NO-BREAK SPACE}SEK a year"


def test_none() -> None:
    assert line(cost_span([]), "free_of_charge") == "Free of charge"
    assert "Not stated" in line(cost_span([]), "licensed")
