"""Bars of the cost by size: their lengths, and when there are none."""

import pytest
from solution_registry.pages.figures.bands import bands
from solution_registry.registry.outline import BandOutline


def band(
    below: int | None, per_year: int | None, one_off: int | None = None, currency: str = "SEK"
) -> BandOutline:
    return BandOutline(below, one_off, per_year, currency, 2026)


def test_bars_are_parts_of_the_longest_one() -> None:
    made = bands([band(10_000, 25), band(25_000, 50), band(None, 100)])
    assert made is not None
    assert made.shares == (25, 50, 100)
    assert (made.yearly, made.currency, made.least, made.most) == (True, "SEK", 25, 100)


def test_where_nothing_is_paid_per_year_the_cost_once_is_shown() -> None:
    made = bands([band(10_000, None, 5), band(None, 0, 10)])
    assert made is not None
    assert not made.yearly
    assert made.shares == (50, 100)


def test_a_band_without_a_sum_has_no_bar() -> None:
    made = bands([band(10_000, None), band(25_000, 50), band(None, 100)])
    assert made is not None
    assert made.shares == (0, 50, 100)


@pytest.mark.parametrize(
    "stated",
    [
        [],
        [band(None, 100)],
        [band(10_000, 0), band(None, 0)],
        [band(10_000, 50), band(None, 100, currency="DKK")],
        [band(10_000, None), band(None, 100)],
    ],
    ids=["nothing", "one band", "free", "two currencies", "one sum"],
)
def test_what_cannot_be_compared_is_not_drawn(stated: list[BandOutline]) -> None:
    assert bands(stated) is None
