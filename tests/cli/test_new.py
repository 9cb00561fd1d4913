import re
from itertools import cycle
from pathlib import Path
from typing import get_args

import pytest
from solution_registry.model.terms import Kind

from tests.review.repository import Repository

from .conftest import Registry, full_disk

RIGHT = {
    "name": "Namn",
    "summary": "Sammanfattning",
    "lifecycle": "production",
    "service_areas": "building",
    "sources": "Rapport 2026",
    "template": "IT",
    "stage": "production",
    "source": "Rapport 2026",
}


def fill_in(file: Path) -> None:
    """Fill in the empty fields, as somebody would who knows the answers."""
    lines, field = [], ""
    for line in file.read_text().splitlines():
        if key := re.match(r"([a-z_]+):", line):
            field = key[1]
        lines.append(line.replace('""', RIGHT[field]) if line.endswith('""') else line)
    file.write_text("\n".join(lines) + "\n")


def test_a_full_disk_leaves_nothing(tiny: Path, registry: Registry) -> None:
    before = sorted(tiny.rglob("solutions/**/*"))
    with full_disk():
        assert registry("new", "e_service", "min-tjanst").code == 2
        assert registry("new", "adopter", "felanmalan", "se-9003").code == 2
    assert sorted(tiny.rglob("solutions/**/*")) == before
    assert registry("new", "e_service", "min-tjanst").code == 0


