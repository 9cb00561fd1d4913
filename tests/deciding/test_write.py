"""Several files are written as one: all of them, or none."""

from pathlib import Path

import pytest
from solution_registry.deciding.write import Occupied, write_all

OLD = b"old\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/old").write_bytes(OLD)
    return tmp_path


def there(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in root.rglob("*")
        if file.is_file()
    }


def test_new_ones_changed_ones_and_ones_that_go(root: Path) -> None:
    write_all(root, {"b/c/new": b"1", "a/old": b"2"}, {"a/old": OLD})
    assert there(root) == {"b/c/new": b"1", "a/old": b"2"}
    write_all(root, {"b/c/new": None}, {"b/c/new": b"1"})
    assert there(root) == {"a/old": b"2"}
    assert not (root / "b").exists()


@pytest.mark.parametrize("files", [{"x": b"1", "a/old": b"2"}, {"x": b"1", "gone": None}])
def test_what_is_in_the_way_stops_everything(root: Path, files: dict[str, bytes | None]) -> None:
    with pytest.raises(Occupied):
        write_all(root, files, {"gone": b"once"})
    assert there(root) == {"a/old": OLD}


@pytest.mark.parametrize("failing", [1, 2, 3])
@pytest.mark.parametrize("failure", [OSError, KeyboardInterrupt])
def test_a_failure_in_the_middle_leaves_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, failing: int, failure: type[BaseException]
) -> None:
    replace, calls = Path.replace, 0

    def fail(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise failure
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(failure):
        write_all(root, {"b/1": b"1", "a/old": b"2", "b/3": b"3"}, {"a/old": OLD})
    assert there(root) == {"a/old": OLD}
    assert not (root / "b").exists()
