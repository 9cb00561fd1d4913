"""Which terms an entry is found by, and how much each says of it.

Eight fields, the weightiest first: what the solution is called, written as one word · the words of
its name and its initials, and what it is an alternative to · what else it is known by, in other
languages, and other words for the same matter · what it says of itself · what stands around it,
products, organisations, standards · what it is sorted under, its kind and act, and what a
template's documents are called · what its service areas are called · what the types of system are
called that it connects to, which it is not itself. A term counts in the first field that it stands
in.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from solution_registry.language import Words, chosen
from solution_registry.model.terms import LABELS
from solution_registry.registry import Outline, Vocabulary
from solution_registry.search.matters import PAGE, Matters
from solution_registry.search.rules import rules
from solution_registry.search.words import Terms


class EntryTerms(NamedTuple):
    """The terms of an entry by field; none stands in two."""

    called: set[str]
    names: set[str]
    known: set[str]
    text: set[str]
    around: set[str]
    labels: set[str]
    areas: set[str]
    connected: set[str]

    @property
    def own(self) -> frozenset[str]:
        """What the entry is found by for certain: not by its area, nor by what it connects to."""
        return frozenset().union(*self[:-2])


def _apart(*fields: set[str]) -> EntryTerms:
    """Each term in the first field that it stands in."""
    before = set[str]()
    found = []
    for field in fields:
        found.append(field - before)
        before |= field
    return EntryTerms(*found)


_parts: Callable[[str], list[str]] = re.compile(r"[()/:,]").split
"""The parts of a name, each of which a solution may be called: "FMR, register över …"."""

_initials: Callable[[str], list[str]] = re.compile(r"\b[^\W\d_]|(?<=[a-z])[A-Z]").findall
"""The letters that begin words, and those that are large within them."""

FEWEST_INITIALS = 3

_ranges: Callable[[str], list[tuple[str, str, str]]] = re.compile(
    r"\b([^\W\d_]+)(\d+)[–-]\1?(\d+)\b"
).findall
"""What numbers a name goes from and to, and the letters before: "K01–K04"."""

LONGEST_RANGE = 20


class LabelTerms(dict[str, set[str]]):
    """The terms of the labels of a vocabulary by id; what is unknown to it has none."""

    def __missing__(self, id: str) -> set[str]:
        """Give what is unknown no terms."""
        return set()


def initials(name: str) -> str:
    """What a name is shortened to in talk, or nothing where that is too short to mean it.

    >>> initials("Open ePlatform"), initials("Standard for Public Code"), initials("Mina ombud")
    ('OeP', 'SfPC', '')
    """
    letters = "".join(_initials(name))
    return letters if len(letters) >= FEWEST_INITIALS else ""


def within(name: str) -> list[str]:
    """What a name tells of by its first and its last number.

    >>> within("Standardkontrakter K01–K04"), within("A1-9999")
    (['K01', 'K02', 'K03', 'K04'], [])
    """
    return [
        f"{letters}{number:0{len(first)}}"
        for letters, first, last in _ranges(name)
        if int(last) - int(first) < LONGEST_RANGE
        for number in range(int(first), int(last) + 1)
    ]


class TextTerms:
    """Finds the terms of texts in one language, and the other words for what they tell of."""

    def __init__(self, language: str, matters: Matters) -> None:
        """Find the terms of all words for each matter once."""
        self.language = language
        self.terms = Terms(rules(language))
        self.matters = matters
        self.same = {
            id: self.terms.of(" ".join(chain(*x.words.values()))) for id, x in matters.known.items()
        }

    def named(self, texts: Mapping[str, str]) -> set[str]:
        """The terms of a text, and the other words for the matters that it tells of."""
        same = map(self.same.__getitem__, self.matters.told(texts))
        return self.terms.of(self.local(texts)).union(*same)

    def led_to(self, id: str) -> set[str]:
        """The terms of the words that lead to the page of a service area, or of templates."""
        matter = self.matters.known.get(f"{id}{PAGE}")
        return self.terms.of(" ".join(matter.words.get(self.language, ()))) if matter else set()

    def local(self, text: Mapping[str, str]) -> str:
        """A text as it is shown to readers of the language."""
        language = self.language
        return text[language if language in text else chosen(text, language)]


class TermReader:
    """Finds the terms of entries in one language. Labels are read once."""

    def __init__(
        self, vocabulary: Vocabulary, words: Words, matters: Matters | None = None
    ) -> None:
        """Read the labels of the vocabulary, and those of the kinds.

        ``matters`` are those of the vocabulary, where readers of other languages share them.
        """
        known = matters or Matters(vocabulary.search_words.values())
        self._texts = TextTerms(words.language, known)
        self._terms, self._local = self._texts.terms, self._texts.local
        self.named, self.led_to = self._texts.named, self._texts.led_to
        named, local, same = self._named, self._local, self._texts.same
        self._areas = LabelTerms(
            {
                x.id: self._terms.of(local(x.name)) | same.get(f"{x.id}-area", set())
                for x in vocabulary.service_areas.values()
            }
        )
        systems = {x.id: x.name for x in vocabulary.system_types.values()}
        self._same = LabelTerms({id: same.get(id.replace("_", "-"), set()) for id in systems})
        self._systems = LabelTerms(
            {
                id: self._terms.of(local(name)) | same.get(f"{id.replace('_', '-')}-system", set())
                for id, name in systems.items()
            }
        )
        self._platforms = named({x.id: x.name for x in vocabulary.platforms.values()})
        self._standards = named({x.id: x.name for x in vocabulary.standards.values()})
        self._organisations = named({x.id: x.name for x in vocabulary.organisations.values()})
        self._kinds = LabelTerms(
            {
                kind: self.named({words.language: words.text(label)})
                for kind, label in LABELS["Kind"].items()
            }
        )
        self._laws = named({law: words.text(label) for law, label in LABELS["Law"].items()})

    @property
    def labels(self) -> str:
        """A digest of all labels and search words: entries have other terms where it differs."""
        made = blake2b(digest_size=16)
        for labels in (
            self._kinds,
            self._areas,
            self._same,
            self._systems,
            self._platforms,
            self._standards,
            self._organisations,
            self._laws,
        ):
            for id, terms in labels.items():
                made.update(f"{id} {' '.join(sorted(terms))}\n".encode())
        for id, matter in self._texts.matters.known.items():
            made.update(f"{id} {matter.words}\n".encode())
        return made.hexdigest()

    def read(self, outline: Outline) -> EntryTerms:
        """Find the terms of an entry."""
        name, of = self._local(outline.name), self._terms.of
        others = (other for other in outline.name.values() if other != name)
        parts = _parts(name)
        called = {term for part in parts for term in self._terms.joined(part)}
        names = of(" ".join((name, *within(name), *map(initials, parts), *outline.alternative_to)))
        known = of(" ".join((outline.id.replace("-", " "), *others)))
        known.update(*map(self._texts.same.__getitem__, self._texts.matters.of(outline)))
        return _apart(
            called,
            names,
            known,
            of(self._local(outline.summary)),
            self._around(outline),
            self._labels(outline),
            set().union(*map(self._areas.__getitem__, outline.service_areas)),
            set().union(*map(self._systems.__getitem__, outline.system_types)),
        )

    def _around(self, outline: Outline) -> set[str]:
        organisations: Iterable[str] = (*outline.partners, *outline.suppliers)
        systems = [*outline.connected, *chain(*[x.environment for x in outline.adopters])]
        products = " ".join([product for _, product in systems if product])
        return self._terms.of(products).union(
            self._organisations[outline.lead or ""],
            *map(self._platforms.__getitem__, outline.platforms),
            *map(self._same.__getitem__, outline.system_types),
            *map(self._standards.__getitem__, outline.standards),
            *map(self._organisations.__getitem__, organisations),
        )

    def _labels(self, outline: Outline) -> set[str]:
        return self._kinds[outline.kind].union(
            self._laws[outline.law or ""], *map(self._terms.of, map(self._local, outline.titles))
        )

    def _named(self, names: Mapping[str, str]) -> LabelTerms:
        return LabelTerms({id: self._terms.of(name) for id, name in names.items()})
