"""Which verdicts rest on which fields of an entry."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model.certification import CriteriaSet, Criterion

TEMPLATE = "template"
DOCUMENTS = "documents"
"""The field of certified bytes that holds what a template lists: they are the template itself."""


EVERYTHING = frozenset({"kind", "service_areas"})
"""Fields that every verdict rests on: what sort of thing was judged, and in whose areas."""


def rests(criterion: "Criterion", field: str) -> bool:
    """Whether a verdict rests on a field; one on a template rests on its documents as well."""
    on = criterion.rests_on
    return field in on or field in EVERYTHING or (field == DOCUMENTS and TEMPLATE in on)


def resting_on(criteria: "CriteriaSet", fields: Collection[str]) -> tuple[str, ...]:
    """The criteria whose verdicts rest on any of some fields."""
    return tuple(one.id for one in criteria.criteria if rested(one, fields))


def rested(criterion: "Criterion", fields: Iterable[str]) -> tuple[str, ...]:
    """Those of some fields that a verdict rests on."""
    return tuple(field for field in fields if rests(criterion, field))
