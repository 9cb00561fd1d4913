"""Dates, numbers and sums as each language writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from solution_registry.formats import formats, measured, unbroken
from solution_registry.model.day import day_of
from solution_registry.model.text import YearMonth

PERIOD: TypeAdapter[str] = TypeAdapter(YearMonth)
MORE_THAN_THERE_ARE = st.builds(
    "{:04}-{:02}-{:02}".format, st.integers(0, 9999), st.integers(1, 12), st.integers(28, 31)
)
"""The ends of months: most of these days there are, and some there are not."""


@pytest.mark.parametrize(
    ("language", "day", "month", "money"),
    [
        ("sv", "1\xa0mars\xa02026", "september\xa02025", "1\xa0234\xa0567\xa0SEK"),
        ("en", "1\xa0March\xa02026", "September\xa02025", "1,234,567\xa0SEK"),
        ("da", "1.\xa0marts\xa02026", "september\xa02025", "1.234.567\xa0SEK"),
        ("xx", "1\xa0March\xa02026", "September\xa02025", "1,234,567\xa0SEK"),
    ],
)
def test_a_language_writes_its_own_way(language: str, day: str, month: str, money: str) -> None:
    """A language that nobody knows writes as English does."""
    written = formats(language)
    assert written.day(date(2026, 3, 1)) == day
    assert written.period("2025-09") == month
    assert written.money(1234567, "SEK") == money


def test_a_period_is_as_exact_as_it_is_given() -> None:
    """A year, a month or a day."""
    written = formats("sv")
    periods = [written.period(when) for when in ("2025", "2025-09", "2025-09-01")]
    assert periods == ["2025", "september\xa02025", "1\xa0september\xa02025"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("31 %", "31\xa0%"),
        ("1 200 kr per ärende", "1\xa0200\xa0kr per ärende"),
        ("en dag", "en dag"),
    ],
)
def test_a_number_stays_with_its_unit(value: str, expected: str) -> None:
    assert measured(value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 000 till 100 000 invånare", "5\xa0000 till 100\xa0000 invånare"),
        (
            "högst 1 950 000 kr, 31 % eller 12 EUR",
            "högst 1\xa0950\xa0000\xa0kr, 31\xa0% eller 12\xa0EUR",
        ),
        ("2 kriterier på 14 dagar, 1 2345", "2 kriterier på 14 dagar, 1 2345"),
    ],
)
def test_no_line_of_a_text_ends_in_a_number(text: str, expected: str) -> None:
    assert unbroken(text) == expected


@given(st.from_regex(PERIOD.json_schema()["pattern"], fullmatch=True) | MORE_THAN_THERE_ARE)
def test_every_period_that_a_file_may_hold_can_be_written(when: str) -> None:
    """One that is no day of the calendar is refused when it is read."""
    try:
        held = PERIOD.validate_python(when)
    except ValidationError:
        with pytest.raises(ValueError, match=r"day|month|year"):
            day_of(when)
    else:
        assert formats("sv").period(held)
