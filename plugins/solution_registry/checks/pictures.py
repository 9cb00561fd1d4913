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

_PICTURE: Final = re.compile(
    r"(?<!\\)!\[(?P<text>[^\[\]\n]{0,200})\](?:\(<?(?P<address>[^\s<>()]{0,1000})|\[|(?=\s|$))"
    r"|<(?:img|IMG)\s",
)
_LINK: Final = re.compile(r"https?://", re.IGNORECASE)


def image_not_shown(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No text has a picture in it: only its alternative text would be on the page."""
    for path, field, text in _texts(entry):
        if _may_have(text):
            for _, _, values in _pictures(text):
                yield Problem("image-not-shown", path, field, values)
                break  # a value has one place
    for name, text in entry.documents.items():
        for line, column, values in _pictures(text) if _may_have(text) else ():
            path = f"{entry.folder}/{name}"
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


def _may_have(text: str) -> bool:
    """Nearly no text has one, and there are thousands."""
    return "![" in text or "<img" in text or "<IMG" in text


def _pictures(text: str) -> Iterator[tuple[int, int, dict[str, str]]]:
    """Each line with a picture, where in it, and what to link to; code is shown as it is."""
    fenced = False
    for number, line in enumerate(text.split("\n"), start=1):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        found = None if fenced else _PICTURE.search(line)
        if found and line.count("`", 0, found.start()) % 2 == 0:
            yield number, found.start() + 1, _link(found["text"], found["address"])


def _link(text: str | None, address: str | None) -> dict[str, str]:
    """What the link is called, and its address, where it can be one."""
    if not address or not _LINK.match(address):
        return {}
    called = (text or "").strip() or address.rstrip("/").rpartition("/")[2]
    return {"text": called, "address": address}
