"""Pictures in what people write: pages show none, so that none is fetched from elsewhere."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from ..problem import FieldPath, Problem
from ..registry import Entry, Ground

OF_SOLUTION: Final[tuple[tuple[str, ...], ...]] = (
    ("process", "need"),
    ("process", "local_variation"),
    ("description",),
    ("exit", "process"),
)
OF_ADOPTER: Final[tuple[tuple[str, ...], ...]] = (("use",), ("deviations",), ("experience",))
"""Fields with longer texts, which are Markdown."""

_SIGN: Final = re.compile(r"[\[\]\\]")
_LINK: Final = re.compile(r"https?://", re.IGNORECASE)


def image_not_shown(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No text has a picture in it: only its alternative text would be on the page."""
    for path, field, text in _texts(entry):
        for _, _, values in _pictures(text):
            yield Problem("image-not-shown", path, field, values)
            break  # a value has one place
    for name, text in entry.documents.items():
        path = f"{entry.folder}/{name}"
        for line, column, values in _pictures(text):
            yield Problem("image-not-shown", path, (), values, line=line, column=column)


def _texts(entry: Entry) -> Iterator[tuple[str, FieldPath, str]]:
    yield from _said(entry.path, entry.solution, OF_SOLUTION)
    for organisation, adopter in entry.adopters.items():
        yield from _said(entry.adopter_path(organisation), adopter, OF_ADOPTER)


def _said(
    path: str, model: Any, fields: Iterable[tuple[str, ...]]
) -> Iterator[tuple[str, FieldPath, str]]:
    for field in fields:
        value = model
        for name in field:
            value = getattr(value, name) if value is not None else None
        for language, text in value.items() if value else ():
            yield path, (*field, language), text


def _pictures(text: str) -> Iterator[tuple[int, int, dict[str, str]]]:
    """Each line with a picture that pages would show, where in it, and what to link to."""
    if "![" not in text:
        return  # nearly no text has one, there are thousands, and the parser takes time to import
    from ..source.markdown import images

    told = 0
    for image in images(text):
        if image.line != told:
            yield image.line, image.column, _link(image.alt, image.address)
        told = image.line


def _link(alt: str, address: str) -> dict[str, str]:
    """What the link is called, and its address, where it can be one."""
    if not _LINK.match(address):
        return {}
    called = " ".join(alt.split()) or address.rstrip("/").rpartition("/")[2]
    return {"text": _SIGN.sub(r"\\\g<0>", called), "address": address}
