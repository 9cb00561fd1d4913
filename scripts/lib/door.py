"""Opens the command ``registry`` with the Python of ``.venv``, from any folder of the project."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
PYTHONS = (".venv/bin/python", ".venv/Scripts/python.exe")


def go(command: str) -> None:
    """Run a command of ``registry`` with the arguments of this process, and exit as it does."""
    pythons = [python for name in PYTHONS if (python := PROJECT / name).exists()]
    if not pythons:
        print("There is no .venv yet. ./scripts/serve or ./scripts/test make it.", file=sys.stderr)
        sys.exit(2)
    given = [str(pythons[0]), "-m", "solution_registry", command, *sys.argv[1:]]
    sys.exit(subprocess.run(given, check=False).returncode)  # noqa: S603 - one's own command
