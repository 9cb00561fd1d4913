"""The tiny registry of ``tests/data/tiny``, looked at on its day."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from solution_registry.checks import read_checked
from solution_registry.history import History
from solution_registry.registry import Registry
from solution_registry.settings import Settings

DATA = Path(__file__).parent / "data" / "tiny"
TODAY = date(2026, 11, 1)
EXAMPLES_AS_OF = date(2026, 6, 1)
HISTORY = History(created=date(2026, 1, 7), changed=date(2026, 10, 2), commits=4, people=2)


def copy_tiny(folder: Path) -> Path:
    """Put the tiny registry into a folder, where no git knows it."""
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    return folder


def read_tiny(folder: Path) -> Registry:
    """Read the tiny registry from a copy in ``folder``; the first entry has a made-up history."""
    settings = Settings(root=copy_tiny(folder), examples_as_of=EXAMPLES_AS_OF)
    registry = read_checked(settings, TODAY)
    assert registry.problems == ()
    listings = dict(registry.listings)
    listings["felanmalan"] = replace(listings["felanmalan"], history=HISTORY)
    return replace(registry, listings=MappingProxyType(listings))
