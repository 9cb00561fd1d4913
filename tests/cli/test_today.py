from datetime import date

import pytest
from solution_registry.cli.today import NotADay, today

OTHERWISE = ("20260301", "2026-W10-7", "2026W107", "2026-060", " 2026-03-01", "2026-03-01T00")


def test_a_day_that_is_given_comes_first() -> None:
    assert today("2026-03-01", {"SOURCE_DATE_EPOCH": "0"}) == date(2026, 3, 1)


def test_then_that_of_the_source() -> None:
    assert today(None, {"SOURCE_DATE_EPOCH": "1772409599"}) == date(2026, 3, 1)


@pytest.mark.parametrize("epoch", ["x", "1e9", "9" * 30, "-" + "9" * 30, "253402300799"])
def test_an_epoch_that_is_none_is_refused(epoch: str) -> None:
    with pytest.raises(NotADay, match="SOURCE_DATE_EPOCH"):
        today(None, {"SOURCE_DATE_EPOCH": epoch})


@pytest.mark.parametrize("given", ["x", "9999-12-31", "0001-01-01", *OTHERWISE])
def test_a_day_that_is_none_of_our_time_or_written_otherwise_is_refused(given: str) -> None:
    with pytest.raises(NotADay):
        today(given, {})
