"""Where currencies stand beside each other, each row says whose money it is."""

from datetime import date

from solution_registry.model.money import CostBand
from solution_registry.pages.solution.bands import band_rows

TODAY = date(2026, 2, 10)


def band(currency: str, below: int | None = None) -> CostBand:
    return CostBand(population_below=below, per_year=1, currency=currency, price_year=2026)


def test_rows_say_in_which_countries_of_the_readers_their_currency_is_money() -> None:
    rows = band_rows((band("SEK", 9), band("SEK"), band("DKK"), band("EUR")), {"se", "dk"}, TODAY)
    assert [(row.countries, row.only) for row in rows] == [
        ("se", False),
        ("se", False),
        ("dk", True),
        ("", True),
    ]


def test_one_currency_is_everybodys() -> None:
    assert [row.countries for row in band_rows((band("SEK", 9), band("SEK")), {"dk"}, TODAY)] == [
        "",
        "",
    ]
