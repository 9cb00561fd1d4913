"""The lists that are open where a text is read: how deep they are, and where they begin."""

from typing import NamedTuple

LARGEST = 32_767
"""No number is larger in a word processor."""


class List(NamedTuple):
    """A list whose items are being read."""

    ordered: bool
    start: int
    """The number of its first item."""
    level: int
    """How many lists it stands in."""
    depth: int
    """How many of the lists around its items are numbered, itself among them."""


def within(around: list[List], *, ordered: bool, start: int) -> List:
    """Begin a list within those that are open, the innermost last."""
    depth = around[-1].depth if around else 0
    return List(ordered, min(start, LARGEST), len(around), depth + ordered)
