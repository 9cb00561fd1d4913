"""Marks laid into a frame before it is rendered, and found again in the finished HTML."""

import re

# A "=" makes every tool that shortens HTML leave the quotes around an attribute where they are.
_FORM = "slot={}=7c1f"
_PATTERN = re.compile(r"slot=([A-Za-z0-9.-]+)=7c1f")


class FrameError(Exception):
    """The theme left no place for something that every page of the registry has."""


def mark(name: str) -> str:
    """Make the mark of a slot. Names are letters, digits, ``-`` and ``.``."""
    return _FORM.format(name)


def marks(html: str) -> list[tuple[int, int, str]]:
    """Find the marks of a text: start, end and name of each, in order."""
    return [(found.start(), found.end(), found[1]) for found in _PATTERN.finditer(html)]
