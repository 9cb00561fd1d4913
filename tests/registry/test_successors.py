"""Who has come after an organisation, and where others lie when their region has ended."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from solution_registry.model.vocabulary import Organisation
from solution_registry.registry.read_ground import read_ground
from solution_registry.registry.successors import on_day, placed

LAST = date(2026, 12, 31)
AFTER = LAST + timedelta(days=1)


def known(**ends: dict[str, Any]) -> dict[str, Organisation]:
    said = {"kind": "region", "country": "dk"}
    return {
        id: Organisation.model_validate({"id": id, "name": id, **said, **more})
        for id, more in ((f"dk-{name}", more) for name, more in ends.items())
    }


@pytest.mark.parametrize(
    ("successor", "day", "is_now"),
    [
        ("dk-new", LAST, "dk-old"),
        ("dk-new", AFTER, "dk-new"),
        ("dk-old", AFTER, ""),
        ("dk-unknown", AFTER, ""),
    ],
)
def test_who_answers_on_a_day(successor: str, day: date, is_now: str) -> None:
    some = known(old={"valid_to": LAST, "successor": successor}, new={})
    assert on_day("dk-old", some, day) == is_now


@pytest.mark.parametrize(
    ("successor", "day", "region"),
    [("dk-new", LAST, "dk-old"), ("dk-new", AFTER, "dk-new"), (None, AFTER, None)],
)
def test_members_of_a_region_that_has_ended_lie_in_who_has_come_after_it(
    successor: str | None, day: date, region: str | None
) -> None:
    end = {"valid_to": LAST} | ({"successor": successor} if successor else {})
    some = known(old=end, new={}, town={"kind": "municipality", "region": "dk-old"})
    assert placed(some, day)["dk-town"].region == region


@pytest.mark.parametrize("day", [LAST, AFTER])
def test_every_municipality_of_the_register_lies_in_a_region_of_the_day(
    root: Path, day: date
) -> None:
    all_ = read_ground(root).vocabulary.on(day).organisations
    for one in all_.values():
        if one.kind == "municipality" and one.region:
            region = all_[one.region]
            assert (region.valid_from or day) <= day <= (region.valid_to or day), one.id


def test_a_region_that_others_become_has_their_inhabitants(root: Path) -> None:
    all_ = read_ground(root).vocabulary.organisations
    before = [one.population for one in all_.values() if one.successor == "dk-region-ostdanmark"]
    after = all_["dk-region-ostdanmark"].population
    assert after
    assert after.count == sum(one.count for one in before if one)
    assert {one.year for one in before if one} == {after.year}
