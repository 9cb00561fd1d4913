"""Several files are written as one: all of them, or none."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from solution_registry.deciding.write import Linked, Occupied, write_all

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


@pytest.mark.parametrize("link", ["b", "b/c", "b/c/new"])
def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (root / link).parent.mkdir(parents=True, exist_ok=True)
    (root / link).symlink_to(outside)
    with pytest.raises(Linked, match=f"^{link}$"):
        write_all(root, {"x": b"1", "b/c/new": b"2"}, {})
    assert not list(outside.iterdir())
    assert not (root / "x").exists()


@pytest.fixture(params=[signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def interruption(request: pytest.FixtureRequest) -> Iterator[signal.Signals]:
    before = signal.getsignal(request.param)
    yield request.param
    signal.signal(request.param, before)


def test_an_interruption_waits(
    root: Path, monkeypatch: pytest.MonkeyPatch, interruption: signal.Signals
) -> None:
    seen: list[dict[str, bytes]] = []
    signal.signal(interruption, lambda *_: seen.append(there(root)))
    replace = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        signal.raise_signal(interruption)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    write_all(root, {"b/1": b"1", "b/2": b"2"}, {})
    assert seen == [{"a/old": OLD, "b/1": b"1", "b/2": b"2"}]  # and nothing aside
