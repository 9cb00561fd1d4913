"""What the filters of the catalogue offer: the values that occur, and how many have them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from solution_registry.certification.status import STATE_LABELS
from solution_registry.language import plain_text, words
from solution_registry.model.terms import LABELS
from solution_registry.pages.collation import collation
from solution_registry.pages.countries import country_names
from solution_registry.pages.search.facets import EVERYBODY, NOT_STATED, OWN, Values
from solution_registry.registry import Listing, Vocabulary
from solution_registry.registry.quadrant import TITLES


class Choice(NamedTuple):
    """A value that can be chosen, and how many solutions have it (examples left out)."""

    value: str
    label: str
    found: int


class Filter(NamedTuple):
    """One filter. `all` says that solutions must have every value that is chosen, not just one.

    `about` is where its choices are explained, below a language's home, or "". `own` is set where
    the choice is the reader's own municipality.
    """

    facet: str
    title: str
    choices: Sequence[Choice]
    all: bool
    about: str
    own: "Own | None"

    @property
    def idle(self) -> bool:
        """Whether there is no choice to make; a shared address may name a value all the same."""
        return len(self.choices) < 2 and not self.own


class Own(NamedTuple):
    """How a facet whose values are organisations is offered: by the reader's own municipality.

    `offer` is what choosing it is called, `what` says what that finds. `everybody` is the value of
    what suits each of them, or "".
    """

    offer: str
    what: str
    everybody: str = ""


Labels = Callable[[Vocabulary, str], Mapping[str, str]]
"""The labels of a facet's values in a language, in the order they are shown in."""


def _closed(labels: Mapping[str, str]) -> Labels:
    return lambda _, language: {str(x): words(language).text(label) for x, label in labels.items()}


def _areas(vocabulary: Vocabulary, language: str) -> Mapping[str, str]:
    return {x.id: plain_text(x.name, language) for x in vocabulary.service_areas.values()}


def _systems(vocabulary: Vocabulary, language: str) -> Mapping[str, str]:
    return {x.id: plain_text(x.name, language) for x in vocabulary.system_types.values()}


def _platforms(vocabulary: Vocabulary, language: str) -> Mapping[str, str]:
    key = collation(language)
    platforms = sorted(vocabulary.platforms.values(), key=lambda x: key(x.name))
    return {x.id: x.name for x in platforms}


def _countries(vocabulary: Vocabulary, language: str) -> Mapping[str, str]:
    codes = {x.country for x in vocabulary.organisations.values()}
    name = country_names(language)
    return {code: name(code) for code in sorted(codes, key=lambda x: collation(language)(name(x)))}


def _quadrants(_: Vocabulary, language: str) -> Mapping[str, str]:
    text = words(language).text
    return {part: text(title).removesuffix(".") for part, title in TITLES.items()}


WHOM = {
    EVERYBODY: "Everybody",
    "check": "Check who may",
    "named": "Those named",
    "listed": "Those on a list",
    NOT_STATED: "Not stated for whom",
    "late": "Those on a closed list",
    OWN: "You procure it yourselves",
}
"""For whom a route is, from most to fewest."""

FILTERS: Mapping[str, tuple[str, Labels]] = {
    "area": ("Service area", _areas),
    "kind": ("Kind", _closed(LABELS["Kind"])),
    "open_to": ("Open to your municipality", lambda _, __: {}),
    "like": ("Used by those like you", lambda _, __: {}),
    "whom": ("Open to", _closed(WHOM)),
    "status": ("Status", _closed({str(state): label for state, label in STATE_LABELS.items()})),
    "system": ("Fits what you have", _systems),
    "terms": ("Terms of reuse", _closed(LABELS["ReuseTerms"])),
    "route": ("Procurement route", _closed(LABELS["RouteType"])),
    "country": ("Country of the procurement route", _countries),
    "platform": ("Platform", _platforms),
    "audience": ("Audience", _closed(LABELS["Audience"])),
    "lifecycle": ("Life cycle", _closed({**LABELS["Lifecycle"], NOT_STATED: "Not stated"})),
    "quadrant": ("How to go about it", _quadrants),
    "seeking": ("What is sought", _closed(LABELS["Seeking"])),
}
"""By facet: its title (an English msgid) and its labels; in the order of the form."""

ALL = frozenset({"system"})
"""Facets of which every chosen value must suit: what we have, the solution has to fit."""

ABOUT: Mapping[str, str] = {"status": "criteria/#states", "quadrant": "statistics/#complexity"}
"""By facet: where its choices are explained."""

OF_READERS: Mapping[str, Own] = {
    "open_to": Own(
        "Open to %(name)s",
        "A route that can be used names it, or everybody may use the solution. Where you have to"
        " check, the filter “Open to” says so.",
        EVERYBODY,
    ),
    "like": Own(
        "Used by those like %(name)s",
        "Municipalities of about the same size, or of the same group and between half and twice"
        " the size.",
    ),
}
"""By facet: how it is offered. In the browser, search/own.js finds the values that suit."""

Counts = Mapping[str, Mapping[str, int]]
"""By facet and value; a value that only examples have counts 0."""


def count(values: Mapping[str, Sequence[Values]], listings: Sequence[Listing]) -> Counts:
    """Count the solutions with each value of each facet; both are in the order of numbers."""
    examples = [listing.outline.example for listing in listings]
    counts: dict[str, dict[str, int]] = {}
    for facet, all_values in values.items():
        found = counts[facet] = dict[str, int]()
        for (own, example), times in Counter(zip(all_values, examples, strict=True)).items():
            for value in set(own):
                found[value] = found.get(value, 0) + (0 if example else times)
    return counts


def filters(counts: Counts, vocabulary: Vocabulary, language: str) -> list[Filter]:
    """The filters of the catalogue in a language."""
    return list(_filters(counts, vocabulary, language))


def _filters(counts: Counts, vocabulary: Vocabulary, language: str) -> Iterator[Filter]:
    for facet, (title, labels) in FILTERS.items():
        found = counts[facet]
        named = labels(vocabulary, language)
        choices = [Choice(x, label, found[x]) for x, label in named.items() if x in found]
        yield Filter(
            facet,
            words(language).text(title),
            choices,
            facet in ALL,
            ABOUT.get(facet, ""),
            _own(OF_READERS[facet], language) if facet in OF_READERS and found else None,
        )


def _own(of: Own, language: str) -> Own:
    text = words(language).text
    return of._replace(offer=text(of.offer), what=text(of.what))


def absent(counts: Counts, vocabulary: Vocabulary, language: str) -> dict[str, dict[str, str]]:
    """By facet, what the values are called that no solution has: an address may still name them."""
    return {
        facet: {x: label for x, label in labels(vocabulary, language).items() if x not in found}
        for facet, (_, labels) in FILTERS.items()
        for found in (counts[facet],)
    }
