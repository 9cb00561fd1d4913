"""Publishing: nothing is built that does not go on from what was published last."""

import json
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.verify.clone import Clone
from tests.verify.conftest import clone, pattern

from .jobs import Machine
from .origin import CODE, ROOT

__all__ = ["clone", "pattern"]

pytestmark = pytest.mark.slow

BUILT = "The site is built."
PLACE = "api/v1/checkpoint.json"


class Quiet(SimpleHTTPRequestHandler):
    """A web host that keeps no log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """What is published: its folder, and its address."""
    folder = tmp_path / "published"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield folder, f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def machine(clone: Clone) -> Machine:
    """A machine on which the history is fetched; building only says that it is done."""
    for name in CODE:
        if (ROOT / name).is_dir():  # what others keep there comes and goes meanwhile
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, clone.folder / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, clone.folder / name)
    machine = Machine(clone.folder)
    machine.run("true", {})
    python = clone.folder / ".venv/bin/python"
    usual = python.read_text()
    python.write_text(
        usual.replace(
            "#!/bin/sh\n",
            f'#!/bin/sh\ncase "$*" in *mkdocs*) echo "{BUILT}"; exit;; *validate*) exit;; esac\n',
        )
    )
    return machine


def publish(site: tuple[Path, str], commit: str) -> None:
    """Have a checkpoint published."""
    file = site[0] / PLACE
    file.parent.mkdir(parents=True)
    values = {"registry": "x", "commit": commit, "anchor": "x", "policy": "x"}
    file.write_text(json.dumps({"schema_version": 1, **values}))


def test_what_goes_on_from_the_last_publication_is_built(
    machine: Machine, clone: Clone, site: tuple[Path, str]
) -> None:
    ran = machine.run(
        'registry() { .venv/bin/python -m solution_registry "$@"; }\n'
        f"mkdir -p {site[0]}/api/v1; registry verify --write-checkpoint {site[0]}/{PLACE}",
        {},
    )
    assert ran.code == 0, ran.log
    clone.write("README.md", b"Another word\n")
    clone.commit("More")
    ran = machine.run(".ci/publish", {"SITE_URL": site[1], "FIRST": ""})
    assert (ran.code, BUILT in ran.log) == (0, True), ran.log


def test_a_rewritten_history_is_not_built(machine: Machine, site: tuple[Path, str]) -> None:
    publish(site, "d" * 40)
    ran = machine.run(".ci/publish", {"SITE_URL": site[1]})
    assert ran.code in (1, 2), ran.log
    assert BUILT not in ran.log


def test_without_the_last_checkpoint_nothing_is_built(
    machine: Machine, site: tuple[Path, str]
) -> None:
    ran = machine.run(".ci/publish", {"SITE_URL": site[1]})
    assert (ran.code, BUILT in ran.log) == (2, False), ran.log
    assert "404" in ran.log
    ran = machine.run(".ci/publish", {})
    assert (ran.code, BUILT in ran.log) == (2, False), ran.log
    assert "SITE_URL" in ran.log


def test_the_first_publication_says_that_it_is_one(machine: Machine) -> None:
    ran = machine.run(".ci/publish", {"FIRST": "true"})
    assert (ran.code, BUILT in ran.log) == (0, True), ran.log


def test_a_first_publication_goes_on_from_what_is_published_all_the_same(
    machine: Machine, site: tuple[Path, str]
) -> None:
    values = {"SITE_URL": site[1], "FIRST": "true"}
    ran = machine.run(".ci/publish", values)
    assert (ran.code, BUILT in ran.log) == (0, True), ran.log
    publish(site, "d" * 40)
    ran = machine.run(".ci/publish", values)
    assert ran.code in (1, 2), ran.log
    assert BUILT not in ran.log


def test_a_founding_key_that_is_another_stops_it(machine: Machine) -> None:
    for anchor, code in ((f"SHA256:{'x' * 43}", 1), ("SHA256:other", 2)):
        ran = machine.run(".ci/publish", {"FIRST": "true", "ANCHOR": anchor})
        assert (ran.code, BUILT in ran.log) == (code, False), ran.log
