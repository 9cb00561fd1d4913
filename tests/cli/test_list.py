import json
from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.pages.choices import FILTERS

from .conftest import Registry

FELANMALAN, KRAVMALL, PLATTFORM, EXEMPEL = (
    "felanmalan",
    "kravmall",
    "provplattformen",
    "zz-exempel-bygglov",
)


def test_two_forms_at_once_are_refused(tiny: Path, registry: Registry) -> None:
    ran = registry("list", "--json", "--csv")
    assert (ran.code, ran.out) == (2, "")
    assert "Choose one of --json and --csv." in ran.err


@pytest.mark.parametrize(
    ("filters", "fit"),
    [
        ([], [FELANMALAN, KRAVMALL, PLATTFORM, EXEMPEL]),
        (["--kind", "e_service"], [FELANMALAN, EXEMPEL]),
        (["--kind", "platform", "--kind", "procurement_template"], [KRAVMALL, PLATTFORM]),
        (["--status", "certified"], [FELANMALAN]),
        (["--status", "expired", "--status", "deprecated"], [PLATTFORM, EXEMPEL]),
        (["--quadrant", "standard_sourcing"], [FELANMALAN]),
        (["--lifecycle", "phase_out"], [PLATTFORM]),
        (["--lifecycle", "phase_out", "--terms", "open_source"], []),
        (["--terms", "open_source", "--terms", "Licensierad"], [FELANMALAN, PLATTFORM]),
        (["--route", "framework"], [FELANMALAN]),
        (["--audience", "residents"], [FELANMALAN]),
        (["--seeking", "adopters"], [FELANMALAN]),
        (["--area", "building"], [KRAVMALL, PLATTFORM, EXEMPEL]),
        (["--area", "building", "--kind", "e_service"], [EXEMPEL]),
        (["--area", "Bygga och bo", "--kind", "Selvbetjeningsløsning"], [EXEMPEL]),
        (["--status", "rekommenderas inte längre"], [PLATTFORM]),
        (["--lead", "Provstad"], [FELANMALAN]),
        (["--lead", "Provstad stad"], [FELANMALAN]),
        (["--lead", "9001"], [FELANMALAN]),
        (["--lead", "Provstads kommun", "--lead", "se-9002"], [FELANMALAN, KRAVMALL]),
        (["--used-by", "testköping"], [FELANMALAN]),
        (["--like", "Testköping"], []),
        (["--open-to", "Testköping"], [FELANMALAN]),
        (["--open-to", "Prøvekøbing"], []),
        (["--open-to", "Prøvekøbing", "--open-to", "se-9001"], [FELANMALAN]),
        (["--platform", "provplattformen"], [FELANMALAN]),
        (["--used-by", "Prøvekøbing"], []),
        (["--country", "dk"], []),
        (["--country", "ZZ"], [EXEMPEL]),
        (["--example"], [EXEMPEL]),
        (["--no-example"], [FELANMALAN, KRAVMALL, PLATTFORM]),
        (["--text", "UPPHANDLAR krav"], [KRAVMALL]),
        (["--text", "upphandla kravet"], [KRAVMALL]),
        (["--text", "Gata Provstad"], [FELANMALAN]),
        (["--text", "e-tjänsten"], [FELANMALAN, EXEMPEL]),
        (["--text", "xyzzy krav"], []),
    ],
)
def test_filters(filters: list[str], fit: list[str], tiny: Path, registry: Registry) -> None:
    told = json.loads(registry("list", "--json", *filters).out)
    assert [one["id"] for one in told["solutions"]] == fit
    assert told["counts"]["solutions"] == len([id for id in fit if id != EXEMPEL])


def test_what_the_site_filters_by_can_be_asked_for(registry: Registry) -> None:
    told = registry("list", "--help").out
    asked = {name for name in FILTERS if f"--{name.replace('_', '-')} " in told}
    assert FILTERS.keys() - asked == {"system", "whom"}


def test_what_those_like_a_municipality_use(tiny: Path, registry: Registry) -> None:
    file = tiny / "schema/vocabulary/organisations/all.yml"
    near = "{id: se-9003, name: Liknarby, kind: municipality, country: se"
    with file.open("a", encoding="utf-8") as stream:
        stream.write(f"- {near}, population: {{count: 80000, year: 2025}}}}\n")
    told = json.loads(registry("list", "--json", "--like", "Liknarby").out)
    assert [one["id"] for one in told["solutions"]] == [FELANMALAN]


