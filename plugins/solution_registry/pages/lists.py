"""What lists of solutions share in one build: the order of each language, and its cards."""

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any

from solution_registry.certification.status import STANDING
from solution_registry.language import plain_text
from solution_registry.pages.card import card
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.environment import environment
from solution_registry.registry import Listing

_BASE = "../"
"""The way to the language's home, from the first page of the catalogue."""


class Lists:
    """Orders and cards, each made once in a build and when first asked for."""

    def __init__(self, context: BuildContext) -> None:
        """Begin without any."""
        self.context = context
        self._orders: dict[str, tuple[Listing, ...]] = {}
        self._places: dict[str, dict[str, int]] = {}
        self._cards: dict[tuple[str, str], str] = {}
        self._marks: dict[str, str] = {}

    def ordered(self, language: str) -> tuple[Listing, ...]:
        """All solutions: certified before others, more used before less used, then by name.

        Examples come last, since what is invented should stand in nobody's way.
        """
        if language not in self._orders:
            alphabet = collation(language)
            listings = self.context.registry.listings.values()
            names = {x.id: alphabet(plain_text(x.outline.name, language)) for x in listings}
            self._orders[language] = tuple(
                sorted(listings, key=lambda x: (*_weight(x), names[x.id], x.id))
            )
        return self._orders[language]

    def places(self, language: str) -> Mapping[str, int]:
        """Where each solution stands in the order of a language, by id."""
        if language not in self._places:
            ids = (listing.id for listing in self.ordered(language))
            self._places[language] = {id: number for number, id in enumerate(ids)}
        return self._places[language]

    def card(self, listing: Listing, language: str, base: str) -> str:
        """The card of a solution as finished HTML; `base` is the way to the language's home."""
        place = (language, listing.id)
        if place not in self._cards:
            made: Any = environment(language, self.context.code).globals["card"]
            self._cards[place] = str(made(card(self.context.registry, listing), _BASE))
        # Nothing but the card's own link can hold this text: quotes are escaped in all others.
        return self._cards[place].replace(f'href="{_BASE}', f'href="{base}')

    def mark(self, listing: Listing) -> str:
        """What a card reads of a solution, besides the registry's common parts, as a short text."""
        mark = self._marks.get(listing.id)
        if mark is None:
            status, version = listing.status, listing.outline.version
            used = f"{listing.confirmed} {listing.reported}"
            mark = f"{listing.id} {version} {status.state} {status.level} {used}"
            self._marks[listing.id] = mark
        return mark

    @cached_property
    def everything(self) -> str:
        """A digest of the marks of all solutions."""
        listings = self.context.registry.listings.values()
        days = (x.history.created.isoformat() if x.history else "" for x in listings)
        return blake2b(f"{self.marks(listings)} {' '.join(days)}".encode()).hexdigest()

    def marks(self, listings: Iterable[Listing]) -> str:
        """The marks of several solutions."""
        return "\n".join(map(self.mark, listings))


def _weight(listing: Listing) -> tuple[bool, bool, int, int]:
    standing = listing.status.state in STANDING
    return listing.outline.example, not standing, -listing.confirmed, -listing.reported


@lru_cache(maxsize=1)
def lists(context: BuildContext) -> Lists:
    """The lists of a build."""
    return Lists(context)
