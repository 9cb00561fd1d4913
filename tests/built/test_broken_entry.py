"""A broken entry stops a build and leaves the site; a served site shows it and lives on."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.built.project import ENTRY, Project, begin, files

pytestmark = pytest.mark.slow

PATIENCE = 90  # seconds


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return begin(tmp_path / "project")


@contextmanager
def broken(project: Project) -> Iterator[None]:
    """Give an entry a field that there is not."""
    entry = project.root / ENTRY
    right = entry.read_text("utf-8")
    entry.write_text(f"{right}naem: x\n", encoding="utf-8")
    try:
        yield
    finally:
        entry.write_text(right, encoding="utf-8")


def test_a_failed_build_leaves_the_site_as_it_was(project: Project) -> None:
    before = project.build()
    with broken(project):
        done = project.try_build()
    assert done.returncode == 1
    assert f"{ENTRY}:" in done.stderr
    assert "error[unknown-field] naem" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(project.site()) == before
    assert project.build() == before


@contextmanager
def served(project: Project) -> Iterator[str]:
    """Run `mkdocs serve` on a port that is free; the value is the site's address."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = ["-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    log = project.root.parent / "log"
    with (
        log.open("w") as said,
        subprocess.Popen(
            [sys.executable, *command],
            cwd=project.root,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        ) as server,
    ):
        try:
            yield f"http://127.0.0.1:{port}/"
            assert server.poll() is None, log.read_text()
        finally:
            server.terminate()


def wait_for(url: str, text: str) -> str:
    """Open a page until it holds the text; return it."""
    deadline = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < deadline:
        try:
            with urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                page = answer.read().decode()
        except HTTPError as error:
            error.close()
        except (URLError, ConnectionError):
            pass
        if text in page:
            return page
        time.sleep(0.2)
    pytest.fail(f"{text!r} is not on {url}:\n{page[-3000:]}")


def test_a_served_site_shows_what_is_wrong_and_lives_on(project: Project) -> None:
    right = '<h2 id="cost">'
    with served(project) as url:
        page = f"{url}solutions/felanmalan/"
        assert "unknown-field" not in wait_for(page, right)
        with broken(project):
            shown = wait_for(page, "unknown-field")
            assert right not in shown
            assert "naem" in shown
            assert "<h1" in wait_for(url, "<h1")
        wait_for(page, right)