def test_an_example_is_open_to_nobody_real(tiny: Path, registry: Registry) -> None:
    """Though everybody might use it, if there were such a thing."""
    with (tiny / f"solutions/{EXEMPEL}/solution.yml").open("a", encoding="utf-8") as stream:
        stream.write("reuse: {terms: open_source, licence: MIT}\n")
    for whom, fit in (("Exempelby", [EXEMPEL]), ("Testköping", [FELANMALAN])):
        told = json.loads(registry("list", "--json", "--open-to", whom).out)
        assert [one["id"] for one in told["solutions"]] == fit


def test_table(tiny: Path, registry: Registry, golden: Callable[[Path, str], None]) -> None:
    ran = registry("list")
    golden(Path(__file__).parent / "golden" / "list.txt", ran.out)
    assert max(map(len, ran.out.splitlines())) <= 100
    assert ran.err == "3 solutions, 2 adopters, 1 certification record; 1 fictional example\n"


def test_nothing_is_shortened_where_there_is_no_terminal(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS")
    assert (
        "Kravmall för bokningssystem  Procurement template  Listed, not certified"
        in registry("list").out
    )


def test_csv(tiny: Path, registry: Registry) -> None:
    lines = registry("list", "--csv", "--kind", "platform").out.splitlines()
    assert lines[0].startswith("id,example,kind,lead,")
    assert [line.split(",")[0] for line in lines[1:]] == [PLATTFORM]


@pytest.mark.parametrize(
    ("filters", "why"),
    [
        (["--area", "bulding"], "There is no service area bulding. Did you mean building?"),
        (["--area", "bygga"], "There is no service area bygga. Did you mean building?"),
        (["--kind", "e-tjenst"], "Did you mean e_service?"),
        (["--area", "nope"], "There is no service area nope. There are: streets, building."),
        (["--country", "sverige"], "There are: dk, se, zz."),
        (["--lead", "Provstadt"], "Did you mean se-9001 (Provstad)?"),
        (["--kind", "eservice"], "--kind: eservice is none of e_service, "),
        (["--status", "certifed"], "Did you mean certified?"),
        (
            ["--like", "Region Prov"],
            "are compared, and se-region-99 (Region Prov) is none of them.",
        ),
    ],
)
def test_unknown_words_are_refused(
    filters: list[str], why: str, tiny: Path, registry: Registry
) -> None:
    ran = registry("list", *filters)
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


REGION = "- {id: se-region-98, name: Region Provstad, kind: region, country: se}\n"


def test_a_municipality_is_meant_by_the_name_that_its_region_has_too(
    tiny: Path, registry: Registry
) -> None:
    with (tiny / "schema/vocabulary/organisations/all.yml").open("a") as file:
        file.write(REGION)
    told = "provstad is taken for se-9001 (Provstad), but could also be se-region-98 "
    ran = registry("list", "--json", "--lead", "provstad")
    assert [one["id"] for one in json.loads(ran.out)["solutions"]] == [FELANMALAN]
    assert told in ran.err
    for command in (("list", "--used-by"), ("status", "--lead")):
        ran = registry(*command, "provstad")
        assert (ran.code, told in ran.err) == (0, True)
    ran = registry("list", "--lead", "Region Provstad")
    assert (ran.code, ran.err) == (0, "0 solutions, 0 adopters, 0 certification records\n")
    ran = registry("new", "adopter", KRAVMALL, "Provstad")
    assert "Did you mean se-9001 (Provstad), se-region-98 (Region Provstad)?" in ran.err
    assert ran.code == 2


def test_what_cannot_be_read_is_told(tiny: Path, registry: Registry) -> None:
    (tiny / "solutions/kravmall/solution.yml").write_text("kind: [")
    ran = registry("list", "--json")
    assert ran.code == 0
    assert "1 entry cannot be read and is left out; see: registry validate" in ran.err


def test_a_country_is_named_by_its_code(registry: Registry) -> None:
    assert registry("list", "--country", "SE").code == 0
    ran = registry("list", "--country", "Sverige")
    assert (ran.code, "There is no country Sverige in the register." in ran.err) == (2, True)


def test_words_without_their_option_are_refused_and_it_is_named(registry: Registry) -> None:
    ran = registry("list", "bygglov")
    assert (ran.code, ran.out) == (2, "")
    assert "bygglov is one argument too many. Words to look for are given with --text." in ran.err
    assert "--text" not in registry("show", "a", "b").err
