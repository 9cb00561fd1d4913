"""What a solution costs in one line is never "free" or "not stated" where bands say an amount."""

from typing import Any

import pytest
from solution_registry.pages.cost_span import CostSpan, cost_spans
from solution_registry.pages.environment import environment
from solution_registry.registry.outline import BandOutline, ContributionOutline

TWO = [BandOutline(25_000, None, 40_000, "SEK", 2026), BandOutline(None, None, 30_000, "DKK", 2026)]


FEE = ContributionOutline("fixed", 25_000, "DKK")
BY_SIZE = ContributionOutline("by_size_band", None, None)


def line(spans: tuple[CostSpan, ...], terms: str, member: ContributionOutline | None = None) -> str:
    """The line in English, with plain blanks."""
    cost: Any = environment(("en",), b"").globals["cost"]
    return str(cost(spans, terms, member)).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("terms", ["free_of_charge", "licensed", ""])
def test_several_currencies(terms: str) -> None:
    told = "40,000 SEK a year · 30,000 DKK a year"
    assert line(cost_spans(TWO), terms) == told


def test_one_currency() -> None:
    assert line(cost_spans(TWO[:1]), "free_of_charge") == "40,000 SEK a year"


def test_none() -> None:
    assert line(cost_spans([]), "free_of_charge") == "Free of charge"
    assert "Not stated" in line(cost_spans([]), "licensed")


@pytest.mark.parametrize("terms", ["free_of_charge", "open_source", ""])
@pytest.mark.parametrize("stated", [[], [BandOutline(None, 0, 0, "DKK", 2026)]])
def test_what_members_pay_is_never_free(terms: str, stated: list[BandOutline]) -> None:
    assert line(cost_spans(stated), terms, FEE) == "Members pay 25,000 DKK a year"


def test_what_members_pay_comes_on_top() -> None:
    told = line(cost_spans(TWO[:1]), "open_source", FEE)
    assert told == "40,000 SEK a year<br>Members pay 25,000 DKK a year"


def test_a_contribution_by_size_is_what_the_costs_by_size_tell() -> None:
    assert line(cost_spans(TWO[:1]), "open_source", BY_SIZE) == "40,000 SEK a year"
    assert line((), "free_of_charge", BY_SIZE) == "Members pay a yearly contribution by size"
