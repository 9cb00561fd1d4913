"""The longer texts of an entry, which are Markdown: the rules for what is marked in them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from ..problem import Problem
from ..registry import Entry, Ground
from .html import html_not_shown
from .long_text import LongText
from .pictures import image_not_shown
from .text_links import address_disguised, link_not_shown

OF_SOLUTION: Final[tuple[tuple[str, ...], ...]] = (
    ("process", "need"),
    ("process", "local_variation"),
    ("description",),
    ("exit", "process"),
)
OF_ADOPTER: Final[tuple[tuple[str, ...], ...]] = (("use",), ("deviations",), ("experience",))
"""Their fields."""

RULES: Final[tuple[Callable[[Entry, Sequence[LongText]], Iterable[Problem]], ...]] = (
    image_not_shown,
    html_not_shown,
    link_not_shown,
    address_disguised,
)

_MAY_BE_MARKED: Final = re.compile(r"[<\[\]]").search
"""What is in every text with a picture, a link or HTML; nearly no text has any of it."""


def long_texts(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Ask all rules about those texts in which anything may be marked."""
    texts = [one for one in all_long_texts(entry) if _MAY_BE_MARKED(one.text)]
    for rule in RULES if texts else ():
        yield from rule(entry, texts)


def all_long_texts(entry: Entry) -> Iterator[LongText]:
    """Give each text."""
    yield from _said(entry.path, entry.solution, OF_SOLUTION)
    for organisation, adopter in entry.adopters.items():
        yield from _said(entry.adopter_path(organisation), adopter, OF_ADOPTER)
    for name, text in entry.documents.items():
        yield LongText(f"{entry.folder}/{name}", (), text)


def _said(path: str, model: Any, fields: Iterable[tuple[str, ...]]) -> Iterator[LongText]:
    for field in fields:
        value = model
        for name in field:
            value = getattr(value, name) if value is not None else None
        if value:
            for language, text in value.items():
                yield LongText(path, (*field, language), text)
