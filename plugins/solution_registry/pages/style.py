"""The registry's own style sheet, beside the theme's: one for every page, made of several.

What only one page needs is a sheet of its own, which that page names in its head.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from solution_registry.pages.context import PACKAGE, BuildContext
from solution_registry.pages.minify import TEXT, lean
from solution_registry.site.page import Asset

SHEETS = (
    "tokens",
    "base",
    "theme",
    "around",
    "plain-lists",
    "cards",
    "facts",
    "ways",
    "yours",
    "badges",
    "tables",
    "search",
    "lists",
    "solution",
    "figures",
    "certification",
    "letters",
    "print",
)
"""Files of ``assets/styles/``, in the order in which they outdo each other."""

OWN = ("board", "catalogue", "compare", "fill", "form", "form-fields", "home", "statistics")
"""Those of single pages."""

_NOTHING = (
    (re.compile(r"^([a-z0-9-]+): ", re.MULTILINE), r"\1:"),  # one declaration a line
    (re.compile(r"(?<=[{};,])\n+"), ""),
    (re.compile(r" \{"), "{"),
    (re.compile(r"\(([a-z-]+): "), r"(\1:"),  # what is asked of a window
    (re.compile(r" > "), ">"),
    (re.compile(", "), ","),
    (re.compile(r";\}"), "}"),
    (re.compile(r"(?<=[\s:(,-])0(?=\.\d)"), ""),  # 0.5rem
)

_NEEDLESS = re.compile(r'="([a-z]+)"(?=\])')
"""Quotes around a word: ``[dir="ltr"]``."""
_TEXT = re.compile(TEXT)
_PLACE = '""'
"""Stands for a text meanwhile."""

FOLDER = PACKAGE / "assets" / "styles"
ADDRESS = "assets/registry.css"


def style_sheets(context: BuildContext) -> Iterator[Asset]:
    """The sheet that every page loads, and those of single pages."""
    yield Asset(ADDRESS, context.code + ADDRESS.encode(), partial(_sheet, SHEETS), linked=True)
    for name in OWN:
        address = _own(name)
        yield Asset(address, context.code + address.encode(), partial(_sheet, (name,)))


def own_head(url: str, *names: str) -> str:
    """What a page at `url` has in its head to load sheets of its own."""
    root = "../" * url.count("/")
    return "".join(f'<link rel="stylesheet" href="{root}{_own(name)}">' for name in names)


def _own(name: str) -> str:
    """The address of a single page's sheet, from the site's root."""
    return f"assets/{name}.css"


def _sheet(names: Iterable[str]) -> bytes:
    text = "".join((FOLDER / f"{name}.css").read_text("utf-8") for name in names)
    return _dense(lean(text).decode()).encode()


def _dense(text: str) -> str:
    """Take away blanks, quotes and zeros that say nothing in a style sheet, but within texts."""
    text = _NEEDLESS.sub(r"=\1", text)
    texts = iter(_TEXT.findall(text))
    text = _TEXT.sub(_PLACE, text)
    for pattern, kept in _NOTHING:
        text = pattern.sub(kept, text)
    return re.sub(_PLACE, lambda _: next(texts), text)
