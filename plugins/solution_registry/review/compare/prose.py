"""How a long text was reworded, in a few words: how much, and where first."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

LONG: Final = 160
"""Characters that can still be shown whole, before and after."""
_SHOWN: Final = 12
"""Words shown of where a text begins to differ."""
_BEFORE: Final = 3
"""Words shown before that."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """``added`` and ``removed`` count words; ``old`` and ``new`` are where they first differ.

    Both numbers are 0 where words have only moved, or blanks and line breaks have changed.
    """

    added: int
    removed: int
    old: str
    new: str


def reworded(old: str, new: str) -> Reworded | None:
    """Say how a text was reworded; None for texts short enough to be shown whole.

    Takes time in proportion to the texts, whatever they are.
    """
    if len(old) <= LONG and len(new) <= LONG and "\n" not in old.strip() + new.strip():
        return None
    before, after = old.split(), new.split()
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    added, removed = Counter(after), Counter(before)
    added.subtract(before)
    removed.subtract(after)
    return Reworded(
        added=sum(count for count in added.values() if count > 0),
        removed=sum(count for count in removed.values() if count > 0),
        old=_excerpt(before, start),
        new=_excerpt(after, start),
    )


def _excerpt(words: list[str], start: int) -> str:
    first = max(0, start - _BEFORE)
    last = start + _SHOWN
    shown = " ".join(words[first:last])
    return f"{'… ' if first else ''}{shown}{' …' if last < len(words) else ''}"
