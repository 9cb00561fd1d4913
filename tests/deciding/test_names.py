"""The names that decisions get."""

from datetime import date
from pathlib import Path

import pytest
from solution_registry.deciding.names import DayFull, next_name

DAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("there", "name"),
    [
        ([], 1),
        (["2026-11-01-1.yml", "2026-11-01-1.json", "2026-10-31-7.yml"], 2),
        (["2026-11-01-4.rv-ada.sig"], 5),
        (["2026-11-01-10.yml", "2026-11-01-9.yml"], 11),
        (["2026-11-01-1.yml", "2026-11-01-99.yml"], 2),
    ],
)
def test_a_decision_comes_after_all_others_of_its_day(
    there: list[str], name: int, tmp_path: Path
) -> None:
    for file in there:
        (tmp_path / file).touch()
    assert next_name(tmp_path, DAY, ()) == f"2026-11-01-{name}"


def test_names_that_are_given_elsewhere_are_taken(tmp_path: Path) -> None:
    assert next_name(tmp_path, DAY, ["2026-11-01-2"]) == "2026-11-01-3"


def test_a_day_has_so_many_names(tmp_path: Path) -> None:
    with pytest.raises(DayFull):
        next_name(tmp_path, DAY, [f"2026-11-01-{number}" for number in range(1, 100)])
