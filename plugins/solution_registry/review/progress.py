"""Which criteria an entry says something on, as far as a machine can tell; people decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from ..model.certification import CriteriaSet, Criterion
from ..model.solution import Solution
from ..registry import Entry
from ..registry.listing import Listing
from ..registry.needed import lacking

NO_EVIDENCE: Final = frozenset(
    {name for name, field in Solution.model_fields.items() if field.is_required()} | {"lifecycle"}
)
"""Fields that every entry has, and the phase, which is a bare word: that they are stated is no
evidence."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Criteria by what the entry says on them: enough to be looked at, too little, or for people.

    ``lacking`` has, by missing criterion, the places that are looked for and not stated.
    ``answers`` are the lead's own verdicts by criterion, which never count.
    """

    stated: tuple[Criterion, ...]
    missing: tuple[Criterion, ...]
    open: tuple[Criterion, ...]
    lacking: Mapping[str, tuple[str, ...]]
    answers: Mapping[str, str]

    @property
    def questions(self) -> Mapping[str, Criterion]:
        """All criteria by their ids."""
        return {one.id: one for one in (*self.stated, *self.missing, *self.open)}


def progress(
    entry: Entry | None, seen: Listing | None, criteria: CriteriaSet | None
) -> Progress | None:
    """Look for what each criterion rests on; None without an entry, or criteria."""
    if entry is None or seen is None or criteria is None:
        return None
    adopters = seen.confirmed > 0
    judged = [one for one in criteria.criteria if one.machine == "presence"]
    lacks = {one.id: found for one in judged if (found := not_stated(one, entry.data, adopters))}
    answers = entry.solution.self_assessment
    return Progress(
        tuple(one for one in judged if one.id not in lacks),
        tuple(one for one in judged if one.id in lacks),
        tuple(one for one in criteria.criteria if one.machine != "presence"),
        lacks,
        {name: answer.verdict for name, answer in answers.answers.items()} if answers else {},
    )


def not_stated(criterion: Criterion, data: Mapping[str, Any], adopters: bool) -> tuple[str, ...]:
    """What is looked for on a criterion and is not stated, as places of the entry.

    ``data`` is what the entry says. Of a criterion of which no more is known, any of its fields is
    enough. ``adopters``: whether any besides the lead counts, which is stated in files of their
    own.
    """
    fields = tuple(criterion.rests_on)
    found = lacking(criterion.id, fields, data)
    if found is not None:
        return found
    told = _telling(fields)
    if any(name in data or (name == "adopters" and adopters) for name in told):
        return ()
    return told


@lru_cache(maxsize=1024)
def _telling(fields: tuple[str, ...]) -> tuple[str, ...]:
    """The fields that tell whether anything is stated: not those that every entry has."""
    return tuple(name for name in fields if name not in NO_EVIDENCE) or fields
