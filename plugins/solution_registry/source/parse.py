"""The text of a file becomes plain data, or problems with their places."""

from dataclasses import dataclass

from solution_registry.problem import Problem


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file says: ``dict``, ``list``, ``str``, ``int``, ``float`` and ``bool`` only.

    ``data`` is None where the text could not be read to its end. Where there are problems besides
    data, the data is what could be made of the rest: good for finding more problems, not for use.
    """

    data: object | None
    problems: tuple[Problem, ...]


def parse(raw: bytes, path: str) -> Parsed:
    """Read the bytes of one YAML file; every problem has its line and column."""
    raise NotImplementedError
