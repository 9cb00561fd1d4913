from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from solution_registry.kept import keep, recall
from solution_registry.registry import kept_ground as module
from solution_registry.registry.ground import Ground
from solution_registry.registry.kept_ground import NAME, kept_ground
from solution_registry.registry.read_ground import read_ground

from tests.tiny import copy_tiny


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny registry."""
    return copy_tiny(tmp_path / "tiny")


def parts(ground: Ground) -> dict[str, object]:
    """All that a ground says, whether it was read or recalled."""
    names = {name: frozenset(ids) for name, ids in ground.names.items()}
    said = {one.name: getattr(ground, one.name) for one in fields(Ground)}
    return {**said, "names": names, "ended": ground.ended, "spans": ground.spans}


def refuse(_: Path) -> None:
    """Stands where nothing may be read."""
    raise AssertionError("the ground was read again")


def test_what_is_recalled_is_what_was_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept_ground(root, tmp_path / "cache", "code")
    monkeypatch.setattr(module, "_read", refuse)
    second = kept_ground(root, tmp_path / "cache", "code")
    assert parts(first) == parts(second) == parts(read_ground(root))
    with pytest.raises(TypeError):
        second.vocabulary.standards["x"] = second.vocabulary.standards["oidc"]  # type: ignore[index] # so it says


@pytest.mark.parametrize("path", ["schema/vocabulary/standards.yml", "policy/policy.yml"])
def test_a_changed_file_is_read_again(path: str, root: Path, tmp_path: Path) -> None:
    kept_ground(root, tmp_path / "cache", "code")
    file = root / path
    file.write_text(
        file.read_text().replace("oidc", "oidd").replace("due_days: 60", "due_days: 61")
    )
    assert parts(kept_ground(root, tmp_path / "cache", "code")) == parts(read_ground(root))


def test_other_code_reads_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_ground(root, tmp_path / "cache", "code")
    monkeypatch.setattr(module, "_read", refuse)
    with pytest.raises(AssertionError):
        kept_ground(root, tmp_path / "cache", "other code")


def test_what_is_wrong_is_not_kept(root: Path, tmp_path: Path) -> None:
    (root / "policy/policy.yml").write_text("signing: nobody")
    for _ in range(2):
        assert kept_ground(root, tmp_path / "cache", "code").problems
    assert recall(tmp_path / "cache" / NAME, "code", ()) is None
    assert not (tmp_path / "cache" / NAME).exists()


def test_a_planted_file_is_useless(root: Path, tmp_path: Path) -> None:
    kept_ground(root, tmp_path / "cache", "code")
    (tmp_path / "cache" / NAME).write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    assert parts(kept_ground(root, tmp_path / "cache", "code")) == parts(read_ground(root))


def test_who_has_ended_is_known_without_the_models(root: Path, tmp_path: Path) -> None:
    people = next((root / "schema/vocabulary/organisations").glob("*.yml"))
    line = "- {id: dk-gone, name: Gone, kind: region, country: dk, valid_to: 2020-01-01}\n"
    people.write_text(people.read_text().rstrip() + f"\n{line}")
    for _ in range(2):
        ground = kept_ground(root, tmp_path / "cache", "code")
        assert ground.problems == ()
        assert ground.ended == {"dk-gone": (date(2020, 1, 1), "")}
    assert "vocabulary" not in vars(ground)


def test_damage_to_the_models_alone_is_mended_by_reading(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "cache" / NAME
    kept_ground(root, file.parent, "code")
    found = recall(file, f"code {module._digest(root)}", (date,))
    assert found
    now, later = found[0]
    keep(file, f"code {module._digest(root)}", (now, later[:-20]))
    assert parts(kept_ground(root, file.parent, "code")) == parts(read_ground(root))


def test_without_cache_nothing_is_written(root: Path, tmp_path: Path) -> None:
    assert parts(kept_ground(root, None, "code")) == parts(read_ground(root))
    assert not list(tmp_path.rglob("*.pickle"))
