"""The longer texts of an entry, which are Markdown."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from ..problem import FieldPath
from ..registry import Entry

OF_SOLUTION: Final[tuple[tuple[str, ...], ...]] = (
    ("process", "need"),
    ("process", "local_variation"),
    ("description",),
    ("exit", "process"),
)
OF_ADOPTER: Final[tuple[tuple[str, ...], ...]] = (("use",), ("deviations",), ("experience",))
"""Their fields."""


def long_texts(entry: Entry) -> Iterator[tuple[str, FieldPath, str]]:
    """Give each text with its file and its field; a document is one, and has no field."""
    yield from _said(entry.path, entry.solution, OF_SOLUTION)
    for organisation, adopter in entry.adopters.items():
        yield from _said(entry.adopter_path(organisation), adopter, OF_ADOPTER)
    for name, text in entry.documents.items():
        yield f"{entry.folder}/{name}", (), text


def _said(
    path: str, model: Any, fields: Iterable[tuple[str, ...]]
) -> Iterator[tuple[str, FieldPath, str]]:
    for field in fields:
        value = model
        for name in field:
            value = getattr(value, name) if value is not None else None
        for language, text in value.items() if value else ():
            yield path, (*field, language), text
