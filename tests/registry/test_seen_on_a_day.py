"""An entry on a day: a real one today, an example on the day of the examples; and who counts."""

from datetime import date
from pathlib import Path

import pytest
from solution_registry.registry.listing import listing
from solution_registry.registry.outline import AdopterOutline

from tests.tiny import EXAMPLES_AS_OF, TODAY, read_tiny

CONFIRMED = date(2025, 11, 1)
"""A confirmation counts for twelve months."""


def test_what_is_real_is_seen_today_and_examples_on_their_day(tmp_path: Path) -> None:
    for one in read_tiny(tmp_path).listings.values():
        assert one.as_of == (EXAMPLES_AS_OF if one.outline.example else TODAY)


@pytest.mark.parametrize(
    ("stage", "day", "confirmed", "stale"),
    [
        ("production", date(2025, 10, 31), False, True),
        ("production", CONFIRMED, True, False),
        ("production", date(2026, 10, 31), True, False),
        ("production", date(2026, 11, 1), False, True),
        ("phasing_out", CONFIRMED, True, False),
        ("evaluating", CONFIRMED, False, False),
        ("implementing", CONFIRMED, False, False),
        ("left", CONFIRMED, False, False),
    ],
)
def test_who_is_counted(
    tmp_path: Path, stage: str, day: date, confirmed: bool, stale: bool
) -> None:
    registry = read_tiny(tmp_path)
    outline = registry.listings["felanmalan"].outline
    adopter = AdopterOutline("se-9002", stage, None, CONFIRMED, "https://x.test/", None, None)
    found = listing(outline._replace(adopters=(adopter,)), registry.policy, day, None)
    [adoption] = found.adoptions
    assert (adoption.confirmed, adoption.stale) == (confirmed, stale)
