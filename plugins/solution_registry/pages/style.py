"""The registry's own style sheets, beside the theme's."""

from collections.abc import Iterator
from functools import partial

from solution_registry.pages.context import PACKAGE, BuildContext
from solution_registry.site.page import Asset

SHEETS = ("registry.css", "lists.css", "figures.css")


def style_sheets(context: BuildContext) -> Iterator[Asset]:
    """Every sheet of ``assets/``, loaded by every page."""
    for name in SHEETS:
        file = PACKAGE / "assets" / name
        yield Asset(
            f"assets/{name}", context.code + name.encode(), partial(file.read_bytes), linked=True
        )
