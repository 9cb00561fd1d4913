"""Frames: a page of the theme, rendered once and cut into what is fixed and what is filled in."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b

from solution_registry.site.page import Page
from solution_registry.site.slots import FrameError, mark, marks
from solution_registry.site.toc import TocTemplate, learn

_BODY = re.compile(rf"<h1\b[^>]*>\s*{re.escape(mark('body'))}\s*</h1>")
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL | re.IGNORECASE)
_UNQUOTED = re.compile(r"=\s*$")


@dataclass(frozen=True, slots=True)
class FrameKey:
    """What makes pages share a frame: all that the theme can show differently.

    `depth` is the number of folders the page lies in, since the theme's links are relative; `edit`
    and `toc` say whether there is an edit link and a table of contents.
    """

    kind: str
    language: str
    depth: int
    active: str
    edit: bool
    toc: bool

    @classmethod
    def of(cls, page: Page, *, toc: bool) -> "FrameKey":
        """The frame that a page is poured into."""
        return cls(
            page.kind, page.language, page.url.count("/"), page.active, page.edit is not None, toc
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to fill in, of one of the kinds in `pour.FILLINGS`.

    `language` is that of an alternate; a link to it in the head is written with `before` and
    `after` around, or not at all; `toc` is how the theme writes a table of contents.
    """

    kind: str
    language: str = ""
    before: str = ""
    after: str = ""
    toc: TocTemplate | None = None


Span = tuple[int, int, Slot]


@dataclass(frozen=True, slots=True)
class Frame:
    """A page of the theme in parts: `parts` with holes at the indexes of `slots`."""

    parts: tuple[bytes, ...]
    slots: tuple[tuple[int, Slot], ...]
    digest: bytes

    def fill(self, value: Callable[[Slot], bytes]) -> bytes:
        """Join the parts, with `value` asked for each slot in turn."""
        parts = list(self.parts)
        for index, slot in self.slots:
            parts[index] = value(slot)
        return b"".join(parts)


def cut(html: str, url: str) -> Frame:
    """Cut a rendered frame, which had the address `url`, at its marks.

    Raises:
        FrameError: A page poured into this frame would lack its content or its head, or be unsafe.
    """
    parts: list[str] = []
    slots: list[tuple[int, Slot]] = []
    position = 0
    for start, end, slot in sorted(_spans(html, url), key=lambda span: span[:2]):
        if start < position:
            raise FrameError(f"the theme writes {slot.kind} inside another part that changes")
        parts += (html[position:start], "")
        slots.append((len(parts) - 1, slot))
        position = end
    parts.append(html[position:])
    if not any(slot.kind == "body" for _, slot in slots):
        raise FrameError("the theme does not show the content of pages")
    return Frame(
        tuple(part.encode("utf-8", "xmlcharrefreplace") for part in parts),
        tuple(slots),
        blake2b(repr((parts, slots)).encode("utf-8", "replace"), digest_size=16).digest(),
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
    if url:
        for found in re.finditer(re.escape(url), html):
            yield *found.span(), Slot("url")
    for start, end, name in marks(html):
        if _UNQUOTED.search(html, max(0, start - 8), start):
            raise FrameError(f"the theme writes {name} as an attribute without quotes")
        kind, _, language = name.partition(".")
        if kind == "alternate":
            yield _alternate(html, start, end, language, in_head=start < head_end)
        elif kind in {"title", "description"}:
            yield start, end, Slot(f"{kind}.json" if _in_script(html, start) else kind)
        elif kind in {"edit", "edit-stem"}:
            yield start, end, Slot(kind)


def _in_script(html: str, position: int) -> bool:
    return any(a < position < b for a, b in (found.span() for found in _SCRIPT.finditer(html)))


def _alternate(html: str, start: int, end: int, language: str, *, in_head: bool) -> Span:
    """Take the address of another language, with its "/"; in the head the whole link element."""
    start -= 1
    if not in_head:
        return start, end, Slot("alternate", language)
    first, last = html.rindex("<", 0, start), html.index(">", end) + 1
    return first, last, Slot("alternate-link", language, html[first:start], html[end:last])
