"""Postings: the numbers of the entries that a term stands in, as short text.

Per field a row of ascending numbers, each written as its distance from the one before, in base 36:
``3,1;;a`` is entries 3 and 4 in the first field, and 10 in the third. ``assets/search/postings.js``
reads the same.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import sub

from solution_registry.search.terms import EntryTerms

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number: int) -> str:
    """Write a number that is not negative."""
    text = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return _DIGITS[number] + text


_WRITTEN: list[str] = []
"""Numbers as text, as many as have been needed."""


def write(fields: Iterable[Sequence[int]]) -> str:
    """Write the entries of a term, by field."""
    return ";".join([_row(numbers) if numbers else "" for numbers in fields]).rstrip(";")


def _row(numbers: Sequence[int]) -> str:
    if numbers[-1] >= len(_WRITTEN):
        _WRITTEN.extend(map(base36, range(len(_WRITTEN), 2 * numbers[-1] + 1)))
    if len(numbers) == 1:
        return _WRITTEN[numbers[0]]
    distances = (numbers[0], *map(sub, numbers[1:], numbers))
    return ",".join(map(_WRITTEN.__getitem__, distances))


def read(text: str) -> list[list[int]]:
    """Read the entries of a term, by field: as many fields as there are in EntryTerms."""
    rows = text.split(";") if text else []
    fields = [list(accumulate(int(n, 36) for n in row.split(","))) if row else [] for row in rows]
    return fields + [[] for _ in range(len(EntryTerms._fields) - len(fields))]


def change(text: str, field: int, number: int, *, add: bool) -> str:
    """Add an entry to a field of a term's postings, or take it out."""
    fields = read(text)
    if add:
        insort(fields[field], number)
    else:
        fields[field].remove(number)
    return write(fields)


def invert(entries: Iterable[EntryTerms]) -> dict[str, str]:
    """Make the postings of all terms from the terms of all entries, in the order of numbers."""
    fields: list[defaultdict[str, list[int]]] = [defaultdict(list) for _ in EntryTerms._fields]
    for number, entry in enumerate(entries):
        for field, terms in zip(fields, entry, strict=True):
            for term in terms:
                field[term].append(number)
    none: list[int] = []
    return {
        term: write([field.get(term, none) for field in fields]) for term in set().union(*fields)
    }
