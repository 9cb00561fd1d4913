"""Links in what people write: whose address pages do not lead to, or is written otherwise."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final
from urllib.parse import unquote

from ..load.shorteners import is_shortened
from ..problem import Problem
from ..registry import Entry
from ..source.characters import MAX_FOUND
from ..source.point import Point, point_of
from .long_text import LongText

_IN_BRACKETS: Final = re.compile(r"<[^\s<>]*[:@]")
_SOLUTION: Final = re.compile(
    r"(?:(?:[^?#]*/)?solutions|\.\.(?:/\.\.)*)/([a-z0-9]+(?:-[a-z0-9]+)*)/?(?:[?#].*)?"
)
_ADDRESS: Final = re.compile(r"(?<=[(<\s])[^\s()<>]+")
"""What may be the address of a link, in a text."""
_DOCUMENT: Final = re.compile(r"[^?#]*\.md(?:[?#].*)?", re.IGNORECASE)


def link_not_shown(entry: Entry, texts: Iterable[LongText]) -> Iterator[Problem]:
    """Every address in a text is one that pages lead to."""
    for path, field, text in texts:
        for address, fault in _dropped(text):
            values = {"address": address, "because": fault}
            if fault == "page":
                values |= _meant(address, entry)
            line, column = (0, 0) if field else _place(text, address)
            yield Problem("link-not-shown", path, field, values, line=line, column=column)


def _dropped(text: str) -> Iterator[tuple[str, str]]:
    """Each address that pages would drop, as it is written, and why."""
    if not may_link(text):
        return  # nearly no text does, and these take time to import
    from ..source.followed import link_fault
    from ..source.markdown import links

    told = 0
    for address in dict.fromkeys(links(text)):
        fault = link_fault(address)
        if fault and not is_shortened(address) and told < MAX_FOUND:
            told += 1
            yield _written(text, address), fault


def address_disguised(entry: Entry, texts: Iterable[LongText]) -> Iterator[Problem]:
    """Every address that a link leads to stands in the text as it is, for all to see.

    Markdown reads ``&period;``, and a full stop after a backslash, as a full stop; whoever reads
    the file, and whatever looks for addresses in it, sees another.
    """
    for path, field, text in texts:
        for address in _disguised(text):
            line, column = (0, 0) if field else (1, 1)
            yield Problem(
                "address-disguised", path, field, {"address": address}, line=line, column=column
            )


def _disguised(text: str) -> Iterator[str]:
    if not may_link(text) or not ("&" in text or "\\" in text):
        return
    from ..source.followed import link_fault
    from ..source.markdown import links

    plain = unquote(text.replace("&amp;", "&"))
    for address in dict.fromkeys(links(text)):
        if not link_fault(address) and unquote(address).removeprefix("mailto:") not in plain:
            yield address


def may_link(text: str) -> bool:
    """Whether a text has what is in every text with a link."""
    return "](" in text or "]:" in text or ("<" in text and bool(_IN_BRACKETS.search(text)))


def _written(text: str, address: str) -> str:
    """An address as a text has it.

    The parser writes signs and letters beyond ASCII as ``%``, and references of HTML as signs.
    """
    plain = unquote(address)
    if plain.startswith("<") and plain.endswith(">"):
        plain = plain[1:-1]
    for meant in (address, plain):
        if meant in text:
            return meant
    referring = (one for one in _ADDRESS.findall(text) if "&" in one)
    return next((one for one in referring if unescape(one) in (address, plain)), address)


def _meant(address: str, entry: Entry) -> dict[str, str]:
    """What an address within the site seems to lead to: a solution, a document or a heading."""
    if (solution := _SOLUTION.fullmatch(address)) and solution[1] != entry.id:
        return {"solution": solution[1]}
    if address.startswith("#"):
        return {"heading": address}
    return {"document": address} if _DOCUMENT.fullmatch(address) else {}


def _place(text: str, address: str) -> Point:
    """The line and the column where an address stands, or the text's first."""
    found = re.search(rf"(?<=[(<\s]){re.escape(address)}(?=[)>\s]|\Z)", text) if address else None
    return point_of(text, found.start() if found else 0)
