"""Organisations that stand in the register under two ids."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from ..model.vocabulary import Organisation, Organisations
from ..problem import Problem


def organisation_twice(files: Iterable[tuple[str, Organisations]]) -> Iterator[Problem]:
    """Find each that has the name or the number of another; ``files`` are by their paths.

    By its id an organisation counts, and is kept from deciding on its own (certification.md,
    rule 2). One that had ended before the other began may have its name.
    """
    known: defaultdict[tuple[str, ...], list[Organisation]] = defaultdict(list)
    for path, file in files:
        for index, one in enumerate(file.organisations):
            others = {
                other.id for mark in _marks(one) for other in known[mark] if _at_once(one, other)
            }
            for mark in _marks(one):
                known[mark].append(one)
            for other in sorted(others - {one.id}):
                values = {"value": one.id, "near": other}
                yield Problem("organisation-twice", path, ("organisations", index, "id"), values)


def _marks(one: Organisation) -> Iterator[tuple[str, ...]]:
    """What no other organisation has."""
    yield one.country, one.kind, one.name.casefold()
    if one.registration_number:
        yield one.country, "".join(filter(str.isalnum, one.registration_number))


def _at_once(one: Organisation, other: Organisation) -> bool:
    """Whether there is a day on which both are there."""
    begun = max(one.valid_from or date.min, other.valid_from or date.min)
    return begun <= min(one.valid_to or date.max, other.valid_to or date.max)
