import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from solution_registry.cli.group import COMMANDS
from solution_registry.cli.place import HOLDS

from tests.tiny import TODAY, copy_tiny

DOORS = ["validate", "new", "status", "generate", "export"]


def test_the_module_is_the_command(tiny: Path) -> None:
    command = [sys.executable, "-m", "solution_registry", "validate"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.endswith("No problems.\n")) == (0, True)


@pytest.mark.parametrize("name", DOORS)
def test_a_door_leads_to_its_command(name: str, root: Path) -> None:
    door = root / "scripts" / f"{name}.py"
    ran = subprocess.run(
        [sys.executable, door, "--help"], capture_output=True, text=True, check=True
    )
    assert f"registry {name} " in ran.stdout
    assert name in COMMANDS


def test_every_door_is_tried_and_named_to_those_who_contribute(root: Path) -> None:
    there = {file.stem for file in (root / "scripts").glob("*.py")}
    assert there == set(DOORS)
    told = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert re.findall(r"`scripts/(\w+)\.py`", told) == DOORS


def test_a_door_and_the_command_know_a_registry_by_the_same_folders(root: Path) -> None:
    door = (root / "scripts/lib/door.py").read_text(encoding="utf-8")
    assert f"HOLDS = {HOLDS!r}".replace("'", '"') in door


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the tiny registry with the doors, and the Python that the tests run with."""
    project = copy_tiny(tmp_path / "a project")
    shutil.copytree(root / "scripts", project / "scripts")
    python = project / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(f"#!/bin/sh\nexec '{sys.executable}' \"$@\"\n", encoding="utf-8")
    python.chmod(0o755)
    return project


def listed(project: Path, place: Path, *arguments: str) -> str:
    """What the door to ``registry export`` writes in a folder, as a table of all solutions."""
    when = str((TODAY - type(TODAY)(1970, 1, 1)).days * 86_400)
    ran = subprocess.run(
        [sys.executable, project / "scripts/export.py", "solutions-csv", *arguments],
        cwd=place,
        env=os.environ | {"SOURCE_DATE_EPOCH": when},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_a_door_finds_its_project_from_any_folder(project: Path, tmp_path: Path) -> None:
    inside = listed(project, project / "solutions")
    assert "felanmalan" in inside
    assert listed(project, tmp_path) == inside


def test_a_door_opens_the_registry_that_one_is_in(project: Path, tmp_path: Path) -> None:
    other = copy_tiny(tmp_path / "other")
    shutil.rmtree(other / "solutions/felanmalan")
    assert "felanmalan" not in listed(project, other)
    assert "felanmalan" not in listed(project, tmp_path, "--root", str(other))


def test_a_door_looks_at_a_file_in_the_registry_of_the_file(project: Path, tmp_path: Path) -> None:
    other = copy_tiny(tmp_path / "other")
    file = other / "solutions/felanmalan/solution.yml"
    ran = subprocess.run(
        [sys.executable, project / "scripts/validate.py", file],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