@pytest.mark.parametrize("link", ["solutions/felanmalan/adopters", "solutions/felanmalan"])
def test_nothing_is_begun_through_a_link(
    link: str, tiny: Path, registry: Registry, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    (tiny / link).rename(outside)
    (tiny / link).symlink_to(outside)
    before = sorted(outside.rglob("*"))
    ran = registry("new", "adopter", "felanmalan", "se-9002")
    assert (ran.code, ran.out) == (2, "")
    assert f"{link} is a link" in ran.err
    assert sorted(outside.rglob("*")) == before


@pytest.mark.parametrize(("kind", "language"), list(zip(get_args(Kind), cycle(["sv", "en", "da"]))))
def test_a_solution_is_right_once_it_is_filled_in(
    kind: str, language: str, tiny: Path, registry: Registry
) -> None:
    ran = registry("new", kind, "min-tjanst", "--lang", language)
    assert (ran.code, ran.out) == (0, "solutions/min-tjanst/solution.yml\n")
    assert registry("validate").code == 1
    fill_in(tiny / "solutions/min-tjanst/solution.yml")
    ran = registry("validate", "--strict", "--lang", "en")
    assert ran.out.endswith("No problems.\n")


def test_an_adopter_is_right_once_it_is_filled_in(tiny: Path, registry: Registry) -> None:
    ran = registry("new", "adopter", "kravmall", "se-9001")
    assert ran.out == "solutions/kravmall/adopters/se-9001.yml\n"
    fill_in(tiny / "solutions/kravmall/adopters/se-9001.yml")
    assert registry("validate", "--strict").code == 0


def test_what_is_known_by_now_is_filled_in(tiny: Path, registry: Registry) -> None:
    known = ["--name", 'En "tjänst": #1', "--summary", "Kort", "--lead", "testköping"]
    registry("new", "e-service", "en", "--lang", "sv")
    ran = registry("new", "e_service", "min-tjanst", "--lang", "sv", *known, "--area", "building")
    assert ran.code == 0
    fill_in(tiny / "solutions/min-tjanst/solution.yml")
    assert registry("validate", "--strict").code == 0
    text = (tiny / "solutions/min-tjanst/solution.yml").read_text()
    assert "\nlead: se-9002\n" in text
    assert "\nlisted_by: lead\n" in text
    assert '  sv: "En \\"tjänst\\": #1"\n' in text


def test_texts_are_in_the_first_language_of_the_registry(tiny: Path, registry: Registry) -> None:
    ours = "site_name: X\nplugins:\n- solution-registry: {languages: [da, sv]}\n"
    (tiny / "mkdocs.yml").write_text(ours)
    ran = registry("new", "e_service", "min-tjanst", "--lang", "sv", "--name", "Min tjeneste")
    assert (ran.code, "Märks som Dansk" in ran.err, "--name\n" in ran.err) == (0, True, True)
    text = (tiny / "solutions/min-tjanst/solution.yml").read_text()
    assert '\nname:\n  da: "Min tjeneste"\n' in text
    assert '\nsummary:\n  da: ""\n' in text
    assert "# Sammanfattning: " in text


def test_who_leads_an_example_makes_one(tiny: Path, registry: Registry) -> None:
    registry("new", "guideline", "exempel-guide", "--lead", "Exempelby")
    registry("new", "adopter", "zz-exempel-bygglov", "zz-exempelby")
    for file in ("exempel-guide/solution.yml", "zz-exempel-bygglov/adopters/zz-exempelby.yml"):
        text = (tiny / "solutions" / file).read_text()
        assert "\nexample: true\n" in text
        fill_in(tiny / "solutions" / file)
    assert registry("validate", "--strict").code == 0


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["e_service", "felanmalan"], "solutions/felanmalan is there already."),
        (["e_service", "Min_Tjänst"], "min-tjanst"),
        (["e_service", "ab"], "3 to 64"),
        (["e_service", "search"], "is an address that the site uses itself"),
        (["e_service", "../utanfor"], "cannot be the name"),
        (["e_service", "a\x1b[31mb"], "\\x1b"),
        (["e_service", "one", "two"], "A solution has one id."),
        (["e_service"], "ID is missing."),
        (["eservice", "min-tjanst"], "Did you mean e_service?"),
        (["e_service", "min-tjanst", "--lead", "Testkopin"], "Did you mean se-9002 (Testköping)?"),
        (["e_service", "min-tjanst", "--area", "bulding"], "Did you mean building?"),
        (["e_service", "min-tjanst", "--name", "x" * 81], "at most 80 fit"),
        (["adopter", "felanmalan"], "An adopter needs two ids"),
        (["adopter", "felanmälan", "se-9001"], "Did you mean felanmalan?"),
        (["adopter", "felanmalan", "se-9002"], "adopters/se-9002.yml is there already."),
    ],
)
def test_what_cannot_be_is_refused_and_explained(
    arguments: list[str], why: str, tiny: Path, registry: Registry
) -> None:
    before = {file: file.read_bytes() for file in tiny.rglob("*.yml")}
    ran = registry("new", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err
    assert {file: file.read_bytes() for file in tiny.rglob("*.yml")} == before


def test_who_has_ended_is_told_with_who_comes_after_them(tiny: Path, registry: Registry) -> None:
    """What is begun is of those who are there; what was begun long ago is found by its leader."""
    with (tiny / "schema/vocabulary/organisations/all.yml").open("a", encoding="utf-8") as file:
        file.write(
            "- {id: se-gamla, name: Gamla verket, kind: agency, country: se, "
            "valid_to: 2020-12-31, successor: se-9001}\n"
        )
    ran = registry("new", "e_service", "min-tjanst", "--lead", "Gamla verket")
    assert ran.code == 2
    assert "Has ended: se-gamla (Gamla verket). Did you mean se-9001 (Provstad)?" in ran.err
    assert registry("list", "--lead", "Gamla verket").code == 0
    ran = registry("new", "adopter", "felanmalan", "se-gamla")
    assert ran.code == 0
    assert "The organisation “Gamla verket (se-gamla)” has ended." in ran.err
    assert "Its tasks have gone over to se-9001 (Provstad);" in ran.err


def test_a_name_that_looks_like_another_is_told(tiny: Path, registry: Registry) -> None:
    ran = registry("new", "e_service", "fe1anmalan")
    assert ran.code == 0
    assert "felanmalan" in ran.err


def test_an_id_that_git_remembers_is_no_new_one(
    tmp_path: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository.begin(tmp_path / "registry")
    repository.git("rm", "-rq", "solutions/kravmall")
    repository.commit()
    monkeypatch.chdir(repository.folder)
    ran = registry("new", "e_service", "kravmall")
    assert (ran.code, ran.out) == (2, "")
    assert "There has been a solution called “kravmall” before." in ran.err
    assert not (repository.folder / "solutions/kravmall").exists()
    assert registry("new", "e_service", "min-tjanst").code == 0


def test_on_a_terminal_it_asks(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["Namn", "Mening", "Provstad", "building, streets"])
    monkeypatch.setattr("solution_registry.cli.new.on_a_terminal", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    ran = registry("new", "e_service", "min-tjanst", "--lang", "sv")
    assert ran.code == 0
    assert "  building  Bygga och bo\n" in ran.err
    text = (tiny / "solutions/min-tjanst/solution.yml").read_text()
    assert "\nservice_areas:\n- building\n- streets\n" in text
    assert "\nlead: se-9001\n" in text


def test_a_slip_loses_no_answer(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(
        ["N" * 81, "Namn", "M" * 161, "Mening", "Provstan", "Provstad", "bygg", "building"]
    )
    monkeypatch.setattr("solution_registry.cli.new.on_a_terminal", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    ran = registry("new", "e_service", "min-tjanst")
    assert ran.code == 0
    assert "There is no organisation Provstan in the register." in ran.err
    assert "There is no service area bygg." in ran.err
    text = (tiny / "solutions/min-tjanst/solution.yml").read_text()
    assert all(line in text for line in ("Namn", "\nlead: se-9001\n", "\n- building\n"))


@pytest.mark.parametrize(
    ("answer", "stage"),
    [
        ("i drift", "production"),
        ("I DRIFT", "production"),
        ("4", "production"),
        ("Production", "production"),
        ("i drift, av", "phasing_out"),
    ],
)
def test_a_stage_is_named_as_it_is_listed(
    answer: str, stage: str, tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["", "drift", answer, "Rapport"])
    monkeypatch.setattr("solution_registry.cli.new.on_a_terminal", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    ran = registry("new", "adopter", "kravmall", "Provstad", "--lang", "sv")
    assert ran.code == 0
    assert "  4  I drift  (production)\n" in ran.err
    assert ran.err.count("Svara med ett av numren, eller med ordet bredvid.") == 2
    assert "Error" not in ran.err
    file = tiny / "solutions/kravmall/adopters/se-9001.yml"
    assert f"\nstage: {stage}\n" in file.read_text()


def test_what_comes_next_can_be_pasted_from_where_one_is(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tiny / "docs").mkdir()
    monkeypatch.chdir(tiny / "docs")
    ran = registry("new", "e_service", "min-tjanst")
    command = ran.err.splitlines()[-1].partition("run: registry ")[2]
    assert command == "validate ../solutions/min-tjanst"
    assert registry(*command.split()).code == 1


def test_what_the_scaffold_leaves_empty_is_told_with_what_may_stand_there(
    tiny: Path, registry: Registry
) -> None:
    registry("new", "e_service", "min-tjanst")
    said = registry("validate", "solutions/min-tjanst").out
    (fix,) = (said.split("service_areas[0]: ")[1].splitlines()[2],)
    assert fix.strip().startswith("→ Choose one of these: building, streets")


def test_a_folder_may_wait_for_its_solution(tiny: Path, registry: Registry) -> None:
    """Whoever put the texts of a template there first begins it all the same."""
    text = tiny / "solutions/min-mall/documents/avtal.md"
    text.parent.mkdir(parents=True)
    text.write_text("# Avtal\n")
    ran = registry("new", "procurement_template", "min-mall")
    assert (ran.code, ran.out) == (0, "solutions/min-mall/solution.yml\n")
    assert text.read_text() == "# Avtal\n"
    ran = registry("new", "procurement_template", "min-mall")
    assert (ran.code, "solutions/min-mall is there already." in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "added"),
    [
        (("e_service", "min-tjanst", "--lead", "Byn AB"), True),
        (("adopter", "felanmalan", "Byn AB"), True),
        (("e_service", "min-tjanst", "--lead", "Provstan"), False),
    ],
)
def test_an_organisation_that_is_not_there_yet(
    tiny: Path, registry: Registry, arguments: tuple[str, ...], added: bool
) -> None:
    """How one is added is told where it is nobody's name misspelt."""
    ran = registry("new", *arguments)
    assert ran.code == 2
    assert ("is added as a line in a file of schema/vocabulary" in ran.err) is added, ran.err
    assert not (tiny / "solutions/min-tjanst").exists()
