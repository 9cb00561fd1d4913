"""How long bars are that are compared."""

from collections.abc import Sequence


def shares(numbers: Sequence[int]) -> tuple[int, ...]:
    """Each as its part of the largest, in hundredths.

    >>> shares([25, 0, 50]), shares([0])
    ((50, 0, 100), (0,))
    """
    most = max(numbers, default=0) or 1
    return tuple(round(100 * number / most) for number in numbers)
