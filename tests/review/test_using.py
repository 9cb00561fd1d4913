"""A term that says something else says so of every certified solution that uses it."""

import json
from typing import Any

import pytest
from solution_registry.review.reports import REPORTS

from tests.review.founded import AREAS, ORGANISATIONS, reviewed
from tests.verify.clone import BYGGLOV, Clone

PLACE = "schema/vocabulary/agreements.yml"
TERM = {
    "id": "ramavtal",
    "name": {"sv": "Ramavtal A"},
    "holder": "se-9103",
    "country": "se",
    "kind": "framework",
    "url": "https://www.prov.test/",
    "valid_to": "2026-06-30",
    "sources": ["https://www.prov.test/a"],
}
ROUTE = {"type": "framework", "country": "se", "agreement": {"id": "ramavtal"}}
ENTRY = {**BYGGLOV, "procurement_routes": [ROUTE]}
TITLE = "Certified solutions that use what changes here"


def agreements(clone: Clone, **more: object) -> None:
    clone.write(PLACE, {"schema_version": 1, "terms": [{**TERM, **more}]})


@pytest.fixture
def used(clone: Clone) -> Clone:
    """A solution is procured by way of an agreement."""
    clone.main()
    agreements(clone)
    clone.write("solutions/bygglov/solution.yml", ENTRY)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    return clone


@pytest.fixture
def certified(used: Clone) -> Clone:
    """It is certified, too."""
    used.main()
    used.record()
    used.commit()
    used.git("checkout", "-q", "-B", "change")
    return used


def using(clone: Clone) -> list[Any]:
    return [(one.entry.id, [id for _, id in one.terms]) for one in reviewed(clone).using]


@pytest.mark.parametrize(
    "said",
    [
        {"holder": "se-9101"},
        {"name": {"sv": "Ramavtal B"}},
        {"url": "https://annat.prov.test/"},
        {"valid_to": "2030-12-31"},
    ],
    ids=["holder", "name", "address", "end"],
)
def test_what_an_agreement_says(certified: Clone, said: dict[str, object]) -> None:
    agreements(certified, **said)
    assert using(certified) == [("bygglov", ["ramavtal"])]


def test_upkeep_is_none_of_it(certified: Clone) -> None:
    agreements(certified, sources=["https://www.prov.test/b"])
    assert using(certified) == []


def test_other_terms_and_who_is_called_otherwise(certified: Clone) -> None:
    place = "schema/vocabulary/service_areas.yml"
    terms: list[Any] = [{"id": "building", "name": {"sv": "Kärnkraft"}}]
    certified.write(place, {**AREAS, "terms": terms})
    rows: Any = [{**one} for one in certified.data(REGISTER)["organisations"]]
    rows[0]["name"] = "En helt annan"
    certified.write(REGISTER, {**ORGANISATIONS, "organisations": rows})
    assert using(certified) == [("bygglov", ["se-9001", "building"])]


REGISTER = "schema/vocabulary/organisations/all.yml"


def test_what_is_not_certified_is_not_listed(used: Clone) -> None:
    agreements(used, holder="se-9101")
    assert using(used) == []


def test_what_is_certified_no_more_is_not_listed(certified: Clone) -> None:
    certified.main()
    certified.revocation("2026-03-08")
    certified.commit()
    certified.git("checkout", "-q", "-B", "change")
    agreements(certified, holder="se-9101")
    assert using(certified) == []


def test_what_reports_say(certified: Clone) -> None:
    agreements(certified, holder="se-9101")
    found = reviewed(certified)
    told = REPORTS["text"](found, "en")
    assert f"{TITLE}\n- Bygglov (bygglov): Ramavtal A (ramavtal)\n" in told
    data = json.loads(REPORTS["json"](found, "en"))
    assert data["certified_using"] == [{"id": "bygglov", "terms": ["ramavtal"]}]


def test_ten_are_named_and_the_others_counted(used: Clone) -> None:
    used.main()
    for n in range(12):
        used.write(f"solutions/s{n}/solution.yml", {**ENTRY, "name": {"sv": f"Tjänst {n}"}})
        used.record(solution=f"s{n}")
    used.commit()
    used.git("checkout", "-q", "-B", "change")
    agreements(used, holder="se-9101")
    told = REPORTS["text"](reviewed(used), "en")
    section = told.partition(TITLE)[2].partition("\n\n")[0]
    assert section.count("Ramavtal A") == 10
    assert section.endswith("- and 2 more solutions")
