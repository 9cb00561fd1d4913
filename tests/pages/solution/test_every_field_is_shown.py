"""What an entry states in any field can be read on its pages: another value makes them others."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.solution import Solution
from solution_registry.model.terms import LABELS
from solution_registry.pages import BuildContext
from solution_registry.pages.solution import solution_bundles
from solution_registry.registry import Entry, Registry
from solution_registry.registry.listing import listing
from solution_registry.registry.outlined import outline
from solution_registry.site import Page
from solution_registry.source import parse

from tests.pages.solution.conftest import FOLDER, SITE, MakeContext
from tests.places import leaves

SENTINEL = "zqzq"

VERSION = "always 1, and says nothing to a reader"

NOT_SHOWN: Mapping[type[Model], Mapping[str, str]] = {
    Solution: {".schema_version": VERSION},
    Adopter: {
        ".schema_version": VERSION,
        ".example": "users of an example are examples, too: the page says so once",
    },
}
"""Fields that no page shows: place → why."""

STATED_TOO: Mapping[str, Mapping[tuple[str | int, ...], Any]] = {
    "full": {
        ("procurement_routes", 0, "first_call_off"): "2024-01-01",
        ("procurement_routes", 1, "agreement"): {
            "holder": "zz-inkop",
            "url": "https://inkop.example.se/ramavtal",
        },
    },
    "mall": {("template", "documents", 0, "language"): "sv"},
    "minimal": {("homepage",): "https://namnregler.example.se/"},
}
"""What the entries are given to state besides, so that each field is stated by one of them."""


@dataclass(frozen=True)
class Leaf:
    """A place of a file that states something, and the way to it."""

    place: str
    way: tuple[str | int, ...]


def stated(
    data: Any, known: set[str], place: str = "", way: tuple[Any, ...] = ()
) -> Iterator[Leaf]:
    """The leaves of what a file says."""
    if place in known:
        yield Leaf(place, way)
    elif isinstance(data, Mapping):
        for name, value in data.items():
            own = f"{place}.{name}"
            below = own if any(one.startswith(own) for one in known) else f"{place}.*"
            yield from stated(value, known, below, (*way, name))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from stated(value, known, f"{place}[]", (*way, at))


def put(data: Any, way: tuple[Any, ...], value: Any) -> Any:
    """The data with something else at a place."""
    if not way:
        return value
    first, *further = way
    if isinstance(data, list):
        return [*data[:first], put(data[first], tuple(further), value), *data[first + 1 :]]
    return {**data, first: put(data.get(first), tuple(further), value)}


def others(value: Any, groups: list[set[str]]) -> Iterator[Any]:
    """Values to try in place of one, the likely ones first: terms of the same list, then texts."""
    if isinstance(value, Mapping):
        for text in (f"{SENTINEL} %s", f"%s{SENTINEL}"):
            yield {key: next(others(one, [])) if isinstance(one, Mapping) else text % one
                   for key, one in value.items()}  # fmt: skip
    elif isinstance(value, list):
        for other in others(value[0], groups):
            yield [other, *value[1:]]
    elif isinstance(value, bool):
        yield not value
        yield None
    elif isinstance(value, int):
        yield from (value + 1, value - 1)
    else:
        yield from (one for group in groups if value in group for one in sorted(group - {value}))
        yield from (f"{value}{SENTINEL}", f"{SENTINEL}{value}", f"{SENTINEL}-{value}")
        yield from ("2025-07-07", "2025-07", "2025", "DKK", "2025.1", "nb", "se", "03419000")
        yield "documents/another.md"


class Shown:
    """What the pages of an entry show, where its files say something else."""

    def __init__(self, context: BuildContext, id: str) -> None:
        """Begin with the pages as they are."""
        self.context, self.id = context, id
        self.registry = context.registry
        entry = self.registry.read_entry(id)
        self.data: Any = entry.data
        for way, value in STATED_TOO.get(id, {}).items():
            self.data = put(self.data, way, value)
        self.entry = replace(entry, solution=Solution.model_validate(self.data))
        self.known = [set(terms) for terms in LABELS.values()]
        self.known += [set(terms) for terms in vars(self.registry.vocabulary).values()
                       if isinstance(terms, Mapping)]  # fmt: skip
        self.known.append(set(self.registry.listings))
        self.before = self.pages(self.entry)

    def pages(self, entry: Entry) -> str:
        """All pages of the entry, in one language."""
        was = self.registry.listings[self.id]
        made = listing(
            outline(entry, "another", self.registry.criteria),
            self.registry.policy, was.as_of, was.history,
        )  # fmt: skip
        registry: Registry = replace(
            self.registry,
            listings={**self.registry.listings, self.id: made},
            read_entry=lambda id: entry if id == self.id else self.registry.read_entry(id),
        )
        bundles = solution_bundles(replace(self.context, registry=registry))
        own = next(one for one in bundles if one.name == f"solutions/{self.id}")
        made_pages = [one.render() for one in own.parts() if isinstance(one, Page)]
        return "\n".join(f"{one.title}\n{one.description}\n{one.body}" for one in made_pages)

    def tells(self, leaf: Leaf, data: Any, made: Callable[[Any], Entry], before: str) -> bool:
        """Whether the pages tell what stands at a leaf of the data that `made` makes an entry of.

        What is fit to hold it shows the sentinel; the pages tell a term, a day or a number where
        they are others than `before` with another one.
        """
        own = data
        for step in leaf.way:
            own = own[step]
        for other in others(own, self.known):
            try:
                entry = made(put(data, leaf.way, other))
            except ValidationError:
                continue
            after = self.pages(entry)
            return SENTINEL in after if SENTINEL in repr(other) else after != before
        return False


def parsed(model: type[Model], made: Callable[[Any], Entry], data: Any) -> Entry:
    """The entry in which a file says something."""
    return made(model.model_validate(data))


@pytest.fixture(scope="module")
def shown(make_context: MakeContext) -> list[Shown]:
    """The entries that state all there is to state, between them."""
    context = make_context(FOLDER, replace(SITE, languages=("en",)))
    return [Shown(context, id) for id in ("full", "gammal", "mall", "minimal", "plattform")]


def assert_told(told: Iterable[tuple[str, bool]], model: type[Model]) -> None:
    """Each place of the model is told by some entry's pages, or stands in NOT_SHOWN."""
    found: dict[str, bool] = {}
    for place, tells in told:
        found[place] = found.get(place, False) or tells
    hidden = {place for place, tells in found.items() if not tells}
    assert sorted(leaves(model) - found.keys()) == [], "state it in an entry, or in STATED_TOO"
    assert sorted(hidden) == sorted(NOT_SHOWN[model]), "show it, or say in NOT_SHOWN why not"


