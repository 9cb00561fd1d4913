"""The products around solutions: what they connect to, and what adopters run beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from solution_registry.registry import Listing, Outline

MOST = 60
"""How many products a page names."""


class Product(NamedTuple):
    """A product of a system type; what only examples name is an `example`, else they count nowhere.

    connected: how many solutions say that they connect to it.
    adopters: how many organisations run it beside a solution that they use.
    """

    name: str
    connected: int
    adopters: int
    example: bool


@dataclass(slots=True)
class _Found:
    name: str
    connected: set[str] = field(default_factory=set)
    adopters: set[str] = field(default_factory=set)
    example: bool = True


def beside(listing: Listing) -> tuple[str, ...]:
    """The types of systems that adopters run beside a solution, each once."""
    used = (one.adopter.environment for one in listing.adoptions if one.in_use)
    return tuple(dict.fromkeys([type_ for systems in used for type_, _ in systems]))


def products(listings: Iterable[Listing]) -> Mapping[str, tuple[Product, ...]]:
    """By system type its products, those of most solutions and adopters first.

    One that is written in large and small letters is one.
    """
    found: dict[tuple[str, str], _Found] = {}
    for listing in listings:
        outline = listing.outline
        for type_, name in outline.connected:
            _of(found, type_, name, outline).connected.add(outline.id)
        for adoption in listing.adoptions:
            adopter = adoption.adopter
            for type_, product in adopter.environment if adoption.in_use else ():
                if product:
                    _of(found, type_, product, outline).adopters.add(adopter.organisation)
    made: dict[str, list[Product]] = {}
    for (type_, _), one in found.items():
        row = Product(one.name, len(one.connected), len(one.adopters), one.example)
        made.setdefault(type_, []).append(row)
    return {type_: tuple(sorted(rows, key=_order)) for type_, rows in made.items()}


def _of(found: dict[tuple[str, str], _Found], type_: str, name: str, outline: Outline) -> _Found:
    """The product of a name, which is now named in an entry."""
    key = type_, name.casefold()
    one = found.get(key) or found.setdefault(key, _Found(name))
    one.example &= outline.example
    return one


def _order(product: Product) -> tuple[bool, int, str]:
    return product.example, -product.connected - product.adopters, product.name.casefold()
