"""What organisations have to do with solutions: who leads, uses, supplies which."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from solution_registry.registry import Adoption, Listing

EXAMPLE = "zz-"
"""How the ids of fictional organisations begin."""

Owners = Callable[[Listing], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Role:
    """A part that an organisation has in a solution; `title` is an English msgid."""

    id: str
    title: str
    owners: Owners
    uses: bool = False


def _users(which: Callable[[Adoption], bool]) -> Owners:
    return lambda x: [one.adopter.organisation for one in x.adoptions if which(one)]


ROLES = (
    Role("leads", "Leads", lambda x: (x.outline.lead,) if x.outline.lead else ()),
    Role("confirmed", "Uses, confirmed", _users(lambda one: one.confirmed), uses=True),
    Role(
        "reported",
        "Uses or has begun to, as reported",
        _users(lambda one: not one.confirmed and one.adopter.stage != "left"),
        uses=True,
    ),
    Role("left", "Has used", _users(lambda one: one.adopter.stage == "left")),
    Role("partner", "Develops together with others", lambda x: x.outline.partners),
    Role("member", "Takes part in governing", lambda x: x.outline.members),
    Role("funder", "Funds", lambda x: x.outline.funders),
    Role("supplier", "Supplies", lambda x: x.outline.suppliers),
)
"""In the order in which a page shows them."""


class Part(NamedTuple):
    """A solution in which an organisation has a part, and how it uses it, if it does."""

    role: Role
    listing: Listing
    adoption: Adoption | None


@dataclass(frozen=True, slots=True)
class Activity:
    """What organisations do; those that do nothing are in neither.

    parts: by organisation, in the order of the solutions' ids.
    counts: how many solutions an organisation has by role; of real ones, or of examples where
        the organisation is one itself.
    """

    parts: Mapping[str, list[Part]]
    counts: Mapping[str, Mapping[str, int]]

    def count(self, organisation: str, *roles: str) -> int:
        """How many solutions an organisation has in some roles."""
        counts = self.counts.get(organisation, {})
        return sum(counts.get(role, 0) for role in roles)


def activity(listings: Iterable[Listing]) -> Activity:
    """Turn round what all entries say of organisations."""
    parts: defaultdict[str, list[Part]] = defaultdict(list)
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for listing in listings:
        adoptions = {one.adopter.organisation: one for one in listing.adoptions}
        for role in ROLES:
            for organisation in dict.fromkeys(role.owners(listing)):
                part = Part(role, listing, adoptions.get(organisation) if role.uses else None)
                parts[organisation].append(part)
                if not listing.outline.example or organisation.startswith(EXAMPLE):
                    own = counts[organisation]
                    own[role.id] = own.get(role.id, 0) + 1
    return Activity(parts, counts)
