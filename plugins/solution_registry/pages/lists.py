"""What lists of solutions share in one build: the order of each language, and their drawings."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import count
from operator import attrgetter
from typing import Any, NamedTuple

from solution_registry.certification.status import STANDING
from solution_registry.language import plain_text
from solution_registry.pages.card import Card, card
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.environment import environment
from solution_registry.pages.products import beside
from solution_registry.pages.ways import readers_of
from solution_registry.registry import Listing

_BASE = "\x02"
"""Stands for the way to the language's home, which differs from list to list: a control character,
as in `pages.multilingual`, which no file may hold and no template writes."""


class Uses(NamedTuple):
    """How many organisations use a solution, as a key to sort by.

    The counts are negative, so that the solution that most use comes first. Those of the readers'
    own countries are compared before all: whoever is near is easier to follow than many elsewhere.
    """

    confirmed_here: int
    reported_here: int
    confirmed: int
    reported: int

    @property
    def here(self) -> int:
        """How many of the readers' own countries use it; negative, as the other counts."""
        return self.confirmed_here + self.reported_here


_UNUSED = Uses(0, 0, 0, 0)
_ID = attrgetter("outline.id")


def uses(listing: Listing, here: Collection[str]) -> Uses:
    """Count the organisations that use a solution: those of the countries `here`, and all."""
    if not (listing.confirmed or listing.reported):
        return _UNUSED
    near = [x.use for x in listing.adoptions if x.adopter.organisation.partition("-")[0] in here]
    return Uses(
        -near.count("confirmed"), -near.count("reported"), -listing.confirmed, -listing.reported
    )


class Lists:
    """Orders, marks and drawings, each made once in a build and when first asked for."""

    def __init__(self, context: BuildContext) -> None:
        """Begin without any."""
        self.context = context
        self.listings: tuple[Listing, ...] = tuple(context.registry.listings.values())
        self._names: dict[str, Sequence[str]] = {}
        self._by_name: dict[str, Sequence[int]] = {}
        self._orders: dict[str, tuple[Listing, ...]] = {}
        self._places: dict[str, dict[str, int]] = {}
        self._items: dict[str, Card] = {}
        self._drawings: dict[tuple[str, str, str], str] = {}

    def ordered(self, language: str) -> tuple[Listing, ...]:
        """All solutions: certified before others, the most used first, then by name.

        After them comes what nobody should begin with. Examples are last, since what is invented
        should stand in nobody's way.
        """
        if language not in self._orders:
            numbers = sorted(self.by_name(language), key=self._weights.__getitem__)
            self._orders[language] = tuple([self.listings[number] for number in numbers])
        return self._orders[language]

    def names(self, language: str) -> Sequence[str]:
        """The names of all solutions, by their numbers."""
        if language not in self._names:
            self._names[language] = [plain_text(x.outline.name, language) for x in self.listings]
        return self._names[language]

    def by_name(self, language: str) -> Sequence[int]:
        """The numbers of all solutions, from 0 by their ids, as the alphabet has their names."""
        if language not in self._by_name:
            names = list(map(collation(language), self.names(language)))
            self._by_name[language] = sorted(range(len(names)), key=names.__getitem__)
        return self._by_name[language]

    def alphabetical(self, language: str) -> list[Listing]:
        """All solutions, as the alphabet has their names."""
        return [self.listings[number] for number in self.by_name(language)]

    def in_order(self, listings: Iterable[Listing], language: str) -> list[Listing]:
        """Some solutions in the same order."""
        return sorted(listings, key=lambda one: self.place(one, language))

    def place(self, listing: Listing, language: str) -> int:
        """Which place a solution has in that order, from 0."""
        if language not in self._places:
            ordered = self.ordered(language)
            self._places[language] = dict(zip(map(_ID, ordered), count(), strict=False))
        return self._places[language][listing.outline.id]

    @cached_property
    def real(self) -> tuple[Listing, ...]:
        """The solutions that count: all but the fictional examples."""
        return self.context.registry.real

    @cached_property
    def uses(self) -> Mapping[str, Uses]:
        """Solution's id → how many use it, in the countries of the site's readers and anywhere."""
        here = readers_of(self.context)
        return {x.outline.id: uses(x, here) for x in self.listings}

    @cached_property
    def beside(self) -> Mapping[str, Sequence[str]]:
        """By id, the types of systems that adopters run beside a solution."""
        return {x.outline.id: beside(x) for x in self.listings}

    @cached_property
    def _weights(self) -> Sequence[tuple[bool, bool, bool, Uses]]:
        """What comes before names in the order, by number."""
        return [
            (x.outline.example, x.ending, x.status.state not in STANDING, own)
            for x, own in zip(self.listings, self.uses.values(), strict=True)
        ]

    def card(self, listing: Listing, language: str, base: str) -> str:
        """The card of a solution as finished HTML; `base` is the way to the language's home."""
        return self._drawn("card", listing, language, base)

    def line(self, listing: Listing, language: str, base: str) -> str:
        """The same in one line."""
        return self._drawn("line", listing, language, base)

    def _drawn(self, component: str, listing: Listing, language: str, base: str) -> str:
        place = (component, language, listing.outline.id)
        if place not in self._drawings:
            draw: Any = environment((language,), self.context.code).globals[component]
            self._drawings[place] = str(draw(self._item(listing), _BASE))
        return self._drawings[place].replace(_BASE, base)

    def _item(self, listing: Listing) -> Card:
        if listing.id not in self._items:
            self._items[listing.id] = card(self.context, listing, -self.uses[listing.id].here)
        return self._items[listing.id]

    @cached_property
    def _marks(self) -> Mapping[str, str]:
        return {
            x.outline.id: _short(
                f"{x.outline.version} {x.status.state} {x.status.level} {tuple(own)} {x.coming}"
            )
            for x, own in zip(self.listings, self.uses.values(), strict=True)
        }

    def marks(self, listings: Iterable[Listing]) -> str:
        """What cards read of solutions, besides the registry's common parts, as a short text.

        It is made, and digested, for each of the many lists that a solution is in.
        """
        return "\n".join(map(self._marks.__getitem__, map(_ID, listings)))

    @cached_property
    def everything(self) -> str:
        """A digest of all marks, and of the days on which the solutions came."""
        days = (x.history.created.isoformat() if x.history else "" for x in self.listings)
        return blake2b(f"{self.marks(self.listings)} {' '.join(days)}".encode()).hexdigest()


def _short(text: str) -> str:
    return blake2b(text.encode(), digest_size=12).hexdigest()


@lru_cache(maxsize=1)
def lists(context: BuildContext) -> Lists:
    """The lists of a build."""
    return Lists(context)
