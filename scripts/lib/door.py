"""Opens the command ``registry`` with the Python of ``.venv``, from any folder.

Where neither that folder nor a file that is named lies in a registry, this project's is meant.
"""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
PYTHONS = (".venv/bin/python", ".venv/Scripts/python.exe")
HOLDS = ("solutions", "policy")
"""What makes a folder a registry, for the command as well (``cli/place.py``)."""


def go(command: str) -> None:
    """Run a command of ``registry`` with the arguments of this process, and exit as it does."""
    pythons = [python for name in PYTHONS if (python := PROJECT / name).exists()]
    if not pythons:
        print("There is no .venv yet. ./scripts/serve or ./scripts/test make it.", file=sys.stderr)
        sys.exit(2)
    arguments = sys.argv[1:]
    named = filter(os.path.exists, arguments)  # never fails, whatever an argument is
    places = [Path.cwd(), *(Path(one).resolve() for one in named)]
    root = [] if any(map(in_a_registry, places)) else ["--root", str(PROJECT)]
    given = [str(pythons[0]), "-m", "solution_registry", *root, command, *arguments]
    sys.exit(subprocess.run(given, check=False).returncode)  # noqa: S603 - one's own command


def in_a_registry(place: Path) -> bool:
    """Tell whether a file or folder lies in a registry, or is one."""
    return any((folder / name).is_dir() for folder in (place, *place.parents) for name in HOLDS)
