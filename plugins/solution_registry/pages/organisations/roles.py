"""What organisations have to do with solutions: who leads, uses, supplies which."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from solution_registry.certification.places import FICTIONAL
from solution_registry.model.vocabulary import Agreement
from solution_registry.registry import Adoption, Listing, Outline
from solution_registry.registry.route_state import Way, place, way_of

ROLES: Mapping[str, str] = {
    "leads": "Leads",
    "confirmed": "Uses, confirmed",
    "reported": "Uses, reported",
    "coming": "Introduces or considers",
    "left": "Has used",
    "named": "Procurement routes that name it",
    "partner": "Develops together with others",
    "member": "Takes part in governing",
    "funder": "Funds",
    "supplier": "Supplies",
}
"""The parts that an organisation can have in a solution, in the order a page shows them; those of
adopters are the words of :data:`.listing.Use`."""

DOES = tuple(role for role in ROLES if role != "named")
"""Roles of those that do something: to be named by a route is nobody's deed."""

OWNERS: Mapping[str, Callable[[Outline], Iterable[str]]] = {
    "leads": lambda x: (x.lead,) if x.lead else (),
    "partner": lambda x: x.partners,
    "member": lambda x: x.members,
    "funder": lambda x: x.funders,
    "supplier": lambda x: x.suppliers,
}
"""Whom an entry itself gives a role; the others follow from the adopters."""


class Part(NamedTuple):
    """A solution in which an organisation has a part, and its use of it, if it has one.

    Where the part is that a route names it, `way` is that route, which is then for it.
    """

    listing: Listing
    adoption: Adoption | None = None
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """What organisations do, by role and organisation.

    parts: the solutions in which they have a part.
    counts: how many these are; examples are counted for fictional organisations only.
    """

    parts: Mapping[str, Mapping[str, list[Part]]]
    counts: Mapping[str, Mapping[str, int]]

    def of(self, organisation: str) -> list[tuple[str, list[Part]]]:
        """The parts of an organisation by role, in the order of roles; none without parts."""
        return [(role, by[organisation]) for role, by in self.parts.items() if organisation in by]

    def count(self, organisation: str, *roles: str) -> int:
        """In how many solutions an organisation has some role."""
        return sum(self.counts[role].get(organisation, 0) for role in roles)


def activity(listings: Iterable[Listing], agreements: Mapping[str, Agreement]) -> Activity:
    """Turn round what entries say of organisations; the solutions keep their order.

    Routes that name an organisation begin with those that are of most use to it.
    """
    parts: dict[str, defaultdict[str, list[Part]]] = {role: defaultdict(list) for role in ROLES}
    invented: dict[str, Counter[str]] = {role: Counter() for role in ROLES}
    for listing in listings:
        for role, organisation, part in _roles(listing, agreements):
            parts[role][organisation].append(part)
            if listing.outline.example and not organisation.startswith(FICTIONAL):
                invented[role][organisation] += 1
    for own in parts["named"].values():
        own.sort(key=_use_of_way)
    counts = {
        role: {one: len(own) - invented[role][one] for one, own in by.items()}
        for role, by in parts.items()
    }
    return Activity(parts, counts)


def _use_of_way(part: Part) -> tuple[int, ...]:
    return place(part.way) if part.way else ()


def _roles(
    listing: Listing, agreements: Mapping[str, Agreement]
) -> Iterator[tuple[str, str, Part]]:
    """Who has which role in a solution."""
    for adoption in listing.adoptions:
        if adoption.use == "own":
            continue  # it leads, which is told below
        yield adoption.use, adoption.adopter.organisation, Part(listing, adoption)
    part = Part(listing)
    for role, owners in OWNERS.items():
        for organisation in owners(listing.outline):
            yield role, organisation, part
    for route in listing.outline.routes:
        if route.named:
            way = way_of(route, agreements, listing.as_of)._replace(whom=None)
            part = Part(listing, way=way)
            for organisation in dict.fromkeys(route.named):
                yield "named", organisation, part
