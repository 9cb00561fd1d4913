"""Rows of lists paired by what names them, so that a row that moves has not changed."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from ...model import (
    adopter,
    certification,
    money,
    policy,
    procurement,
    reuse,
    solution,
    vocabulary,
)
from ...model.base import Model

KEYS: Final[Mapping[type[Model], tuple[str, ...]]] = {
    adopter.EnvironmentSystem: ("system_type", "product"),
    certification.CountedAdopter: ("organisation",),
    money.CostBand: ("population_below",),
    money.Reimbursement: ("by", "on"),
    policy.LevelReviewers: ("level",),
    policy.Maintainer: ("organisation",),
    policy.Reviewer: ("id",),
    procurement.Eligibility: ("basis",),
    procurement.ProcurementRoute: ("type", "country"),
    procurement.TemplateDocument: ("file",),
    reuse.Contact: ("role",),
    reuse.Integration: ("system_type", "product"),
    reuse.Measure: ("measure",),
    reuse.Supplier: ("organisation", "role"),
    reuse.Version: ("version",),
    solution.Attestation: ("scheme",),
    solution.Gate: ("phase",),
    solution.Related: ("id",),
    vocabulary.Agreement: ("id",),
    vocabulary.Organisation: ("id",),
    vocabulary.Platform: ("id",),
    vocabulary.ProcurementTerm: ("id",),
    vocabulary.RegistryTerm: ("id",),
    vocabulary.SearchWords: ("id",),
    vocabulary.ServiceArea: ("id",),
    vocabulary.SkrGroup: ("id",),
    vocabulary.Standard: ("id",),
    vocabulary.SystemType: ("id",),
    vocabulary.ThresholdValue: ("law", "country", "subject", "valid_from"),
}
"""Rows of lists → the fields that name one among the others."""

Pair = tuple[int | None, int | None]
"""Numbers of a row in the old list and in the new; None where it is not there."""


def pairs(model: type[Model] | None, old: list[Any], new: list[Any]) -> Iterator[Pair]:
    """Pair rows: those that are alike first, then those of one name, in their order.

    Sentences, which have no name, are paired by their order alone; names of other things only
    with themselves. What is new comes last.
    """
    left, right = dict(enumerate(old)), dict(enumerate(new))
    found: dict[int, int] = {}
    _pair(left, right, found, _text)
    keys = KEYS.get(model) if model else None
    if keys:
        _pair(left, right, found, lambda row: _name(row, keys))
    elif all(isinstance(row, dict) for row in (*old, *new)):
        for number, other in zip(list(left), list(right), strict=False):
            found[number] = other
            del left[number], right[other]
    yield from ((number, found.get(number)) for number in range(len(old)))
    yield from ((None, number) for number in right)


def _pair(
    left: dict[int, Any], right: dict[int, Any], found: dict[int, int], key: Callable[[Any], str]
) -> None:
    """Move rows of the same key from ``left`` and ``right``, in their order, to ``found``."""
    waiting: dict[str, list[int]] = {}
    for number, row in right.items():
        waiting.setdefault(key(row), []).append(number)
    for number, row in list(left.items()):
        numbers = waiting.get(key(row))
        if numbers:
            found[number] = numbers.pop(0)
            del left[number], right[found[number]]


def _name(row: Any, keys: tuple[str, ...]) -> str:
    """What names a row among the others; of what is no mapping, all that it is."""
    return _text([row.get(key) for key in keys] if isinstance(row, dict) else row)


def _text(value: Any) -> str:
    """A text that is the same for the same value, whatever the order of its fields."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{key!r}:{_text(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_text, value)) + "]"
    return repr(value)
