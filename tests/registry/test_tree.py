"""What lies below ``solutions/``: all of it, or one entry without its neighbours."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.names.left_behind import LEFT_BEHIND
from solution_registry.registry.tree import Tree, scan


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


LEFT = (
    *("solutions/.DS_Store", "solutions/one/Thumbs.db", "solutions/one/.solution.yml.swp"),
    *("solutions/one/adopters/se-0180.yml~", "solutions/one/adopters/.DS_Store"),
    "solutions/desktop.ini",
)


def test_what_editors_and_systems_leave_is_not_seen(registry: Path) -> None:
    before = scan(registry)
    for path in LEFT:
        (registry / path).write_text("x", "utf-8")
    assert (scan(registry).facts, scan(registry).names) == (before.facts, before.names)
    assert scan(registry, ".DS_Store").facts == ()
    assert scan(registry, "one").stamps["one"] == before.stamps["one"]


@pytest.mark.parametrize("path", ["one/xThumbs.db", "one/.ds_store", "one/x.swpx", "one/x~/y"])
def test_what_only_resembles_it_is(registry: Path, path: str) -> None:
    file = registry / "solutions" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("x", "utf-8")
    assert f"solutions/{path}" in {fact.path for fact in scan(registry).facts}


def test_git_ignores_the_same(root: Path) -> None:
    ignored = (root / ".gitignore").read_text("utf-8").partition("editors leave\n")[2].split()
    assert {one for one in ignored if not one.endswith("/")} == set(LEFT_BEHIND)


@pytest.fixture
def listed(registry: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that are listed from now on."""
    found: list[str] = []
    scandir = os.scandir

    def noting(folder: str) -> object:
        found.append(Path(folder).relative_to(registry).as_posix())
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", noting)
    return found


def test_its_neighbours_are_not_listed(registry: Path, listed: list[str]) -> None:
    scan(registry, "one")
    assert listed == ["solutions/one", "solutions/one/adopters"]


@pytest.fixture
def before(registry: Path) -> Tree:
    """How everything was listed."""
    return scan(registry)


def again(registry: Path, before: Tree) -> Tree:
    """List everything once more."""
    return scan(registry, recall=before.entries.get)


def test_what_stands_as_it_was_is_not_listed(
    registry: Path, before: Tree, listed: list[str]
) -> None:
    listed.clear()
    assert again(registry, before) == before
    assert listed == ["solutions"]


def write(entry: Path) -> None:
    (entry / "solution.yml").write_text("another")


def add(entry: Path) -> None:
    (entry / "adopters/se-0181.yml").write_text("")


def add_a_folder(entry: Path) -> None:
    (entry / "documents").mkdir()


def rename(entry: Path) -> None:
    (entry / "solution.yml").rename(entry / "Solution.yml")


def remove(entry: Path) -> None:
    (entry / "adopters/se-0180.yml").unlink()


def make_executable(entry: Path) -> None:
    (entry / "solution.yml").chmod(0o755)


def link(entry: Path) -> None:
    (entry / "solution.yml").unlink()
    (entry / "solution.yml").symlink_to("../two/solution.yml")


def link_a_folder(entry: Path) -> None:
    (entry / "adopters").rename(entry.parents[1] / "outside/adopters")
    (entry / "adopters").symlink_to(entry.parents[1] / "outside/adopters")


def link_all(entry: Path) -> None:
    entry.rename(entry.parents[1] / "outside/one")
    entry.symlink_to(entry.parents[1] / "outside/one")


def submodule(entry: Path) -> None:
    (entry / "adopters/.git").write_text("gitdir: elsewhere")


@pytest.mark.parametrize(
    "change",
    [
        write,
        add,
        add_a_folder,
        rename,
        remove,
        make_executable,
        link,
        link_a_folder,
        link_all,
        submodule,
    ],
)
def test_what_has_changed_is_seen(
    registry: Path, before: Tree, change: Callable[[Path], None]
) -> None:
    change(registry / "solutions/one")
    now = again(registry, before)
    assert now == scan(registry) != before
    assert now.entries["two"] is before.entries["two"]
    assert (now.names == before.names) == (change is write)
    assert again(registry, now) == now


def test_what_is_odd_stays_odd(registry: Path) -> None:
    submodule(registry / "solutions/one")
    make_executable(registry / "solutions/two")
    before = scan(registry)
    assert {fact.kind for fact in before.odd} == {"file", "other"}
    assert again(registry, before) == before


def test_an_entry_that_is_gone_is_not_listed(registry: Path, before: Tree) -> None:
    shutil.rmtree(registry / "solutions/two")
    assert list(again(registry, before).entries) == ["one"]
