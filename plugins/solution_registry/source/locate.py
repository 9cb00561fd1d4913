"""Problems get their places: the second reading, only of files that have problems."""

from collections.abc import Callable, Iterable

from solution_registry.problem import Problem


def locate(problems: Iterable[Problem], read: Callable[[str], bytes | None]) -> list[Problem]:
    """Fill in line and column, and what the file really says, sorted by file and place.

    ``read`` gives the bytes of a path, or None where there is nothing to read.
    """
    raise NotImplementedError
