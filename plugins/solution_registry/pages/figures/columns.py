"""Columns, one for each year.

Sizes are parts of the width and of the text's size, so that texts stay as large as they are.
"""

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from solution_registry.pages.figures.years import Year

TALL = 7.5
GROUND = 9.0
"""Height of the tallest column, and where all of them stand, in heights of the text (em)."""

LABELS = 6
"""About so many columns are labelled, the last one always."""


def columns(rows: Sequence[Year], number: Callable[[int], str] = str) -> Markup:
    """Draw what there was at the end of each year; `rows` is not empty.

    `number` writes one as a language does; few need it to be the same in all of them.
    """
    step = 100 / len(rows)
    most = rows[-1].total or 1
    every = -(-len(rows) // LABELS)
    parts: list[str] = []
    for at, row in enumerate(rows):
        tall = TALL * row.total / most
        parts.append(
            f'<rect class="sr-bar" x="{(at + 0.1) * step:.1f}%" y="{GROUND - tall:.1f}em"'
            f' width="{0.8 * step:.1f}%" height="{tall:.1f}em"/>'
        )
        if (len(rows) - 1 - at) % every == 0:
            middle = f'<text class="sr-tick" x="{(at + 0.5) * step:.1f}%"'
            parts.append(
                f'{middle} y="{GROUND - 0.4 - tall:.1f}em">{escape(number(row.total))}</text>'
            )
            parts.append(f'{middle} y="{GROUND + 1.3:.1f}em">{row.year}</text>')
    return Markup("".join(parts))  # noqa: S704 - escaped
