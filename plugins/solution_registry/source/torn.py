"""Numbers with a comma in them: between { and } YAML takes it for the end of a field."""

import re
from typing import Final

_BEFORE: Final = re.compile(r":\s*(-?[0-9][0-9.]*)((?:, ?[0-9]+)*)(, ?)$")
_AFTER: Final = re.compile(r"((?:, ?[0-9]+(?:[^\S\n][^,:{}\n]*)?)*)\s*[,}]")
_FAR: Final = 40
"""Characters on either side that are looked at; a number has fewer."""


def torn(text: str, name: str, end: int) -> str | None:
    """The number that a comma tore, of which ``name``, which ends before ``end``, is a later part.

    Empty where an earlier part is a name as well, and the number was told there; None where
    there is none.

    >>> torn("costs: {per_year: 24,50}", "50", 23)
    '24,50'
    """
    here = text[max(0, end - 2 * _FAR) : end].rstrip()
    if not name[:1].isdigit() or not here.endswith(name):
        return None
    before = _BEFORE.search(here.removesuffix(name))
    after = _AFTER.match(text[end : end + _FAR])
    if not before or not after:
        return None
    return "" if before[2] else f"{before[1]}{before[3]}{name}{after[1]}"
