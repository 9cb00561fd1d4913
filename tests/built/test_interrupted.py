"""A build that is stopped in the middle leaves whole files, and the next one is as if it never was.

Hooks of MkDocs stop it, at a place that is known: a real process, and real signals.
"""

import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.built.project import ENTRY, Project, begin, files

WHILE_RENDERING = """\
import os, signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored by what a shell runs aside
def on_post_page(output, page, config):
    os.kill(os.getpid(), SIGNAL)
    return output
"""

WHILE_PUBLISHING = """\
import os
replace, moved = os.replace, []
def stop(source, target):
    replace(source, target)
    moved.append(target)
    if len(moved) == 9:
        os.kill(os.getpid(), SIGNAL)
def on_post_build(config):
    os.replace = stop
on_post_build.mkdocs_priority = 99
"""

NO_SPACE = """\
import resource
def on_pre_build(config):
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
"""

UNREADABLE = """\
import os
scandir, lstat = os.scandir, os.lstat
def refuse(path):
    raise PermissionError(13, "Permission denied", str(path))
def listed(path="."):
    return refuse(path) if str(path).endswith("solutions/kravmall") else scandir(path)
def looked_at(path, **given):
    return refuse(path) if "solutions/kravmall/" in str(path) else lstat(path, **given)
def on_startup(**_):
    os.scandir, os.lstat = listed, looked_at
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Mapping[str, bytes]]:
    """A project and its site; then an entry is changed: the next build has something to do."""
    project = begin(tmp_path_factory.mktemp("interrupted") / "project")
    before = project.build()
    entry = project.root / ENTRY
    entry.write_text(entry.read_text("utf-8").replace("Felanmälan", "Felrapport"), "utf-8")
    return project, before


def stopped(project: Project, hook: str) -> subprocess.CompletedProcess[str]:
    """Build with a hook, which stops it."""
    settings = project.root / "mkdocs.yml"
    usual = settings.read_text("utf-8")
    (project.root / "hook.py").write_text(hook, "utf-8")
    settings.write_text(f"{usual}hooks: [hook.py]\n", "utf-8")
    try:
        done = project.try_build()
    finally:
        settings.write_text(usual, "utf-8")
    assert done.returncode != 0
    return done


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The files that only one of two sites has, or that are not the same in both."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


def standing(project: Project) -> dict[str, bytes]:
    """The files of the site; what was staged beside it is not part of it."""
    return {
        path: content
        for path, content in files(project.site()).items()
        if not path.startswith(".staging")
    }


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_stopped_while_rendering(
    built: tuple[Project, Mapping[str, bytes]], stop: signal.Signals
) -> None:
    project, before = built
    done = stopped(project, WHILE_RENDERING.replace("SIGNAL", str(int(stop))))
    assert "Traceback" not in done.stderr
    assert differing(standing(project), before) == []


def test_no_space_left(built: tuple[Project, Mapping[str, bytes]]) -> None:
    project, before = built
    done = stopped(project, NO_SPACE)
    assert "Traceback" not in done.stderr
    assert "The site cannot be written: " in done.stderr
    assert differing(standing(project), before) == []


def test_a_folder_that_cannot_be_read(built: tuple[Project, Mapping[str, bytes]]) -> None:
    project, before = built
    done = stopped(project, UNREADABLE)
    assert "Traceback" not in done.stderr
    where = project.root / "solutions/kravmall"
    assert f"The registry cannot be read: {where}: Permission denied." in done.stderr
    assert differing(standing(project), before) == []


def test_stopped_while_publishing(built: tuple[Project, Mapping[str, bytes]]) -> None:
    """Each file is the old one or the new one, whole; the next build is as if nothing had been."""
    project, before = built
    new = project.build("elsewhere")
    stopped(project, WHILE_PUBLISHING.replace("SIGNAL", str(int(signal.SIGKILL))))
    between = standing(project)
    assert differing(between, before)
    assert differing(between, new)
    assert all(content in (before.get(path), new.get(path)) for path, content in between.items())
    assert differing(project.build(), new) == []
    assert not list(Path(project.site()).glob(".staging*"))
