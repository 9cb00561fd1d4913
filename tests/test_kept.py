"""What is kept between runs is read back as it was, or not at all, and stops nothing."""

from pathlib import Path

import pytest
from solution_registry import kept

VALUE = {"key": ("one", 2, "key")}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in which something is kept."""
    place = tmp_path / "cache" / "file.pickle"
    kept.keep(place, "key", VALUE)
    return place


def test_it_comes_back(file: Path) -> None:
    assert kept.recall(file, "key", ()) == (VALUE, file.stat().st_mtime_ns)
    assert kept.recall(file, "another", ()) is None
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_damage_anywhere_is_seen(file: Path) -> None:
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert kept.recall(file, "key", ()) is None
        file.write_bytes(whole[:place])
        assert kept.recall(file, "key", ()) is None
    file.write_bytes(whole)
    assert kept.recall(file, "key", ()) is not None


def test_nothing_of_a_damaged_file_is_unpacked(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    monkeypatch.setattr(kept, "_Reader", lambda *_: pytest.fail("it was read"))
    assert kept.recall(file, "key", ()) is None


def test_a_folder_that_is_none_refuses_quietly(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    kept.keep(tmp_path / "cache" / "file.pickle", "key", VALUE)
    assert kept.recall(tmp_path / "cache" / "file.pickle", "key", ()) is None


def test_a_folder_that_cannot_be_written_refuses_quietly(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system", str(self))

    before = file.read_bytes()
    for name in ("open", "unlink"):
        monkeypatch.setattr(Path, name, refuse)
    kept.keep(file, "key", "other")
    monkeypatch.undo()
    assert file.read_bytes() == before


def test_a_stamp_tells_of_every_module(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for name in ("one.py", "below/two.py"):
        (tmp_path / name).write_text("")
    before = dict(kept._stamps(str(tmp_path)))
    (tmp_path / "below/two.py").write_text("x = 1")
    after = dict(kept._stamps(str(tmp_path)))
    assert [path for path in after if after[path] != before[path]] == [f"{tmp_path}/below/two.py"]


def test_a_stamp_tells_of_other_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "pydantic-" in kept.packages()
    kept.code_stamp.cache_clear()
    before = kept.code_stamp()
    monkeypatch.setattr(kept, "packages", lambda: "pydantic-99.dist-info")
    kept.code_stamp.cache_clear()
    assert kept.code_stamp() != before
    monkeypatch.undo()
    kept.code_stamp.cache_clear()
    assert kept.code_stamp() == before
