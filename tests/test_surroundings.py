import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import __main__ as bench
from benchmarks import made_up
from benchmarks.measure import Measured

ASKS_GIT = """
import os, subprocess
subprocess.run(["git", "init", "-q", "new"], check=True)
subprocess.run(["git", "commit", "-q", "--allow-empty", "-m", "x"], cwd="new", check=True)

def test_nothing():
    pass
"""
"""A test module that runs git while it is read, before any fixture."""
UNWANTED = """
[merge]
ff = only
[protocol "file"]
allow = never
[core]
attributesFile = {attributes}
[filter "x"]
clean = false
required = true
"""


def test_a_connection_to_elsewhere_is_refused() -> None:
    with socket.socket() as probe, pytest.raises(ConnectionRefusedError, match="no network"):
        probe.connect(("192.0.2.1", 80))


def test_the_language_of_the_machine_does_not_matter() -> None:
    assert os.environ["LANG"] == "C.UTF-8"
    assert "LC_ALL" not in os.environ


@pytest.fixture
def owners(tmp_path: Path) -> Path:
    """A repository of whoever runs the tests, which no test and no benchmark must touch."""
    folder = tmp_path / "owners"
    subprocess.run(["git", "init", "-q", folder], check=True)
    return folder


def commits(folder: Path) -> str:
    """All that was ever committed there."""
    log = ["git", "-C", str(folder), "log", "--all", "--format=%s"]
    return subprocess.run(log, check=True, capture_output=True, text=True).stdout


def run_tests(module: str, folder: Path, root: Path, environment: dict[str, str]) -> str:
    """Run a test module with this project's conftest: what it says, nothing where all is well."""
    folder.mkdir()
    (folder / "test_it.py").write_text(module, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    options = ["-q", "-p", "tests.conftest", "-p", "no:cacheprovider", "--noconftest"]
    # In the folder of all runs it would clear away what earlier ones have left.
    places = [f"--rootdir={folder}", f"--basetemp={folder}.temporary"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *places, "test_it.py"],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(root)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr if done.returncode else ""


def test_no_test_writes_into_the_repository_that_git_is_told_of(
    owners: Path, root: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "tests"
    assert run_tests(ASKS_GIT, folder, root, {"GIT_DIR": str(owners / ".git")}) == ""
    assert commits(owners) == ""
    assert commits(folder / "new") == "x\n"


def test_the_settings_of_whoever_runs_the_tests_do_not_matter(root: Path, tmp_path: Path) -> None:
    attributes = tmp_path / "attributes"
    attributes.write_text("* filter=x\n", encoding="utf-8")
    unwanted = tmp_path / "gitconfig"
    unwanted.write_text(UNWANTED.format(attributes=attributes), encoding="utf-8")
    module = (
        ASKS_GIT
        + """
    open("new/file", "x").close()
    subprocess.run(["git", "add", "file"], cwd="new", check=True)
    for name in ("merge.ff", "protocol.file.allow", "core.attributesFile", "filter.x.clean"):
        assert subprocess.run(["git", "config", name]).returncode == 1, name
"""
    )
    given = {"GIT_CONFIG_GLOBAL": str(unwanted)}
    assert run_tests(module, tmp_path / "tests", root, given) == ""


def test_no_benchmark_writes_into_the_repository_that_git_is_told_of(
    owners: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(owners / ".git"))
    made_up.write(tmp_path / "made-up", 1)
    monkeypatch.delenv("GIT_DIR")
    assert commits(owners) == ""
    assert commits(tmp_path / "made-up") == "All\n"


def test_what_is_measured_does_not_see_the_repository_that_git_is_told_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[str | None] = []

    def proven(folder: Path, size: int) -> Iterator[tuple[str, Measured, str]]:
        seen.append(os.environ.get("GIT_DIR"))
        yield from ()

    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setattr("sys.argv", ["bench", "1", "--history", "--keep", str(tmp_path)])
    monkeypatch.setattr(bench, "proven", proven)
    bench.main()
    assert seen == [None]
