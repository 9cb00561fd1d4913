"""The registry: what all its files say together, frozen, for one day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ..certification.proof import NotVerified
from ..model.certification import CriteriaSet
from ..model.policy import Policy, Reviewer
from ..problem import Problem
from ..settings import Settings
from .entry import Entry
from .listing import Listing
from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Registry:
    """Everything a site, an export or a check reads.

    ``listings`` hold every solution that could be read, by id in the order of ids; examples are
    left out where the settings say so, which they do where there are none: then nothing fictional
    is left in the vocabulary either. ``problems`` are all findings of all files, located and
    sorted. ``broken`` are the ids of entries that could not be read: they are in no list.
    """

    settings: Settings
    today: date
    vocabulary: Vocabulary
    criteria: Mapping[str, CriteriaSet]
    policy: Policy
    reviewers: Mapping[str, Reviewer]
    listings: Mapping[str, Listing]
    problems: tuple[Problem, ...]
    broken: tuple[str, ...]
    version: str
    """Another text where anything differs that is no entry: vocabularies, policy, settings, days.

    Made of several digests and days, to be compared as it is.
    """
    no_history: str
    """Why there are no dates from git; empty when there are."""
    read_entry: Callable[[str], Entry]
    """Read one entry whole, by id; only for those in ``listings``."""

    @property
    def current_criteria(self) -> CriteriaSet | None:
        """The criteria set that the policy names."""
        return self.criteria.get(self.policy.criteria)

    @property
    def unverified(self) -> Mapping[str, NotVerified]:
        """The decisions that prove nothing, by serial, and why: no status rests on them."""
        return {
            serial: why for one in self.listings.values() for serial, why in one.unverified.items()
        }

    @property
    def real(self) -> tuple[Listing, ...]:
        """Solutions that count: all but the fictional examples."""
        return tuple(x for x in self.listings.values() if not x.outline.example)
