"""Where currencies stand beside each other, each row says whose money it is."""

from datetime import date

from solution_registry.model.money import CostBand
from solution_registry.pages.solution.bands import band_rows

TODAY = date(2026, 2, 10)


def band(currency: str, below: int | None = None) -> CostBand:
    return CostBand(population_below=below, per_year=1, currency=currency, price_year=2026)


def test_rows_say_in_which_countries_of_the_readers_their_currency_is_money() -> None:
    rows = band_rows((band("SEK", 9), band("SEK"), band("DKK"), band("EUR")), {"se", "dk"}, TODAY)
    assert [row.countries for row in rows] == ["se", "se", "dk", ""]


def test_a_row_begins_where_the_one_before_of_its_currency_ends() -> None:
    """Else a small municipality would read several rows as its own."""
    rows = band_rows(
        (band("SEK", 9), band("DKK", 7), band("SEK", 20), band("SEK"), band("DKK"), band("EUR")),
        {"se", "dk"},
        TODAY,
    )
    assert [row.least for row in rows] == [0, 0, 9, 20, 7, 0]


def test_one_currency_is_everybodys() -> None:
    assert [row.countries for row in band_rows((band("SEK", 9), band("SEK")), {"dk"}, TODAY)] == [
        "",
        "",
    ]
