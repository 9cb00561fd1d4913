"""What is written is right by the standard, or says what it lacks; read back, it says the same."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.publiccode import read_publiccode, written_publiccode
from solution_registry.source.write import document

from .ground import KNOWN
from .standard import faults

LONG = " ".join(["Invånare anmäler fel i gata och park, och följer vad som händer."] * 4)
WHOLE: dict[str, Any] = {
    "schema_version": 1,
    "kind": "application",
    "name": {"sv": "Felanmälan", "en": "Fault reports", "no": "Feilmelding"},
    "summary": {
        "sv": "Invånare anmäler fel.",
        "en": "Residents report faults.",
        "no": "Innbyggere melder feil.",
    },
    "description": {
        "sv": f"{LONG}\n\n- Karta: #1\n- 'Foto'",
        "en": LONG,
        "no": f"{LONG}\n\nno",
    },
    "lead": "se-9001",
    "listed_by": "registry",
    "lifecycle": "production",
    "service_areas": ["streets"],
    "reuse": {
        "terms": "open_source",
        "licence": "EUPL-1.2",
        "repository": "https://kod.provstad.test/felanmalan",
        "homepage": "https://provstad.test/felanmalan",
    },
    "software": {
        "type": "standalone/web",
        "runs_on": ["web", "linux"],
        "features": [
            {"sv": "Karta", "en": "A map", "no": "Kart"},
            {"sv": "on", "en": "yes", "no": "12:30"},
        ],
        "languages": ["sv", "no", "pt-BR"],
        "localisation_ready": False,
        "maintenance": "contract",
    },
    "standards": ["oidc"],
    "documentation": {"user": "https://provstad.test/handbok"},
    "suppliers": [
        {"organisation": "se-kodbolaget", "role": "development", "agreement_until": "2027-12-31"}
    ],
    "versions": [{"version": "1.10", "released_on": "2026-01-15"}],
    "sources": ["https://kod.provstad.test/felanmalan"],
}
LACKS = (
    ("reuse.repository", "url"),
    ("reuse.licence", "legal.license"),
    ("reuse", "url"),
    ("software.type", "softwareType"),
    ("software.runs_on", "platforms"),
    ("software.features", "description.features"),
    ("software.languages", "localisation.availableLanguages"),
    ("software.localisation_ready", "localisation.localisationReady"),
    ("software.maintenance", "maintenance.type"),
    ("software", "softwareType"),
    ("description", "description"),
    ("suppliers", "maintenance.contractors"),
    ("lifecycle", "developmentStatus"),
)
TODAY = date(2026, 11, 1)
OPTIONAL = ("lead", "standards", "documentation", "versions", "reuse.homepage")


def without(*places: str, **other: Any) -> Solution:
    """The whole entry without some of its fields, and with others."""
    data = deepcopy(WHOLE)
    for place in places:
        section, _, key = place.partition(".")
        holder = data.get(section) if key else data
        if isinstance(holder, dict):
            holder.pop(key or section, None)
    return Solution.model_validate({**data, **other})


def read_back(text: str) -> Any:
    """What a reader of YAML 1.1 takes the text for, as most programs still are."""
    return yaml.safe_load(text)


def test_a_whole_one_is_right_by_the_standard() -> None:
    made = written_publiccode(without(), KNOWN, TODAY)
    assert made.lacks == ()
    assert list(faults(read_back(made.text))) == []
    assert read_back(made.text)["softwareVersion"] == "1.10"


def test_the_version_is_the_newest_that_has_come() -> None:
    days = {"1.0": "2025-01-01", "3.0": "2028-01-01", "2.0": "2026-01-01"}
    versions = [{"version": name, "released_on": day} for name, day in days.items()]
    made = read_back(written_publiccode(without(versions=versions), KNOWN, TODAY).text)
    assert (made["softwareVersion"], str(made["releaseDate"])) == ("2.0", "2026-01-01")
    coming = written_publiccode(without(versions=versions[1:2]), KNOWN, TODAY)
    assert "softwareVersion" not in coming.text


def test_what_is_written_and_read_says_the_same() -> None:
    made = written_publiccode(without(), KNOWN, TODAY)
    read = read_publiccode(made.text.encode(), "publiccode.yml", KNOWN, {})
    loaded = load(Solution, document(read.fields or {}, "x").encode(), "solution.yml")
    assert {(x.code, *x.field) for x in loaded.problems} == {("missing-field", "service_areas")}
    assert isinstance(read.fields, dict)
    assert Solution.model_validate({**read.fields, "service_areas": ["streets"]}) == without()
    assert {x.code for x in read.problems} == {"publiccode-look-at"}


def test_an_example_says_that_it_is_one() -> None:
    made = written_publiccode(without(example=True), KNOWN, TODAY)
    assert "\n# a fictional example\n" in made.text


@pytest.mark.parametrize(("place", "key"), LACKS)
def test_what_is_not_stated_is_lacking(place: str, key: str) -> None:
    made = written_publiccode(without(place), KNOWN, TODAY)
    assert key in [lack.key for lack in made.lacks]
    assert f"# lacks: {key}\n" in made.text
    assert list(faults(read_back(made.text)))


@pytest.mark.parametrize(
    ("other", "key"),
    [
        ({"kind": "guideline"}, "softwareType"),
        ({"lifecycle": "phase_out"}, "developmentStatus"),
        ({"summary": {"sv": "x" * 151}}, "description"),
        ({"description": {"sv": "e\u0301" * 149}}, "description"),
        ({"reuse": {**WHOLE["reuse"], "terms": "licensed"}}, "legal.license"),
        ({"software": {**WHOLE["software"], "maintenance": "community"}}, "maintenance.contacts"),
        ({"software": {**WHOLE["software"], "maintenance": "internal"}}, "maintenance.contacts"),
    ],
)
def test_what_cannot_be_said_is_lacking(other: dict[str, Any], key: str) -> None:
    assert key in [lack.key for lack in written_publiccode(without(**other), KNOWN, TODAY).lacks]


def test_what_is_no_software_lacks_its_type_once() -> None:
    lacks = written_publiccode(without("software", kind="guideline"), KNOWN, TODAY).lacks
    assert [lack.belongs for lack in lacks if lack.key == "softwareType"] == ["kind"]


TEXTS = st.text(
    st.characters(blacklist_categories=("C", "Z", "M")) | st.sampled_from(" :#-'\"|>&*!%@`{}[]\\"),
    min_size=1,
    max_size=60,
).map(str.strip)
"""One line of any letters and signs."""


@given(
    drop=st.sets(st.sampled_from([*OPTIONAL, *(place for place, _ in LACKS)]), max_size=3),
    name=TEXTS,
    short=TEXTS,
    feature=TEXTS,
    version=TEXTS,
    more=TEXTS,
)
def test_either_it_is_right_or_it_lacks(
    drop: set[str], name: str, short: str, feature: str, version: str, more: str
) -> None:
    """Whatever stands in an entry; and the texts are read back as they were."""
    try:
        solution = without(
            *drop,
            name={"sv": name},
            summary={"sv": short},
            description={"sv": f"{LONG}\n\n{more}"},
            software={**WHOLE["software"], "features": [{"sv": feature}]},
            versions=[{"version": version, "released_on": "2026-01-15"}],
        )
    except ValueError:
        return
    made = written_publiccode(solution, KNOWN, TODAY)
    data = read_back(made.text)
    assert bool(made.lacks) == bool(list(faults(data))), made
    assert (data["name"], data["softwareVersion"]) == (name, version)
    block = data["description"]["sv"]
    assert (block["shortDescription"], block["features"]) == (short, [feature])
    assert block["longDescription"].rstrip("\n") == f"{LONG}\n\n{more}".rstrip("\n")
