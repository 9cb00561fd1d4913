"""What all tests share: the same surroundings everywhere, the built site, golden files."""

import fcntl
import os
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.building import ADDRESS, REPOSITORY, build
from tests.git_environment import shut_off
from tests.programs import ssh_keygen
from tests.workers import Shares, is_worker, longest_first

# The same examples each time, however slow the machine; fewer where it has to be quick.
settings.register_profile("whole", derandomize=True, deadline=None, database=None)
settings.register_profile("quick", settings.get_profile("whole"), max_examples=20)

# What the machine or its owner may have set, and commands look at.
UNSET = (
    "CLICOLOR_FORCE",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GITLAB_CI",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "NO_COLOR",
    "PYTHONWARNINGS",
    "SOURCE_DATE_EPOCH",
)
SET = {
    "COLUMNS": "100",
    "LANG": "C.UTF-8",
    "NO_MKDOCS_2_WARNING": "1",
    "TZ": "UTC",
}

TESTS = Path(__file__).parent
SLOW = {TESTS / folder for folder in ("browser", "built", "deciding", "review", "verify")}
"""Folders whose tests build sites or repositories, or open them: not for every commit."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --bless and --quick."""
    parser.addoption("--bless", action="store_true", help="write golden files as they now come out")
    parser.addoption("--quick", action="store_true", help="leave out what is slow, and try less")


def pytest_configure(config: pytest.Config) -> None:
    """Shut git off from its user before anything is read; choose how many examples are tried.

    Modules that are read say that they want a multiple of those.
    """
    shut_off(os.environ)
    settings.load_profile("quick" if config.getoption("quick") else "whole")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave slow folders alone where it has to be quick: reading them takes seconds, too."""
    return True if config.getoption("quick") and collection_path in SLOW else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is slow where it has to be quick; order a worker's tests."""
    if config.getoption("quick"):
        slow = [item for item in items if is_slow(item)]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not is_slow(item)]
    if is_worker():
        longest_first(items)


def is_slow(item: pytest.Item) -> bool:
    """Whether a test says that it takes long, or looks at the built site."""
    fixtures = getattr(item, "fixturenames", ())
    return item.get_closest_marker("slow") is not None or "built_site" in fixtures


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Shares | None:
    """Share tests out by what they share, where they are given out by files."""
    if config.getoption("dist") != "loadfile":
        return None
    return Shares(config, log)


@pytest.fixture(scope="session", autouse=True)
def surroundings() -> Iterator[None]:
    """The same environment on every machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in UNSET:
            patch.delenv(name, raising=False)
        for name, value in SET.items():
            patch.setenv(name, value)
        yield


@pytest.fixture(scope="session", autouse=True)
def compiled_for_these_tests_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep compiled templates for this run.

    Tests name their code themselves, and go on to do so after a template has changed.
    """
    from solution_registry.pages import environment
    from solution_registry.pages.compiled import CompiledTemplates

    folder = tmp_path_factory.mktemp("compiled")

    class Compiled(CompiledTemplates):
        def __init__(self, templates: Path, language: str, code: bytes) -> None:
            super().__init__(templates, language, code)
            self.directory = str(folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(environment, "CompiledTemplates", Compiled)
        yield


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Refuse connections to anywhere but this machine."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: tuple[str, int] | str) -> None:
        internet = self.family in {socket.AF_INET, socket.AF_INET6}
        if internet and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise ConnectionRefusedError(f"tests use no network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def signing() -> None:
    """For tests of what runs ``ssh-keygen`` by itself: it is there."""
    ssh_keygen()


@pytest.fixture(scope="session")
def with_examples(root: Path) -> None:
    """The fictional examples, for tests that look at them; a registry of somebody's own has none.

    That a demonstration has them is a test of its own (verify/test_project).
    """
    if not any(root.glob("solutions/exempel-*/solution.yml")):
        pytest.skip("the fictional examples are taken away: this is a registry of somebody's own")


@pytest.fixture(scope="session")
def examples_shown(with_examples: None, root: Path) -> None:
    """The same for tests that look at their pages; an operator may leave those out."""
    from solution_registry.settings.file import read_settings

    if not read_settings(root, cached=False).show_examples:
        pytest.skip("mkdocs.yml leaves the fictional examples out: show_examples")


@pytest.fixture(scope="session")
def commit_time(root: Path) -> str:
    """When the last commit was made, in seconds since 1970: the tests' idea of now."""
    log = ["git", "log", "-1", "--format=%ct"]
    return subprocess.run(log, cwd=root, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture(scope="session")
def built_site(root: Path, commit_time: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site as it is built for publishing, on the day of the last commit.

    Whoever of the workers asks first builds it for all; nobody writes there.
    """
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if is_worker() else own) / "built"
    folder.mkdir(exist_ok=True)
    site = folder / "site"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            where = {"SITE_URL": ADDRESS, "REPO_URL": REPOSITORY}
            made = build(root, folder / "new", SOURCE_DATE_EPOCH=commit_time, **where)
            made.rename(site)
    return site


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the file that holds it as it should be; --bless writes the file."""
    bless = request.config.getoption("--bless")

    def compare(file: Path, actual: str) -> None:
        if bless:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(actual, encoding="utf-8", newline="")
        assert file.exists(), f"{file} is not there; read what `pytest --bless` writes"
        assert actual == file.read_bytes().decode()

    return compare
