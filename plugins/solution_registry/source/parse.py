"""The text of a file becomes plain data, or problems with their places."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from yaml import YAMLError

from solution_registry.problem import FieldPath, Problem

from .characters import clean, decode, escaped, is_clean, is_usual
from .tree import Stop, Tree

MAX_BYTES: Final = 1_000_000
"""The largest YAML file."""
MAX_PROBLEMS: Final = 100
"""As many are told per file."""


class _Quicker:
    """The quicker parser, which is begun with when as much has been read as beginning takes."""

    __slots__ = ("left", "read_simple")

    def __init__(self) -> None:
        self.left = 40_000  # bytes
        self.read_simple: Callable[[str], object | None] | None = None

    def reader(self, length: int) -> Callable[[str], object | None] | None:
        """Say what reads a file of so many bytes, if it is simple; what it says is the same."""
        if self.read_simple is None:
            self.left -= length
            if self.left < 0:
                from .simple import read_simple

                self.read_simple = read_simple
        return self.read_simple


_QUICKER: Final = _Quicker()


class Parsed(NamedTuple):
    """What a file says: ``dict``, ``list``, ``str``, ``int``, ``float`` and ``bool`` only.

    ``data`` is None where the text could not be read to its end. Where there are problems besides
    data, the data is what could be made of the rest (None in place of what has no value): good
    for finding more problems, not for use.
    """

    data: object | None
    problems: tuple[Problem, ...]


def parse(raw: bytes, path: str) -> Parsed:
    """Read the bytes of one YAML file.

    Never raises, whatever the bytes. What is wrong with the text has its line and column; what is
    wrong with characters written as escapes gets them from :func:`locate`.
    """
    if len(raw) > MAX_BYTES:
        return Parsed(None, (too_large(raw, path, MAX_BYTES),))
    text = decode(raw, path)
    if isinstance(text, Problem):
        return Parsed(None, (text,))
    found: list[Problem] = []
    read_simple = _QUICKER.reader(len(raw))
    if read_simple and is_usual(text) and (simple := read_simple(text)) is not None:
        return Parsed(simple, ())
    tidy = is_clean(text)
    if not tidy:
        text, found = clean(text, path)
    tree = Tree(raw if tidy else text, path)
    data: object | None = None
    try:
        data = tree.document()
    except Stop:
        pass
    except YAMLError as error:
        # A tab breaks what follows as well: one mistake, one problem.
        if not any(problem.code == "tab" for problem in found):
            from .mistakes import explain  # takes time to import, and is needed only here

            tree.problems.append(explain(error, text, path))
    if data is not None and b"\\" in raw:
        found.extend(_escaped(data, path))
    return Parsed(data, capped((*found, *tree.problems), path))


def capped(problems: Sequence[Problem], path: str) -> tuple[Problem, ...]:
    """Keep the first hundred problems of a file, and say how many more there are."""
    if len(problems) <= MAX_PROBLEMS:
        return tuple(problems)
    left = {"count": str(len(problems) - MAX_PROBLEMS)}
    return (*problems[:MAX_PROBLEMS], Problem("more-problems", path, values=left))


def too_large(raw: bytes, path: str, most: int) -> Problem:
    """Say that a file is larger than it may be; sizes in kB (1 000 bytes)."""
    size = {"size": str(-(-len(raw) // 1000)), "max": str(most // 1000)}
    return Problem("too-large", path, values=size)


def texts(data: object, field: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text in the data with its place, names of fields included."""
    if isinstance(data, str):
        yield field, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield (*field, name), name
            yield from texts(value, (*field, name))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from texts(value, (*field, number))


def _escaped(data: object, path: str) -> Iterator[Problem]:
    for field, text in texts(data):
        problem = escaped(text, path, field)
        # U+FFFD stands where a character was taken out, and is reported there.
        if problem and problem.code != "lost-character":
            yield problem
