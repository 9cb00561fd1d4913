"""Builds a site with the command that everybody uses."""

import os
import subprocess
import sys
from pathlib import Path

ADDRESS = "https://example.org/registret/"
"""Where the site is said to be published: below the root, as many will have it."""

REPOSITORY = "https://github.com/example/registry"

SECONDS = 600


def run_build(root: Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in the project at `root`, into `folder`."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=root,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def build(root: Path, folder: Path, **environment: str) -> Path:
    """Build the site of a project that is right. Raises AssertionError with what was said."""
    done = run_build(root, folder, **environment)
    assert done.returncode == 0, f"mkdocs build --strict failed:\n{done.stdout}{done.stderr}"
    return folder
