from pathlib import Path

import pytest
from solution_registry.cli import outside

from .conftest import Registry


def test_a_file_from_outside_is_looked_at_by_itself(tiny: Path, registry: Registry) -> None:
    file = tiny.parent / "sent.yml"
    file.write_bytes((tiny / "solutions/kravmall/solution.yml").read_bytes())
    ran = registry("validate", "--as", "solution", str(file))
    assert (ran.code, ran.out) == (0, "No problems.\n")
    file.write_text(file.read_text().replace("kind: p", "kind: q"))
    ran = registry("validate", "--as", "solution", str(file))
    assert ran.code == 1
    assert ran.out.startswith(f"{file}:3:7: error[not-in-list] kind: ")


def test_what_the_schema_refuses_is_not_let_in(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "json_schema", lambda *_: {"required": ["absent"]})
    ran = registry("validate", "--as", "adopter", "solutions/felanmalan/adopters/se-9002.yml")
    assert (ran.code, ran.out) == (2, "")
    assert "'absent' is a required property" in ran.err


def test_what_is_no_file_is_refused(tiny: Path, registry: Registry) -> None:
    assert registry("validate", "--as", "solution", "solutions").code == 2
    assert registry("validate", "--as", "solution", "nope.yml").code == 2
    assert registry("validate", "--as", "solutions", "solutions").code == 2
