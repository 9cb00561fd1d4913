"""What measures: Lighthouse and the Nu HTML Checker, from npm, in a folder outside the project."""

import os
import shutil
import subprocess
from pathlib import Path

PACKAGES = ("lighthouse@12.8.2", "vnu-jar@26.9.27")


class Missing(Exception):
    """A program that measures is not there; the text says which, and how to get it."""


def folder() -> Path:
    """Where the packages lie: below the user's cache."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache, "solution-registry", "measure")


def command(name: str, hint: str) -> str:
    """Find a program. Raises Missing."""
    found = shutil.which(name)
    if not found:
        raise Missing(f"{name} was not found. {hint}")
    return found


def install() -> Path:
    """Install the packages, once; return their folder. Raises Missing."""
    command("node", "Install Node.js 20 or newer: https://nodejs.org/")
    npm = command("npm", "It comes with Node.js: https://nodejs.org/")
    place = folder()
    stamp = place / "installed"
    wanted = "\n".join(PACKAGES)
    if not stamp.is_file() or stamp.read_text() != wanted:
        place.mkdir(parents=True, exist_ok=True)
        arguments = ["install", "--prefix", str(place), "--no-audit", "--no-fund", *PACKAGES]
        done = subprocess.run(  # noqa: S603 - the packages above
            [npm, *arguments], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise Missing(f"npm could not install {', '.join(PACKAGES)}:\n{done.stderr[-1000:]}")
        stamp.write_text(wanted)
    return place / "node_modules"
