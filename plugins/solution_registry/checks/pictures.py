"""Pictures in what people write: pages show none, so that none is fetched from elsewhere."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ..problem import Problem
from ..registry import Entry
from .long_text import LongText

_SIGN: Final = re.compile(r"[\[\]\\]")
_LINK: Final = re.compile(r"https?://", re.IGNORECASE)


def image_not_shown(entry: Entry, texts: Iterable[LongText]) -> Iterator[Problem]:
    """No text has a picture in it: only its alternative text would be on the page."""
    for path, field, text in texts:
        for line, column, values in _pictures(text):
            if field:
                yield Problem("image-not-shown", path, field, values)
                break  # a value has one place
            yield Problem("image-not-shown", path, (), values, line=line, column=column)


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
