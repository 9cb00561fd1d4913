"""Uses year by year, and their columns."""

import re

from solution_registry.pages.figures.columns import LABELS, TALL, columns
from solution_registry.pages.figures.years import Year, years
from solution_registry.registry import AdopterOutline, Adoption

from tests.pages.figures.conftest import tree


def use(since: str | None, stage: str = "production") -> Adoption:
    adopter = AdopterOutline("se-1", stage, since, None, None, None, None)
    return Adoption.of(adopter)


def test_years_are_counted_without_gaps_up_to_today() -> None:
    made = years([use("2022"), use("2022-05"), use("2024-01-01"), use(None)], 2025)
    assert made == (
        4,
        3,
        (Year(2022, 2, 2), Year(2023, 0, 2), Year(2024, 1, 3), Year(2025, 0, 3)),
    )


def test_only_what_is_in_use_today_counts() -> None:
    stages = ("interested", "evaluating", "implementing", "left")
    assert years([use("2022", stage) for stage in stages], 2025) == (0, 0, ())
    assert years([use("2022", "phasing_out")], 2022).stated == 1


def test_where_nobody_says_since_when_there_are_no_years() -> None:
    assert years([use(None), use(None)], 2025) == (2, 0, ())


def test_a_year_to_come_is_not_counted_yet() -> None:
    made = years([use("2024"), use("2026")], 2025)
    assert made.rows[-1] == Year(2025, 0, 1)
    assert made.stated == 1


def test_columns_are_as_tall_as_what_they_show() -> None:
    drawn = tree(columns([Year(2024, 1, 1), Year(2025, 3, 4)]))
    assert [x.attrib["height"] for x in drawn.iter("rect")] == [f"{TALL / 4:.1f}em", f"{TALL}em"]
    assert [x.text for x in drawn.iter("text")] == ["1", "2024", "4", "2025"]


def test_of_many_columns_some_are_labelled_and_always_the_last() -> None:
    drawn = columns([Year(2000 + n, 1, n + 1) for n in range(26)])
    labelled = re.findall(r">(20\d\d)<", drawn)
    assert labelled[-1] == "2025"
    assert 3 <= len(labelled) <= LABELS


def test_numbers_are_written_as_a_language_does_and_escaped() -> None:
    drawn = columns([Year(2025, 1, 1234)], lambda n: f"<{n:,}>")
    assert "&lt;1,234&gt;" in drawn
