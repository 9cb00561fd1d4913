"""The parts of a contributor's long text: its headings are places that one can go to."""

import re
from html import unescape

from solution_registry.nearest import simplified
from solution_registry.site.page import TocItem

_HEADING = re.compile(r"<h([23])>(.*?)</h\1>", re.DOTALL)
_ELEMENT = re.compile(r"<[^<>]*>")


def placed(html: str, language: str) -> tuple[str, tuple[TocItem, ...]]:
    """Give the headings of a text in some language ids; and list two levels of them.

    A single heading above all others names the text, and is not among its parts.

    >>> placed("<h2>1. Öppet</h2><h3>Mål</h3>", "sv")[0]
    '<h2 id="text-1-oppet">1. Öppet</h2><h3 id="text-mal">Mål</h3>'
    """
    items: list[TocItem] = []
    taken: set[str] = set()

    def place(heading: re.Match[str]) -> str:
        level, inside = heading.groups()
        title = unescape(_ELEMENT.sub("", inside)).strip()
        anchor = _free(f"text-{simplified(title)}".rstrip("-"), taken)
        item = TocItem(title, anchor, language=language)
        if level == "3" and items:
            items[-1] = items[-1]._replace(children=(*items[-1].children, item))
        else:
            items.append(item)
        return f'<h{level} id="{anchor}">{inside}</h{level}>'

    made = _HEADING.sub(place, html)
    return made, items[0].children if len(items) == 1 else tuple(items)


def _free(anchor: str, taken: set[str]) -> str:
    number, free = 1, anchor
    while free in taken:
        number += 1
        free = f"{anchor}-{number}"
    taken.add(free)
    return free
