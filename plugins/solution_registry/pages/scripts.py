"""The registry's own scripts: ES modules, as they are written; a page names the one it needs."""

from collections.abc import Iterator
from functools import partial

from solution_registry.pages.context import PACKAGE, BuildContext
from solution_registry.site.page import Asset

FOLDER = PACKAGE / "assets"


def scripts(context: BuildContext) -> Iterator[Asset]:
    """Every module below ``assets/``."""
    for file in sorted(FOLDER.rglob("*.js")):
        name = file.relative_to(FOLDER).as_posix()
        yield Asset(f"assets/{name}", context.code + name.encode(), partial(file.read_bytes))
