"""Long lists are split over pages: where each part lies, and the links between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from solution_registry.language import words

T = TypeVar("T")

AROUND = 2
"""How many neighbours on each side are linked, besides the first page and the last."""


@dataclass(frozen=True, slots=True)
class Pager:
    """The way through a list. Paths count from the language's root; a gap has number 0."""

    number: int
    last: int
    previous: str | None
    next: str | None
    links: tuple[tuple[int, str], ...]


def page_path(path: str, number: int) -> str:
    """Where part `number` of the list at `path` lies: ``solutions/page/2/``."""
    return path if number == 1 else f"{path}page/{number}/"


def pager(path: str, number: int, last: int) -> Pager:
    """The links of part `number` of `last` of the list at `path`."""
    near = {1, last, *range(number - AROUND, number + AROUND + 1)}
    links: list[tuple[int, str]] = []
    for one in sorted(n for n in near if 1 <= n <= last):
        if links and one > links[-1][0] + 1:
            links.append((0, ""))
        links.append((one, page_path(path, one)))
    return Pager(
        number=number,
        last=last,
        previous=page_path(path, number - 1) if number > 1 else None,
        next=page_path(path, number + 1) if number < last else None,
        links=tuple(links),
    )


def how_many(items: int, size: int) -> int:
    """How many pages a list of so many items is split over, `size` on each; at least one."""
    return max(1, -(-items // size))


def split(items: Sequence[T], size: int) -> tuple[Sequence[T], ...]:
    """Split a list into its pages; a list with nothing in it has one page all the same."""
    return tuple(items[at : at + size] for at in range(0, len(items), size)) or (items,)


def numbered(title: str, number: int, last: int, language: str) -> str:
    """The title of one page of a list: which page it is, from the second on."""
    if number == 1:
        return title
    place = words(language).text("Page %(number)s of %(last)s")
    return f"{title} – {place % {'number': number, 'last': last}}"