def test_of_a_solution(shown: list[Shown]) -> None:
    def told() -> Iterator[tuple[str, bool]]:
        for one in shown:

            def made(said: Any, one: Shown = one) -> Entry:
                return replace(one.entry, solution=said)

            for leaf in stated(one.data, leaves(Solution)):
                make = partial(parsed, Solution, made)
                yield leaf.place, one.tells(leaf, one.data, make, one.before)

    assert_told(told(), Solution)


def test_of_an_adopter(shown: list[Shown]) -> None:
    one = shown[0]

    def told() -> Iterator[tuple[str, bool]]:
        for name, data in users(FOLDER / one.entry.folder / "adopters"):

            def made(said: Any, name: str = name) -> Entry:
                return replace(one.entry, adopters={**one.entry.adopters, name: said})

            before = one.pages(made(Adopter.model_validate(data)))
            for leaf in stated(data, leaves(Adopter)):
                yield leaf.place, one.tells(leaf, data, partial(parsed, Adopter, made), before)

    assert_told(told(), Adopter)


def users(folder: Path) -> Iterator[tuple[str, Any]]:
    """What users say; of their proofs the case number alone, where there is one."""
    for file in sorted(folder.iterdir()):
        data: Any = parse(file.read_bytes(), file.name).data
        yield file.stem, data
        confirmation = data.get("confirmation", {})
        if "case_number" in confirmation:
            other = {key: confirmation[key] for key in ("on", "role", "proof")}
            yield file.stem, {**data, "confirmation": other}
