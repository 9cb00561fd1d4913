"""Runs the scripts in a copy of their folder, with a Python that only notes what it is told."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

# The commands that the scripts may rely on, besides Python.
COMMANDS = ("bash", "cat", "chmod", "cksum", "cp", "dirname", "env", "grep", "head", "mkdir", "rm")

FAKE_PYTHON = """#!/usr/bin/env bash
# $CALLS gets what was asked for; what fits the pattern $REFUSES fails with $CODE.
if [[ $1 == --version ]]; then echo Python 3.13.0; exit; fi
echo "$*" >> "$CALLS"
if [[ -n $REFUSES && "$*" =~ $REFUSES ]]; then exit "$CODE"; fi
if [[ "$*" == "-m venv .venv" ]]; then mkdir -p .venv/bin; cp "$0" .venv/bin/python; fi
"""


@dataclass(frozen=True)
class Outcome:
    """How a script ended, and what it had Python do, checks of its version left out."""

    code: int
    said: str
    calls: list[str]


@dataclass(frozen=True)
class Clone:
    """A copy of the scripts and of what they read."""

    folder: Path

    def run(
        self, script: str, *arguments: str, refuses: str = "", code: int = 1, named: str = ""
    ) -> Outcome:
        """Run `script`; the fake Python fails with `code` in calls that fit `refuses`.

        Another one may be `named`, in the variable PYTHON.
        """
        calls = self.folder.parent / "calls"
        calls.write_text("")
        done = subprocess.run(
            [str(self.folder / script), *arguments],
            cwd=self.folder.parent,
            env={
                "PATH": f"{self.folder.parent / 'managed'}:{self.folder.parent / 'bin'}",
                "CALLS": str(calls),
                "REFUSES": refuses,
                "CODE": str(code),
                "PYTHON": named,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        asked = [
            line for line in calls.read_text().splitlines() if line.startswith(("-m", "tests"))
        ]
        return Outcome(done.returncode, done.stdout + done.stderr, asked)


@pytest.fixture
def clone(root: Path, tmp_path: Path) -> Clone:
    """A clone on a machine where nothing but the fake Python has been installed.

    Its system's commands are in `bin`. What a version manager has would come before, in `managed`.
    """
    folder = tmp_path / "a clone"
    for path in ("scripts", "requirements", "pyproject.toml"):
        source = root / path
        copy = shutil.copytree if source.is_dir() else shutil.copy
        folder.mkdir(exist_ok=True)
        copy(source, folder / path)
    commands = tmp_path / "bin"
    commands.mkdir()
    for name in COMMANDS:
        found = shutil.which(name)
        assert found is not None
        (commands / name).symlink_to(found)
    set_up = folder / "scripts/lib/environment.sh"
    assert "/usr/bin/" in set_up.read_text()
    set_up.write_text(set_up.read_text().replace("/usr/bin", str(commands)))
    has_command(commands / "python3", FAKE_PYTHON)
    return Clone(folder)


def has_command(file: Path, text: str) -> None:
    """Have a command on the machine."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    file.chmod(0o755)
