"""The ways into the catalogue as pages: per grouping a list of terms, and a page per term."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from solution_registry.language import plain_text, words
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.groupings import GROUPINGS, Grouping
from solution_registry.pages.in_languages import in_languages
from solution_registry.pages.lists import Lists, lists
from solution_registry.pages.solution_list import Counted, SolutionList, counted, list_pages
from solution_registry.registry import Listing
from solution_registry.site.page import Bundle, Page, Rendered


class GroupTerm(NamedTuple):
    """A term of a grouping: its texts by language, and `known`, all that the vocabulary has."""

    id: str
    name: Mapping[str, str]
    description: Mapping[str, str] | None
    example: bool
    known: Any


def grouping_pages(context: BuildContext) -> Iterator[Page | Bundle]:
    """The pages of every grouping."""
    for grouping in GROUPINGS:
        yield from Grouped(lists(context), grouping).pages()


def group_terms(context: BuildContext, grouping: Grouping) -> tuple[GroupTerm, ...]:
    """The terms of a grouping, examples left out where the site shows none."""
    terms = grouping.terms(context.registry.vocabulary).items()
    made = (_term(id, term, context.site.languages) for id, term in terms)
    shown = context.registry.settings.show_examples
    return tuple(term for term in made if shown or not term.example)


def _term(id: str, term: Any, languages: Sequence[str]) -> GroupTerm:
    if isinstance(term, str):
        return GroupTerm(id, {one: words(one).text(term) for one in languages}, None, False, None)
    name = dict.fromkeys(languages, term.name) if isinstance(term.name, str) else term.name
    return GroupTerm(id, name, term.description, bool(getattr(term, "example", False)), term)


def members(listings: Iterable[Listing], grouping: Grouping) -> dict[str, list[Listing]]:
    """Sort solutions under the terms of a grouping; they keep their order."""
    found: defaultdict[str, list[Listing]] = defaultdict(list)
    for listing in listings:
        for term in grouping.of(listing.outline):
            found[term].append(listing)
    return found


class Grouped:
    """One grouping of all solutions."""

    def __init__(self, made: Lists, grouping: Grouping) -> None:
        """Sort all solutions under the grouping's terms."""
        self.lists, self.grouping, self.context = made, grouping, made.context
        self.terms = group_terms(self.context, grouping)
        self.members = members(made.listings, grouping)
        self.totals = {term.id: counted(self.members.get(term.id, ())) for term in self.terms}

    def pages(self) -> Iterator[Page | Bundle]:
        """The list of terms, and the list of solutions of each: as many pages as it takes."""
        totals = repr(self.totals)
        yield from in_languages(
            self.context, "list", self.grouping.path, lambda _: totals, self._make
        )
        for term in self.terms:
            path = f"{self.grouping.path}{term.id}/"
            key = self.context.key("list", path, self._own_read(term), self._read(term))
            yield Bundle(path, key, partial(self._pages, path, term))

    def _pages(self, path: str, term: GroupTerm) -> Iterator[Page]:
        yield from list_pages(self.lists, self._list(path, term))

    def _read(self, term: GroupTerm) -> str:
        """What the pages of a term read of its solutions; their order follows from it."""
        return self.lists.marks(self.members.get(term.id, ()))

    def _own_read(self, term: GroupTerm) -> str:
        own = self._own(term)
        return self.lists.marks((own,)) if own else ""

    def _own(self, term: GroupTerm) -> Listing | None:
        """The solution that a term is itself, as a platform may be."""
        return self.context.registry.listings.get(getattr(term.known, "solution", None) or "")

    def rows(self, language: str) -> list[tuple[GroupTerm, Counted]]:
        """The terms in the order of a language, each with how many solutions it has."""
        terms = list(self.terms)
        if self.grouping.alphabetical:
            key = collation(language)
            terms.sort(key=lambda term: (term.example, key(plain_text(term.name, language))))
        return [(term, self.totals[term.id]) for term in terms]

    def _make(self, language: str, url: str) -> Rendered:
        text, grouping = words(language).text, self.grouping
        title, about = text(grouping.title), text(grouping.about)
        values = {"grouping": grouping, "title": title, "about": about}
        rows = self.rows(language)
        body = render(self.context, language, "terms.html", url, rows=rows, **values)
        return rendered(title, about, body)

    def _list(self, path: str, term: GroupTerm) -> SolutionList:
        members, languages = self.members.get(term.id, ()), self.context.site.languages
        return SolutionList(
            path=path,
            template="term.html",
            chosen={one: self.lists.in_order(members, one) for one in languages},
            texts=partial(self._texts, term),
            values=partial(self._values, term, self._own(term)),
            read=self._own_read(term),
            robots=not term.example,
        )

    def _texts(self, term: GroupTerm, language: str) -> tuple[str, str]:
        text, about = words(language).text, term.description
        title = text(self.grouping.of_term) % {"term": plain_text(term.name, language)}
        return title, plain_text(about, language) if about else text(self.grouping.about)

    def _values(
        self, term: GroupTerm, own: Listing | None, language: str, _number: int
    ) -> dict[str, Any]:
        return {
            "grouping": self.grouping,
            "group": words(language).text(self.grouping.title),
            "term": term,
            "own": own,
            "organisations": self.context.registry.vocabulary.organisations,
            "today": self._today(term),
        }

    def _today(self, term: GroupTerm) -> date:
        """The day on which a term is looked at: examples have one of their own."""
        registry = self.context.registry
        return (term.example and registry.settings.examples_as_of) or registry.today
