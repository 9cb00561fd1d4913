"""Charts with axes, drawn by pygal; only their shapes and texts are taken over.

pygal writes a style sheet, a script, the day and `style` attributes into each chart, none of which
a page may have. So its tree is read, and what is neither a shape nor a text is left behind.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

WIDTH = 360
"""Units: as many as narrow phones have pixels, so that texts are about as large as they are set."""

ROW = 42
"""Units from one bar to the next: its label, then the bar."""

EDGE = 7
"""Units at which bars begin: pygal leaves a fiftieth of the plot free."""

LINE_HEIGHT = 200

Number = Callable[[int], str]
"""Writes a number as the page's language does."""

PLACED = ("x", "y", "width", "height", "d", "cx", "cy", "r")
"""Attributes that are taken over."""

CLASSES = {
    "rect": "sr-bar",
    "dot": "sr-dot",
    "guide": "sr-guide",
    "axis": "sr-axis",
    "reactive": "sr-line",
}
"""What the classes of pygal's shapes are called here, the first one that fits; shapes of no such
class are left behind."""

TEXTS: Mapping[tuple[str, ...], str] = {
    ("axis", "x"): "sr-tick",
    ("axis", "y"): "sr-tick sr-tick--left",
}
"""What texts below the groups of these classes are called."""

_LONG = re.compile(r"(?<!\d)\d+\.\d+")


class Drawing(NamedTuple):
    """A finished drawing: its size in units, and what stands in its `svg` element."""

    width: int
    height: int
    body: Markup


def bars(rows: Sequence[tuple[str, int]], number: Number) -> Drawing:
    """Draw horizontal bars, the first one on top, each below its label and its number."""
    chart = _pygal().HorizontalBar(**_settings(rows, number, ROW * len(rows)))
    chart.show_x_labels = False
    chart.add("", [None] * len(rows))  # room for the labels
    chart.add("", [n for _, n in reversed(rows)])
    tree = chart.render_tree()
    tops = sorted(float(node.attrib["y"]) for node in tree.iter("rect") if _class(node) == "sr-bar")
    labels = (
        f'<text x="{EDGE}" y="{top - 5:.1f}">{escape(label)}</text>'
        f'<text class="sr-value" x="{WIDTH - EDGE}" y="{top - 5:.1f}">{escape(number(n))}</text>'
        for top, (label, n) in zip(tops, rows, strict=True)
    )
    body = f'<g transform="translate(-{EDGE})">{"".join((*_parts(tree), *labels))}</g>'
    return Drawing(WIDTH - 2 * EDGE, ROW * len(rows), Markup(body))  # noqa: S704 - escaped


def line(rows: Sequence[tuple[str, int]], number: Number) -> Drawing:
    """Draw a line through what there was at the end of each period."""
    chart = _pygal().Line(**_settings(rows, number, LINE_HEIGHT, right=18))
    chart.x_labels = [label for label, _ in rows]
    chart.x_labels_major_every = max(1, -(-len(rows) // 6))
    chart.show_minor_x_labels = False
    chart.add("", [n for _, n in rows])
    body = "".join(_parts(chart.render_tree()))
    return Drawing(WIDTH, LINE_HEIGHT, Markup(body))  # noqa: S704 - escaped


def _pygal() -> Any:
    """The library, which is slow to import and needed on one page only.

    It leaves a finder for its own plug-ins behind, of a kind that Python 3.12 no longer knows and
    earlier ones warn of at other imports; nothing here needs it.
    """
    import pygal

    sys.meta_path[:] = [one for one in sys.meta_path if type(one).__module__ != pygal.__name__]
    return pygal


def _settings(
    rows: Sequence[tuple[str, int]], number: Number, height: int, right: int = 0
) -> dict[str, Any]:
    return {
        "width": WIDTH,
        "height": height,
        "margin": 0,
        "margin_right": right,
        "range": (0, max([1, *(n for _, n in rows)])),
        "max_scale": 5,
        "truncate_label": -1,
        "order_min": 0,  # no parts of a whole on the axis
        "formatter": lambda value: number(round(value)),
        "show_legend": False,
        "js": (),
        "css": (),
    }


def _parts(node: Element, text_class: str = "sr-label") -> Iterator[str]:
    """The shapes and texts below a node, in its order."""
    for child in node:
        names = (child.get("class") or "").split()
        if child.tag == "g":
            moved = child.get("transform")
            inner = "".join(_parts(child, TEXTS.get(tuple(names[:2]), text_class)))
            if inner:
                yield f'<g transform="{escape(moved)}">{inner}</g>' if moved else inner
        elif child.tag == "text" and child.text:
            yield f'<text class="{text_class}"{_placed(child)}>{escape(child.text)}</text>'
        elif child.tag in ("rect", "path", "circle") and (own := _class(child)):
            yield f'<{child.tag} class="{own}"{_placed(child)}/>'


def _class(shape: Element) -> str:
    names = (shape.get("class") or "").split()
    return next((CLASSES[name] for name in names if name in CLASSES), "")


def _placed(node: Element) -> str:
    found = (f' {name}="{_short(node.attrib[name])}"' for name in PLACED if name in node.attrib)
    return "".join(found)


def _short(value: str) -> str:
    """A tenth of a unit is exact enough."""
    return _LONG.sub(lambda number: f"{float(number[0]):.1f}".removesuffix(".0"), value)
