"""What a criterion needs is there, or is named; a field that answers nothing is not stated."""

from pathlib import Path
from typing import Any

import pytest
from solution_registry.generated.fields import all_fields
from solution_registry.model.solution import Solution
from solution_registry.registry.needed import NEEDED, SAYING, Need, Rows, lacking, says_something
from solution_registry.source import parse

BAND = {"population_below": 9, "currency": "SEK", "price_year": 2026}


@pytest.mark.parametrize(
    ("id", "data", "lacks"),
    [
        ("cost-stated", {}, ("costs",)),
        (
            "cost-stated",
            {"costs": {"bands": [BAND]}},
            ("costs.bands.one_off", "costs.bands.per_year", "costs.bands.source"),
        ),
        (
            "cost-stated",
            {"costs": {"bands": [BAND, {**BAND, "one_off": 0, "per_year": 1}]}},
            ("costs.bands.source",),
        ),
        (
            "cost-stated",
            {"costs": {"bands": [BAND, {**BAND, "one_off": 0, "per_year": 1, "source": "x"}]}},
            (),
        ),
        (
            "information-classified",
            {"information_security": {"personal_data": True}},
            ("information_security.classification", "information_security.locality"),
        ),
        (
            "vulnerabilities-handled",
            {"information_security": {"personal_data": True}},
            ("information_security.contact",),
        ),
        (
            "privacy-assessed",
            {"information_security": {"personal_data": True}},
            ("information_security.dpia",),
        ),
        ("privacy-assessed", {"information_security": {"personal_data": False}}, ()),
        (
            "process-and-variation",
            {"process": {"owner_role": "process_owner"}},
            ("process.steps", "process.local_variation"),
        ),
        (
            "data-can-leave",
            {"exit": {"notice_months": 6}},
            ("exit.export_formats", "exit.process"),
        ),
        (
            "support-until",
            {"support": {"hours": {"sv": "Alltid"}}, "suppliers": [{}]},
            ("support.response", "support.until"),
        ),
        ("licence-clear", {"reuse": {"terms": "open_source"}}, ("reuse.licence",)),
        ("licence-clear", {"reuse": {"terms": "licensed"}}, ()),
        ("in-use", {"gates": [{"phase": "idea"}]}, ("gates.phase",)),
        ("in-use", {"gates": [{"phase": "idea"}, {"phase": "production"}]}, ()),
        (
            "integrations-described",
            {"integrations": [{"direction": "in", "product": "x"}, {"standard": "sdk"}]},
            ("integrations.direction",),
        ),
    ],
)
def test_what_is_lacking_is_named(id: str, data: dict[str, Any], lacks: tuple[str, ...]) -> None:
    tops = {_places(need)[0].partition(".")[0] for need in NEEDED[id]}
    assert lacking(id, (*tops, "suppliers"), data) == lacks


def test_nothing_is_known_of_other_criteria_nor_of_those_that_rest_on_other_fields() -> None:
    assert lacking("something-else", ("costs",), {}) is None
    assert lacking("cost-stated", ("results",), {}) is None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"costs": {"development": {"amount": 1}}}, []),
        ({"costs": {"bands": [BAND]}}, []),
        ({"costs": {"bands": [BAND, {**BAND, "one_off": 0}]}}, ["costs"]),
        ({"process": {"owner_role": "process_owner"}, "exit": {"notice_months": 6}}, []),
        ({"support": {"hours": {"sv": "Alltid"}}, "example": True}, ["support", "example"]),
    ],
)
def test_a_field_that_answers_nothing_is_not_stated(data: dict[str, Any], says: list[str]) -> None:
    assert list(says_something(data)) == says


def _places(need: Need) -> list[str]:
    if isinstance(need, str):
        return [way.partition("=")[0].rstrip("!") for way in need.split("|")]
    return [f"{need.at}.{place}" for one in need.needs for place in _places(one)]


def test_all_places_are_fields() -> None:
    """A field that is renamed is renamed here."""
    known = {one.name.replace("[]", "").replace(".*", "") for one in all_fields(Solution)}
    needs = [*(need for needs in NEEDED.values() for need in needs), *SAYING.values()]
    assert {place for need in needs for place in _places(need)} <= known
    assert {need.at for need in needs if isinstance(need, Rows)} <= known


def test_the_criteria_in_force_are_those_that_are_known(root: Path) -> None:
    file = root / "schema/criteria/2026.1.yml"
    read: Any = parse(file.read_bytes(), file.name).data
    asked = {one["id"]: one["rests_on"] for one in read["criteria"] if one["machine"] == "presence"}
    assert asked.keys() - NEEDED.keys() == {"adopter-confirmed"}
    for id, needs in NEEDED.items():
        assert all(
            place.partition(".")[0] in asked[id] for need in needs for place in _places(need)
        )
