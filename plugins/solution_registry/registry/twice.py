"""Organisations that stand in the register under two ids."""

from collections.abc import Iterable, Iterator

from ..model.vocabulary import Organisation, Organisations
from ..problem import Problem


def organisation_twice(files: Iterable[tuple[str, Organisations]]) -> Iterator[Problem]:
    """Find each that has the name or the number of another; ``files`` are by their paths.

    By its id an organisation counts, and is kept from deciding on its own (certification.md,
    rule 2). One that has ended or begun on a day may have the name of the other.
    """
    known: dict[tuple[str, ...], str] = {}
    for path, file in files:
        for index, one in enumerate(file.organisations):
            if one.valid_from or one.valid_to:
                continue
            others = {known.setdefault(mark, one.id) for mark in _marks(one)} - {one.id}
            for other in sorted(others):
                values = {"value": one.id, "near": other}
                yield Problem("organisation-twice", path, ("organisations", index, "id"), values)


def _marks(one: Organisation) -> Iterator[tuple[str, ...]]:
    """What no other organisation has."""
    yield one.country, one.kind, one.name.casefold()
    if one.registration_number:
        yield one.country, "".join(filter(str.isalnum, one.registration_number))
