"""Pouring: a page's content into its frame."""

import json
from collections.abc import Callable, Mapping
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from solution_registry.site.address import relative
from solution_registry.site.alternates import quiet
from solution_registry.site.frames import Frame, Slot
from solution_registry.site.page import Page, Rendered, encoded
from solution_registry.site.settings import SiteSettings

_NO_INDEX = '<meta name="robots" content="noindex">'
_FOR_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "'": "\\u0027"})


class Poured(NamedTuple):
    """What a slot may be filled from."""

    page: Page
    content: Rendered
    settings: SiteSettings


def pour(frame: Frame, page: Page, content: Rendered, settings: SiteSettings) -> bytes:
    """Make the file of a page: the frame's own bytes, with the page's content in its slots."""
    poured = Poured(page, content, settings)
    values = [FILLINGS[slot.kind](slot, poured) for slot in frame.slots]
    return frame.fill([encoded(one) if isinstance(one, str) else one for one in values])


def _in_script(text: str) -> str:
    """Write text as the inside of a JSON string that can stand in a script element."""
    return json.dumps(text)[1:-1].translate(_FOR_SCRIPT)


def _head(_: Slot, poured: Poured) -> str:
    head = quiet(poured.content.head)
    return head if poured.page.robots else _NO_INDEX + head


def _toc(slot: Slot, poured: Poured) -> str:
    return slot.toc.write(poured.content.toc) if slot.toc else ""


def _edit(_: Slot, poured: Poured) -> str:
    return quote(poured.page.edit or "")


def _edit_stem(_: Slot, poured: Poured) -> str:
    return quote((poured.page.edit or "").rpartition(".")[0])


def _alternate(slot: Slot, poured: Poured) -> str:
    url = poured.page.url
    if slot.alternate is None:
        return ""
    return slot.alternate.write(
        lambda target: relative(target, url), poured.page.alternates, poured.settings
    )


FILLINGS: Mapping[str, Callable[[Slot, Poured], str | bytes]] = {
    "title": lambda _, poured: escape(poured.content.title),
    "title.json": lambda _, poured: _in_script(poured.content.title),
    "description": lambda _, poured: escape(poured.content.description),
    "description.json": lambda _, poured: _in_script(poured.content.description),
    "url": lambda _, poured: poured.page.url,
    "body": lambda _, poured: poured.content.html,
    "head": _head,
    "toc": _toc,
    "edit": _edit,
    "edit-stem": _edit_stem,
    "alternate": _alternate,
}
"""What each kind of slot is filled with."""
