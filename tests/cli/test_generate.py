from pathlib import Path

from solution_registry.generated import GENERATED, Basis
from solution_registry.registry import Ground
from solution_registry.registry.read_ground import NO_POLICY

from .conftest import Registry


def test_files_are_written_where_they_differ(tiny: Path, registry: Registry) -> None:
    ran = registry("generate")
    assert (ran.code, ran.out.split()) == (0, list(GENERATED))
    assert (tiny / "schema/solution.schema.json").read_bytes() == GENERATED[
        "schema/solution.schema.json"
    ](Basis(Ground(NO_POLICY)))
    ran = registry("generate")
    assert (ran.code, ran.out, ran.err) == (0, "", "Everything is as the models make it.\n")


def test_check_shows_what_differs_and_writes_nothing(tiny: Path, registry: Registry) -> None:
    registry("generate")
    file = tiny / "schema/solution.schema.json"
    other = file.read_text().replace('"title": "Solution"', '"title": "Other"')
    file.write_text(other)
    (tiny / "schema/adopter.schema.json").unlink()
    ran = registry("generate", "--check")
    assert ran.code == 1
    assert "schema/solution.schema.json\n" in ran.out
    assert '    -  "title": "Other",\n    +  "title": "Solution",\n' in ran.out
    assert ran.err == "2 files are not as the models make them. Run: registry generate\n"
    assert file.read_text() == other
    assert not (tiny / "schema/adopter.schema.json").exists()


def test_nothing_is_written_through_a_linked_folder(
    tiny: Path, registry: Registry, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tiny / ".github").symlink_to(outside)
    ran = registry("generate")
    assert ran.code == 2
    assert ".github is a link, and may lead out of the registry" in ran.err
    assert not list(outside.iterdir())
    assert not (tiny / "schema/solution.schema.json").exists()
