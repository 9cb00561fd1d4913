"""Where git knows nothing, or only the last commit, a site is built without dates."""

import subprocess
from pathlib import Path

import pytest

from tests.built.project import Project, begin

pytestmark = pytest.mark.slow

CHANGED = "<dt>Senast ändrad</dt>"
PAGE = "solutions/felanmalan/index.html"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return begin(tmp_path / "project")


def has_dates(project: Project) -> bool:
    """Look whether the page of an entry says when it was changed."""
    return CHANGED in (project.site() / PAGE).read_text("utf-8")


def warnings(project: Project) -> list[str]:
    """Build, strictly and with success; return what was warned of, but for its decisions."""
    done = project.try_build()
    assert done.returncode == 0, done.stderr
    told = [line for line in done.stderr.splitlines() if "WARNING" in line]
    return [line for line in told if "decisions are not verified" not in line]


def test_decisions_that_prove_nothing_are_told_of(project: Project) -> None:
    """Nobody has founded it; a strict build goes on, and says so."""
    project.commit()
    done = project.try_build()
    assert done.returncode == 0
    assert "2 decisions are not verified, and no status rests on them. felanmalan/" in done.stderr


def test_with_git_a_page_says_when_its_entry_changed(project: Project) -> None:
    project.commit()
    assert warnings(project) == []
    assert has_dates(project)


def test_a_folder_that_git_does_not_know(project: Project) -> None:
    [warning] = warnings(project)
    assert "dates are left out" in warning
    assert not has_dates(project)


def test_a_shallow_clone(project: Project) -> None:
    project.commit()
    project.git("commit", "--allow-empty", "-m", "Go on")
    shallow = project.root.parent / "shallow"
    command = ["git", "clone", "-q", "--depth=1", project.root.as_uri(), str(shallow)]
    subprocess.run(command, check=True, capture_output=True)
    [warning] = warnings(Project(shallow))
    assert "git fetch --unshallow" in warning
    assert not has_dates(project)


def test_a_machine_without_git(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.commit()
    monkeypatch.setenv("PATH", "")
    [warning] = warnings(project)
    assert "Git is not installed" in warning
    assert not has_dates(project)
