"""``registry import``: what it writes, what it says, and what it refuses."""

import io
from pathlib import Path

import pytest

from .conftest import Registry

CASES = Path(__file__).parents[1] / "publiccode" / "cases"
WHOLE = str(CASES / "whole.yml")


def read_from(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    """Let a command find bytes on standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))


def test_an_entry_is_begun_as_by_new(tiny: Path, registry: Registry) -> None:
    ran = registry("import", str(CASES / "minimal.yml"), "--lang", "sv")
    assert (ran.code, ran.out) == (0, "solutions/liten/solution.yml\n")
    lines = (tiny / "solutions/liten/solution.yml").read_text().splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../../schema/solution.schema.json"
    assert "kind: component" in lines
    assert "listed_by: registry" in lines
    assert "lifecycle: implementation" in lines
    assert "#lead: se-0180" in lines
    assert ran.err.endswith("registry validate solutions/liten\n")


def test_what_is_left_is_told_with_what_may_stand_there(tiny: Path, registry: Registry) -> None:
    said = registry("import", str(CASES / "minimal.yml"), "liten-sak").err
    assert "solutions/liten-sak/solution.yml:" in said
    assert "service_areas[0]: There is nothing to read" in said
    assert "Choose one of these: building, streets." in said


def test_once_it_is_filled_in_it_is_right(tiny: Path, registry: Registry) -> None:
    registry("import", str(CASES / "minimal.yml"))
    file = tiny / "solutions/liten/solution.yml"
    file.write_text(file.read_text().replace('- ""', "- building"))
    assert registry("validate", "--strict").out.endswith("No problems.\n")


def test_what_is_told_has_its_place_in_the_file_that_was_read(
    tiny: Path, registry: Registry
) -> None:
    said = registry("import", WHOLE, "felanmalan-provstad").err
    assert f"{WHOLE}:3:19: warning[publiccode-left-out] applicationSuite:" in said
    assert "Berit" not in said


def test_printed_it_is_in_no_file(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_from(monkeypatch, Path(WHOLE).read_bytes())
    ran = registry("import", "--print", "-")
    assert ran.code == 0
    assert "\nkind: application\n" in ran.out
    assert "-:3:19: warning[publiccode-left-out]" in ran.err
    assert not (tiny / "solutions/felanmalan-1").exists()


def test_nothing_is_overwritten(tiny: Path, registry: Registry) -> None:
    """The repository's last name is that of an entry which is there already."""
    before = (tiny / "solutions/felanmalan/solution.yml").read_bytes()
    ran = registry("import", WHOLE, "felanmalan")
    assert (ran.code, ran.out) == (2, "")
    assert "solutions/felanmalan is there already." in ran.err
    assert (tiny / "solutions/felanmalan/solution.yml").read_bytes() == before


def test_an_id_that_is_not_free_is_refused_before_the_file_is_read(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = io.TextIOWrapper(io.BytesIO(b"publiccodeYmlVersion: 0"))
    monkeypatch.setattr("sys.stdin", given)
    ran = registry("import", "-", "felanmalan")
    assert (ran.code, ran.out) == (2, "")
    assert "solutions/felanmalan is there already." in ran.err
    assert given.buffer.tell() == 0


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Sønderborg Æbler", "sonderborg-aebler"),
        ("Straße & väg", "strasse-vag"),
        (f"{'x' * 63} y", "x" * 63),
    ],
)
def test_an_id_is_made_of_a_name_as_everywhere_else(
    name: str, id: str, tiny: Path, registry: Registry, tmp_path: Path
) -> None:
    file = tmp_path / "publiccode.yml"
    file.write_text(f"name: {name}\nplatforms: [web]\n")
    assert registry("import", str(file)).out == f"solutions/{id}/solution.yml\n"


def test_who_names_no_id_is_told_how_to(tiny: Path, registry: Registry, tmp_path: Path) -> None:
    file = tmp_path / "publiccode.yml"
    file.write_text("name: Search\nplatforms: [web]\n")
    ran = registry("import", str(file))
    assert ran.code == 2
    assert "is an address that the site uses itself" in ran.err
    assert "registry import FILE ID" in ran.err
    file.write_text("platforms: [web]\n")
    assert "says nothing that an id could be made of" in registry("import", str(file)).err


def test_an_entry_with_the_same_repository_is_found(
    tiny: Path, registry: Registry, tmp_path: Path
) -> None:
    file = tmp_path / "publiccode.yml"
    file.write_text("name: En annan\nurl: https://KOD.prov.test/felanmalan.git\n")
    ran = registry("import", str(file))
    assert ran.code == 2
    assert "The solution felanmalan has the same repository" in ran.err
    ran = registry("import", str(file), "en-annan")
    assert ran.code == 0
    assert "warning[publiccode-same-repository]" in ran.err


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty-file"),
        (b"hej", "publiccode-no-fields"),
        (b"name: [", "yaml-syntax"),
        (b"\xff", "not-utf8"),
        (b"[" * 5000, "too-deep"),
        (b"a: " + b"x" * 1_000_001, "too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_found_wrong(
    raw: bytes, code: str, tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_from(monkeypatch, raw)
    ran = registry("import", "-")
    assert (ran.code, ran.out) == (1, "")
    assert f"error[{code}]" in ran.err or code == "yaml-syntax"


def test_what_is_not_there_is_refused(tiny: Path, registry: Registry) -> None:
    assert registry("import", "inte-har.yml").code == 2
    ran = registry("import", "solutions", "--lang", "sv")
    assert (ran.code, "solutions är en mapp, ingen fil." in ran.err) == (2, True)
