"""The registry's own scripts, ES modules: a page names the one it needs."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from solution_registry.pages.context import PACKAGE, BuildContext
from solution_registry.pages.minify import lean
from solution_registry.site.page import Asset

FOLDER = PACKAGE / "assets"

EVERYWHERE = frozenset({"tables.js"})
"""What every page loads."""


def scripts(context: BuildContext) -> Iterator[Asset]:
    """Every module below ``assets/``."""
    for file in sorted(FOLDER.rglob("*.js")):
        name = file.relative_to(FOLDER).as_posix()
        key, make = context.code + name.encode(), partial(_script, file)
        yield Asset(f"assets/{name}", key, make, linked=name in EVERYWHERE)


def _script(file: Path) -> bytes:
    return lean(file.read_text("utf-8"))
