"""The glossary: the registry's own words and those of public procurement, on one page."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from solution_registry.language import LocalText, plain_text, words
from solution_registry.model.vocabulary import ProcurementTerm, RegistryTerm
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.site.page import Page, Rendered

REGISTRY_GROUPS: Mapping[str, str] = {
    "people": "Who does what",
    "content": "What is in the registry",
    "use": "Who uses a solution",
    "state": "The state of a solution",
    "certification": "Certification",
    "route": "Ways to buy and to use",
    "working": "How changes are made",
}
PROCUREMENT_GROUPS: Mapping[str, str] = {
    "law": "Laws",
    "actor": "Who buys, sells and supervises",
    "instrument": "Agreements and systems",
    "procedure": "Procedures and limits",
    "document": "Documents and steps",
    "reuse": "Reuse and open source",
}
"""Groups and their titles (English msgids), in order; a group not listed is named as it is."""

READ_MORE: Mapping[str, tuple[str, str]] = {
    "use": ("guides/adopters", "How adopters are counted"),
    "state": ("about", "About the registry"),
    "certification": ("criteria/", "Criteria"),
    "route": ("guides/procure", "Procure with a template"),
    "working": ("contribute", "How to contribute"),
}
"""Where more is written about a group: one of GUIDES or a page of ours, which ends with "/", and
its name (an English msgid)."""


class Row(NamedTuple):
    """A term. `others` are the words of procurement in other languages, `unreviewed` languages."""

    id: str
    term: LocalText
    abbreviation: str | None
    definition: LocalText
    others: tuple[tuple[str, str], ...]
    sources: tuple[int, ...]
    unreviewed: tuple[str, ...]


class Group(NamedTuple):
    """Terms of one sort, in the order of the language's alphabet."""

    id: str
    title: str
    more: tuple[str, str] | None
    rows: tuple[Row, ...]


Term = RegistryTerm | ProcurementTerm


def glossary_pages(context: BuildContext) -> Iterator[Page]:
    """One page in every language."""
    yield from in_languages(context, Where("glossary/"), lambda _: "", partial(_make, context))


def _make(context: BuildContext, language: str, url: str) -> Rendered:
    vocabulary = context.registry.vocabulary
    registry = vocabulary.registry_terms
    procurement = {k: v for k, v in vocabulary.procurement_terms.items() if k not in registry}
    made = _Glossary(context.site.languages, language)
    body = render(
        context,
        language,
        "glossary.html",
        url,
        registry=made.groups(REGISTRY_GROUPS, registry.values()),
        procurement=made.groups(PROCUREMENT_GROUPS, procurement.values()),
        sources=tuple(made.sources),
    )
    text = words(language).text
    about = text("Words that the registry uses, and words of public procurement.")
    return rendered(text("Glossary"), about, body)


class _Glossary:
    """Makes the groups of one page; `sources` are numbered in the order they are met."""

    def __init__(self, languages: Iterable[str], language: str) -> None:
        self.language = language
        self.languages = tuple(other for other in languages if other != language)
        self.sources: dict[str, int] = {}

    def groups(self, titles: Mapping[str, str], terms: Iterable[Term]) -> list[Group]:
        """Sort terms into groups: those with a title first, others as they come."""
        alphabet, text = collation(self.language), words(self.language).text
        sorted_: dict[str, list[Term]] = {id: [] for id in titles}
        for term in sorted(terms, key=lambda one: alphabet(plain_text(one.term, self.language))):
            sorted_.setdefault(term.group, []).append(term)
        return [
            Group(id, text(titles.get(id, id)), self._more(id), tuple(map(self._row, own)))
            for id, own in sorted_.items()
            if own
        ]

    def _more(self, group: str) -> tuple[str, str] | None:
        if group not in READ_MORE:
            return None
        path, name = READ_MORE[group]
        return path, words(self.language).text(name)

    def _row(self, term: Term) -> Row:
        if isinstance(term, RegistryTerm):
            return Row(term.id, term.term, None, term.definition, (), (), ())
        return Row(
            term.id,
            term.term,
            term.abbreviation,
            term.definition,
            tuple((other, term.term[other]) for other in self.languages if other in term.term),
            tuple(sorted(self._number(source) for source in term.sources or ())),
            term.unreviewed or (),
        )

    def _number(self, source: str) -> int:
        return self.sources.setdefault(source, len(self.sources) + 1)
