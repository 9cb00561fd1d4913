"""Where a character stands in a text."""

Point = tuple[int, int]
"""Line and column, from 1."""


def point_of(text: str, at: int) -> Point:
    r"""The line and the column of the character at a place, which is counted from 0.

    >>> point_of("name: x\nlead: y", 8)
    (2, 1)
    """
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
