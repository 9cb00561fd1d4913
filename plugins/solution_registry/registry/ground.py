"""The ground that entries stand on: vocabularies, criteria, policy and reviewers.

No model is imported here: of most files, checks ask only what is known and what has ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..certification.places import CRITERIA, POLICY, REVIEWERS
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from ..model.certification import CriteriaSet
    from ..model.policy import Policy, Reviewer
    from ..problem import Problem


VOCABULARY: Final = "schema/vocabulary"


@dataclass(frozen=True)
class Ground:
    """Everything entries are judged by."""

    policy: Policy
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    criteria: Mapping[str, CriteriaSet] = field(default_factory=dict)
    reviewers: Mapping[str, Reviewer] = field(default_factory=dict)
    maintainers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Organisation → its accounts at the forge."""
    problems: tuple[Problem, ...] = ()
    version: str = ""
    """A digest of all its files."""

    @cached_property
    def names(self) -> Mapping[str, Set[str]]:
        """The ids that each vocabulary knows."""
        return self.vocabulary.names()

    @cached_property
    def unread(self) -> frozenset[str]:
        """What could not be read whole: of names from there nobody can say that they are unknown.

        Vocabularies by name, ``criteria``, ``policy`` and ``reviewers``.
        """
        return unread(self.problems)

    @property
    def current_criteria(self) -> CriteriaSet | None:
        """The criteria set that the policy names."""
        return self.criteria.get(self.policy.criteria)

    @cached_property
    def ended(self) -> Mapping[str, tuple[date, str]]:
        """Organisations that have an end: their last day, and what has come after them."""
        return self.vocabulary.ended()

    @cached_property
    def spans(self) -> Mapping[str, tuple[date | None, date | None]]:
        """Agreements that have a first day or a last: the two."""
        return self.vocabulary.spans()


def unread(problems: Iterable[Problem]) -> frozenset[str]:
    """What of the ground has problems; a file that has any is not used."""
    return frozenset(
        part
        for problem in problems
        for part, place in PLACES.items()
        if problem.path.startswith(place)
    )


PLACES: Mapping[str, str] = {
    **{one.name: f"{VOCABULARY}/{one.name}.yml" for one in fields(Vocabulary)},
    "organisations": f"{VOCABULARY}/organisations/",
    "criteria": CRITERIA,
    "policy": POLICY,
    "reviewers": REVIEWERS,
    "maintainers": "policy/maintainers.yml",
}
"""Each part of the ground → its file, or the folder of its files."""
