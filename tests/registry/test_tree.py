"""What lies below ``solutions/``: all of it, or one entry without its neighbours."""

import os
from pathlib import Path

import pytest
from solution_registry.registry.tree import scan


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        folder = tmp_path / "solutions" / name / "adopters"
        folder.mkdir(parents=True)
        (folder / "se-0180.yml").write_text("", "utf-8")
        (folder.parent / "solution.yml").write_text(name, "utf-8")
    (tmp_path / "solutions" / "stray.txt").write_text("", "utf-8")
    (tmp_path / "outside").mkdir()
    return tmp_path


@pytest.mark.parametrize("name", ["one", "two", "stray.txt"])
def test_one_entry_is_seen_as_among_all(registry: Path, name: str) -> None:
    everything, one = scan(registry), scan(registry, name)
    assert one.stamps == {id: it for id, it in everything.stamps.items() if id == name}
    top = Path("solutions", name)
    here = [fact for fact in everything.facts if Path(str(fact.path)).is_relative_to(top)]
    assert list(one.facts) == here


@pytest.mark.parametrize("name", ["", ".", "..", "../outside", "one/adopters", "gone", "/", "x\0y"])
def test_what_is_no_entrys_name_is_not_looked_for(registry: Path, name: str) -> None:
    assert scan(registry, name).facts == ()


def test_its_neighbours_are_not_listed(registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed: list[str] = []
    scandir = os.scandir

    def noting(folder: str) -> object:
        listed.append(Path(folder).relative_to(registry).as_posix())
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", noting)
    scan(registry, "one")
    assert listed == ["solutions/one", "solutions/one/adopters"]
