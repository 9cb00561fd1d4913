"""The table of contents of a frame: learnt from a rendered example, written for every page.

The theme's own templates render the example once per frame, whatever they look like; what stands
between the marks of its items is then enough to write any table of two levels.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape

from solution_registry.site.page import TocItem
from solution_registry.site.slots import FrameError, mark, marks

START, END = mark("toc-start"), mark("toc-end")
"""Around what a page without headings leaves out, in a theme that says so."""

_ORDER = LEAF, NODE, FIRST, SECOND, LAST = "toc-a", "toc-b", "toc-c", "toc-d", "toc-e"
_DISORDER = "the theme's table of contents does not follow the order of the headings"

EXAMPLE = (
    TocItem(mark(f"{LEAF}.title"), mark(f"{LEAF}.anchor")),
    TocItem(
        mark(f"{NODE}.title"),
        mark(f"{NODE}.anchor"),
        (
            TocItem(mark(f"{FIRST}.title"), mark(f"{FIRST}.anchor")),
            TocItem(mark(f"{SECOND}.title"), mark(f"{SECOND}.anchor")),
        ),
    ),
    TocItem(mark(f"{LAST}.title"), mark(f"{LAST}.anchor")),
)
"""What a frame's table of contents holds when it is rendered."""


@dataclass(frozen=True, slots=True)
class TocTemplate:
    """How a frame writes its headings.

    Each part is a %-format of ``anchor`` and ``title``, and of ``text``: the title as plain text.
    """

    leaf: str
    node: str
    child: str
    node_end: str
    opening: str = ""
    closing: str = ""

    def write(self, items: tuple[TocItem, ...]) -> str:
        """Write the headings of a page, if any. Levels below the second are left out."""
        if not items:
            return ""
        written = [self.opening]
        for item in items:
            if item.children:
                written.append(self.node % _values(item))
                written.extend(self.child % _values(child) for child in item.children)
                written.append(self.node_end)
            else:
                written.append(self.leaf % _values(item))
        written.append(self.closing)
        return "".join(written)


@lru_cache(maxsize=4096)
def _values(item: TocItem) -> Mapping[str, str]:
    title = text = escape(item.title)
    if item.language:
        title = f'<span lang="{escape(item.language)}">{text}</span>'
    return {"anchor": escape(item.anchor), "title": title, "text": text}


def learn(html: str) -> list[tuple[int, int, TocTemplate]]:
    """Find every place where the example was written: start, end and how.

    Raises:
        FrameError: The theme writes a table of contents that cannot be repeated for other headings.
    """
    runs: list[list[tuple[int, int, str]]] = []
    previous = ""
    for start, end, name in marks(html):
        item = name.partition(".")[0]
        if item not in _ORDER:
            continue
        if item == LEAF != previous:
            runs.append([])
        if not runs:
            raise FrameError(_DISORDER)
        runs[-1].append((start, end, item))
        previous = item
    return [_learn_one(html, run) for run in runs]


def _learn_one(html: str, run: list[tuple[int, int, str]]) -> tuple[int, int, TocTemplate]:
    spans: dict[str, tuple[int, int]] = {}
    for start, end, item in run:
        spans[item] = (spans[item][0] if item in spans else start, end)
    if tuple(spans) != _ORDER:
        raise FrameError(_DISORDER)

    def between(one: str, other: str) -> str:
        return html[spans[one][1] : spans[other][0]]

    # What is written after and before each item: the two ways on from an item begin alike.
    sibling, rest = between(LEAF, NODE), html[spans[LAST][1] :]
    after = _common_start(sibling, rest)
    before = sibling[len(after) :]
    # The same below a heading.
    nested, upwards, downwards = between(FIRST, SECOND), between(SECOND, LAST), between(NODE, FIRST)
    nested_after = _common_start(nested, upwards)
    nested_before = nested[len(nested_after) :]

    def inner(item: str) -> str:
        text = html[slice(*spans[item])].replace("%", "%%")
        anchor, title = mark(f"{item}.anchor"), mark(f"{item}.title")
        text = text.replace(anchor, "%(anchor)s").replace(f'="{title}', '="%(text)s')
        return text.replace(title, "%(title)s")

    def plain(text: str) -> str:
        return text.replace("%", "%%")

    template = TocTemplate(
        leaf=plain(before) + inner(LEAF) + plain(after),
        node=plain(before) + inner(NODE) + plain(downwards.removesuffix(nested_before)),
        child=plain(nested_before) + inner(FIRST) + plain(nested_after),
        node_end=upwards.removeprefix(nested_after).removesuffix(before),
    )
    start, end = spans[LEAF][0] - len(before), spans[LAST][1] + len(after)
    if template.write(EXAMPLE) != html[start:end]:
        raise FrameError("the theme's table of contents writes like headings in unlike ways")
    return _with_surroundings(html, start, end, template)


def _with_surroundings(
    html: str, start: int, end: int, template: TocTemplate
) -> tuple[int, int, TocTemplate]:
    """Take what goes with the headings, where the theme marks it."""
    first, last = html.rfind(START, 0, start), html.find(END, end)
    if first < 0 or last < 0:
        return start, end, template
    opening, closing = html[first + len(START) : start], html[end:last]
    return first, last + len(END), replace(template, opening=opening, closing=closing)


def _common_start(one: str, other: str) -> str:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return one[:length]
