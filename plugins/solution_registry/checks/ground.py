"""What entries stand on must itself hold: vocabularies and organisations refer to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from ..problem import Problem
from ..registry import Vocabulary
from .circles import circles, drawn
from .suggest import Guesses

if TYPE_CHECKING:
    from ..model.vocabulary import Agreement, Platform

GroundCheck = Callable[[Vocabulary, frozenset[str]], Iterable[Problem]]


def region_and_successor(vocabulary: Vocabulary, ids: frozenset[str]) -> Iterator[Problem]:
    """The region an organisation lies in, and its successor, are organisations."""
    known, guesses = vocabulary.organisations, Guesses()
    for one in known.values():
        for value in (one.region, one.successor):
            if value and value not in known:
                values = {"value": value, **guesses.organisation(value, vocabulary)}
                yield Problem("unknown-organisation", "schema/vocabulary/organisations", (), values)


def successors_in_a_circle(vocabulary: Vocabulary, ids: frozenset[str]) -> Iterator[Problem]:
    """Who comes after an organisation is not one that it has come after itself."""
    after = {one.id: [one.successor] for one in vocabulary.organisations.values() if one.successor}
    for circle in circles(after):
        values = {"path": drawn(circle)}
        yield Problem("successor-cycle", "schema/vocabulary/organisations", (), values)


def agreement_holder(vocabulary: Vocabulary, ids: frozenset[str]) -> Iterator[Problem]:
    """Who holds an agreement is an organisation."""
    known, guesses = vocabulary.organisations, Guesses()
    for index, one in enumerate(vocabulary.agreements.values()):
        if one.holder not in known:
            values = {"value": one.holder, **guesses.organisation(one.holder, vocabulary)}
            path = "schema/vocabulary/agreements.yml"
            yield Problem("unknown-organisation", path, ("terms", index, "holder"), values)


def own_entry(vocabulary: Vocabulary, ids: frozenset[str]) -> Iterator[Problem]:
    """A platform's own entry is in the registry, and so is an agreement's."""
    named: Mapping[str, Iterable[Platform | Agreement]] = {
        "platforms": vocabulary.platforms.values(),
        "agreements": vocabulary.agreements.values(),
    }
    guesses = Guesses()
    for name, terms in named.items():
        for index, one in enumerate(terms):
            if one.solution and one.solution not in ids:
                values = {"value": one.solution, "near": guesses.word(one.solution, ids)}
                path = f"schema/vocabulary/{name}.yml"
                yield Problem("unknown-solution", path, ("terms", index, "solution"), values)


GROUND_CHECKS: tuple[GroundCheck, ...] = (
    region_and_successor,
    successors_in_a_circle,
    agreement_holder,
    own_entry,
)
"""Rules for vocabularies."""
