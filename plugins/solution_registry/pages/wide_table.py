"""Tables too wide for a phone: each cell is told its column, so that it can be shown as a list.

Shown that way, some browsers no longer take them for tables; so each part says what it is.
"""

import re

from markupsafe import Markup

WIDE = 4
"""So many columns do not fit a phone."""

_MARK = ' role="row"'
_COLUMN = re.compile(r'<th scope="col">([^<]*)</th>')
_PART = re.compile(r"<(thead|tbody|tr|th|td)(?=[ >])")
_ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "th": "rowheader", "td": "cell"}


def rows_told(rows: str) -> Markup:
    """Give the parts of a wide table their roles, and its cells the names of their columns.

    >>> wide = "<thead><tr>" + 4 * '<th scope="col">A</th>' + "</tr></thead><tbody><tr><td>1</td>"
    >>> rows_told(wide).rpartition("</thead>")[2]
    Markup('<tbody role="rowgroup"><tr role="row"><td role="cell" data-label="A">1</td>')
    """
    head, end, body = str(rows).partition("</thead>")
    columns = _COLUMN.findall(head)
    if len(columns) < WIDE:
        return Markup(rows)  # noqa: S704 - finished HTML
    at = 0

    def part(found: re.Match[str]) -> str:
        nonlocal at
        name = found[1]
        if name == "tr":
            at = 0
        label = ""
        if name in ("th", "td"):
            label = f' data-label="{columns[at]}"' if name == "td" else ""
            at += 1
        return f'<{name} role="{_ROLES[name]}"{label}'

    head = _PART.sub(lambda found: f'<{found[1]} role="{_ROLES[found[1]]}"', head)
    head = head.replace('<th role="rowheader" scope="col"', '<th role="columnheader" scope="col"')
    return Markup(head + end + _PART.sub(part, body))  # noqa: S704 - finished HTML


def is_wide(rows: str) -> bool:
    """Whether a table has been told as a wide one."""
    return _MARK in rows
