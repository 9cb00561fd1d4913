"""Which criteria an entry says something on, as far as a machine can tell; people decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..model.certification import CriteriaSet, Criterion
from ..model.solution import Solution
from ..registry import Entry
from ..registry.listing import Listing

NO_EVIDENCE: Final = frozenset(
    {name for name, field in Solution.model_fields.items() if field.is_required()} | {"lifecycle"}
)
"""Fields that every entry has, and the phase, which is a bare word: that they are stated is no
evidence."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Criteria by what the entry says on them: enough to be looked at, nothing, or for people.

    ``answers`` are the lead's own verdicts by criterion, which never count.
    """

    stated: tuple[Criterion, ...]
    missing: tuple[Criterion, ...]
    open: tuple[Criterion, ...]
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
    stated, missing, unjudged = [], [], []
    for one in criteria.criteria:
        if one.machine != "presence":
            unjudged.append(one)
        elif is_stated(one, entry, seen):
            stated.append(one)
        else:
            missing.append(one)
    answers = entry.solution.self_assessment
    return Progress(
        tuple(stated),
        tuple(missing),
        tuple(unjudged),
        {name: answer.verdict for name, answer in answers.answers.items()} if answers else {},
    )


def is_stated(criterion: Criterion, entry: Entry, seen: Listing) -> bool:
    """Whether the entry says anything on what a criterion rests on."""
    others = (
        one.confirmed and one.adopter.organisation != entry.solution.lead for one in seen.adoptions
    )
    return not not_stated(criterion, entry, any(others))


def not_stated(criterion: Criterion, entry: Entry, adopters: bool) -> tuple[str, ...]:
    """What is looked for on a criterion, where none of it is stated; nothing where any is.

    ``adopters``: whether any besides the lead counts, which is stated in files of their own.
    """
    found = looked_for(criterion)
    if any(name in entry.data or (name == "adopters" and adopters) for name in found):
        return ()
    return found


def looked_for(criterion: Criterion) -> tuple[str, ...]:
    """The fields that tell whether anything is stated: not those that every entry has."""
    return _telling(tuple(criterion.rests_on))


@lru_cache(maxsize=1024)
def _telling(fields: tuple[str, ...]) -> tuple[str, ...]:
    """Of these fields; every solution is asked the same."""
    return tuple(name for name in fields if name not in NO_EVIDENCE) or fields
