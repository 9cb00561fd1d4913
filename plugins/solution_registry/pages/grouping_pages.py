"""The ways into the catalogue as pages: per grouping a list of terms, and a page per term."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from solution_registry.language import plain_text, words
from solution_registry.model.codes import FICTIONAL
from solution_registry.model.vocabulary import Agreement
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.days import days_ahead
from solution_registry.pages.groupings import AGREEMENTS, GROUPINGS, SYSTEMS, Grouping
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.lists import Lists, lists
from solution_registry.pages.products import MOST, products
from solution_registry.pages.solution_list import Counted, SolutionList, counted, list_pages
from solution_registry.registry import Listing
from solution_registry.registry.route_state import RouteState, route_state
from solution_registry.site.page import Bundle, Page, Rendered


class GroupTerm(NamedTuple):
    """A term of a grouping: its texts by language, and `known`, all that the vocabulary has."""

    id: str
    name: Mapping[str, str]
    description: Mapping[str, str] | None
    example: bool
    known: Any


NEAR = 4
"""So many other terms are offered where one has no solutions."""


class TermRow(NamedTuple):
    """A term in the list of its grouping: how many solutions it has, or what else it is."""

    term: GroupTerm
    total: Counted
    own: str
    """The id of the solution that it is itself; "" where it is none."""
    ended: date | None
    """Its last day, where that has passed."""
    state: RouteState | None
    """Whether one can call off from it, where it is an agreement, or its terms have ended."""
    until: date | None
    """Its last day."""
    country: str
    """Where it applies, as an agreement does; "" where nobody needs to be told."""


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


def _beside(made: Lists) -> dict[str, Counted]:
    """How many solutions adopters run beside a type of system that state no connection to one."""
    found: defaultdict[str, list[Listing]] = defaultdict(list)
    for listing in made.listings:
        for type_ in made.beside[listing.outline.id]:
            if type_ not in listing.outline.system_types:
                found[type_].append(listing)
    return {type_: counted(own) for type_, own in found.items()}


class Grouped:
    """One grouping of all solutions."""

    def __init__(self, made: Lists, grouping: Grouping) -> None:
        """Sort all solutions under the grouping's terms."""
        self.lists, self.grouping, self.context = made, grouping, made.context
        self.terms = group_terms(self.context, grouping)
        self.members = members(made.listings, grouping)
        systems = grouping is SYSTEMS
        self.products = products(made.listings) if systems else {}
        self.beside = _beside(made) if systems else {}
        self.totals = {term.id: counted(self.members.get(term.id, ())) for term in self.terms}

    def pages(self) -> Iterator[Page | Bundle]:
        """The list of terms, and the list of solutions of each: as many pages as it takes."""
        totals = repr([(row.term.id, *row[1:]) for row in map(self._row, self.terms)])
        where = Where(self.grouping.path, "list", active="solutions")
        yield from in_languages(self.context, where, lambda _: totals, self._make)
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
        near = [(one.id, total) for one, total in self._near(term)]
        around = self.products.get(term.id), self.beside.get(term.id), near
        marks = self.lists.marks((own,)) if own else ""
        if self.grouping is AGREEMENTS and days_ahead(self.context):
            marks += "days"
        marks += self._state(term) or ""
        return f"{marks}{around}" if any(around) else marks

    def _own(self, term: GroupTerm) -> Listing | None:
        """The solution that a term is itself, as a platform may be."""
        return self.context.registry.listings.get(getattr(term.known, "solution", None) or "")

    def _near(self, term: GroupTerm) -> list[tuple[GroupTerm, Counted]]:
        """Other terms that have solutions, where this one has none.

        The nearest in the vocabulary's order or, where that is the alphabet's, those with most.
        """
        if self.totals[term.id].real:
            return []
        terms, here = self.terms, self.terms.index(term)
        found = [
            (0 if self.grouping.alphabetical else abs(at - here), -self.totals[one.id].real, at)
            for at, one in enumerate(terms)
            if self.totals[one.id].real and not self._ended(one)
        ]
        return [(terms[at], self.totals[terms[at].id]) for *_, at in sorted(found)[:NEAR]]

    def rows(self, language: str) -> list[tuple[str, list[TermRow]]]:
        """The terms in the order of a language, below the heading of each ("" where it has none).

        What has ended comes after what has not, and examples last.
        """
        rows = [self._row(term) for term in self.terms]
        if self.grouping.alphabetical:
            key = collation(language)
            rows.sort(
                key=lambda x: (
                    x.term.example,
                    x.ended is not None,
                    key(plain_text(x.term.name, language)),
                )
            )
        headings = self.grouping.headings
        if not headings:
            return [("", rows)]
        found = [
            (words(language).text(title), [row for row in rows if row.term.known.kind == kind])
            for kind, title in headings.items()
        ]
        return [(title, own) for title, own in found if own]

    def _row(self, term: GroupTerm) -> TermRow:
        own, ended = self._own(term), self._ended(term)
        country: str = getattr(term.known, "country", FICTIONAL)
        return TermRow(
            term,
            self.totals[term.id],
            own.id if own else "",
            ended,
            self._state(term),
            getattr(term.known, "valid_to", None),
            "" if country == FICTIONAL else country,
        )

    def _ended(self, term: GroupTerm) -> date | None:
        """The last day of a term, where that has passed."""
        last: date | None = getattr(term.known, "valid_to", None)
        return last if last and last < self._today(term) else None

    def _state(self, term: GroupTerm) -> RouteState | None:
        """Whether one can call off from an agreement, or its terms have ended; else None."""
        known = term.known
        if not isinstance(known, Agreement):
            return None
        if known.kind == "standard_contract":
            return "closed" if self._ended(term) else None
        return route_state(known.kind, known.valid_from, known.valid_to, self._today(term))

    def _make(self, language: str, url: str) -> Rendered:
        text, grouping = words(language).text, self.grouping
        title, about = text(grouping.title), text(grouping.about)
        values = {"grouping": grouping, "title": title, "about": about}
        groups = self.rows(language)
        body = render(self.context, language, "terms.html", url, groups=groups, **values)
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
            "ended": self._ended(term),
            "state": self._state(term),
            "near": self._near(term),
            "products": self.products.get(term.id, ()),
            "most": MOST,
            "days": days_ahead(self.context),
            "run_beside": self.beside.get(term.id),
            "organisations": self.context.registry.vocabulary.organisations,
        }

    def _today(self, term: GroupTerm) -> date:
        """The day on which a term is looked at: examples have one of their own."""
        registry = self.context.registry
        return (term.example and registry.settings.examples_as_of) or registry.today
