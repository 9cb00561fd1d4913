"""Frames: a page of the theme, rendered once and cut into what is fixed and what is filled in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from solution_registry.site.alternates import Alternate, find
from solution_registry.site.page import Page, encoded
from solution_registry.site.slots import FrameError, mark, marks
from solution_registry.site.toc import TocTemplate, learn

_BODY = re.compile(rf"<h1\b[^>]*>\s*{re.escape(mark('body'))}\s*</h1>")
_URL = mark("url")
_FILLING = ("x",) * 32
_UNQUOTED = re.compile(r"=\s*$")


class FrameKey(NamedTuple):
    """What makes pages share a frame: all that the theme can show differently.

    `place` is the address that the frame is rendered at: near enough to its pages' for every
    relative link to be the same. `edit` says whether there is an edit link.
    """

    kind: str
    language: str
    place: str
    active: str
    edit: bool

    @classmethod
    def of(cls, page: Page) -> "FrameKey":
        """The frame that a page is poured into."""
        place = _place(page.url, page.language)
        return cls(page.kind, page.language, place, page.active, page.edit is not None)


def _place(url: str, language: str) -> str:
    """Make one address of all that lie equally deep below the same first folder of a language.

    The navigation leads to homes and first folders: these have frames of their own.

    >>> _place("en/solutions/x/", "en") == f"en/solutions/{_URL}/"
    True
    >>> _place("en/solutions/", "en")
    'en/solutions/'
    """
    folders = url.split("/")
    first = 2 if folders[0] == language else 1
    below = len(folders) - 1 - first
    if below <= 0:
        return url
    return "/".join([*folders[:first], *_FILLING[: below - 1], _URL, ""])


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to fill in, of one of the kinds in `pour.FILLINGS`; some know how to write it."""

    kind: str
    alternate: Alternate | None = None
    toc: TocTemplate | None = None


Span = tuple[int, int, Slot]


@dataclass(frozen=True, slots=True)
class Frame:
    """A page of the theme in parts: each of `slots` leaves holes in `parts` at its `holes`."""

    parts: tuple[bytes, ...]
    slots: tuple[Slot, ...]
    holes: tuple[tuple[int, ...], ...]
    digest: bytes

    def fill(self, values: Iterable[bytes]) -> bytes:
        """Join the parts, with a value for each slot in the holes."""
        parts = list(self.parts)
        for holes, value in zip(self.holes, values, strict=True):
            for hole in holes:
                parts[hole] = value
        return b"".join(parts)


def cut(html: str, url: str) -> Frame:
    """Cut a rendered frame, which had the address `url`, at its marks.

    Raises:
        FrameError: A page poured into this frame would lack its content or its head, or be unsafe.
    """
    parts: list[str] = []
    holes: dict[Slot, list[int]] = {}
    position = 0
    for start, end, slot in sorted(_spans(html, url), key=lambda span: span[:2]):
        if start < position:
            raise FrameError(f"the theme writes {slot.kind} inside another part that changes")
        parts += (html[position:start], "")
        holes.setdefault(slot, []).append(len(parts) - 1)
        position = end
    parts.append(html[position:])
    if Slot("body") not in holes:
        raise FrameError("the theme does not show the content of pages")
    if left := next((name for part in parts for _, _, name in marks(part)), None):
        raise FrameError(f"the theme writes {left} where it cannot be filled in")
    return Frame(
        tuple(map(encoded, parts)),
        tuple(holes),
        tuple(map(tuple, holes.values())),
        blake2b(repr((parts, holes)).encode("utf-8", "replace"), digest_size=16).digest(),
    )


def _spans(html: str, url: str) -> Iterable[Span]:
    """Find every place to fill in: start, end and what it is."""
    head_end = html.find("</head>")
    if head_end < 0:
        raise FrameError("the theme writes no </head>")
    yield head_end, head_end, Slot("head")
    for start, end, toc in learn(html):
        yield start, end, Slot("toc", toc=toc)
    for found in _BODY.finditer(html):
        yield *found.span(), Slot("body")
    for start, end, alternate in find(html):
        yield start, end, Slot("alternate", alternate=alternate)
    if _URL in url:
        for found in re.finditer(re.escape(url), html):
            yield *found.span(), Slot("url")
    yield from _texts(html)


def _texts(html: str) -> Iterable[Span]:
    for start, end, kind in marks(html):
        if _UNQUOTED.search(html, max(0, start - 8), start):
            raise FrameError(f"the theme writes {kind} as an attribute without quotes")
        if kind in {"title", "description"}:
            yield start, end, Slot(f"{kind}.json" if _in_script(html, start) else kind)
        elif kind in {"edit", "edit-stem"}:
            yield start, end, Slot(kind)


def _in_script(html: str, position: int) -> bool:
    return html.rfind("<script", 0, position) > html.rfind("</script", 0, position)
