"""A list of solutions: cards in each language's order, split over pages, with something above."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, NamedTuple

from markupsafe import Markup

from solution_registry.pages.body import render, rendered
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.lists import Lists
from solution_registry.pages.pager import how_many, numbered, page_path, pager
from solution_registry.pages.style import own_head
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered


class Counted(NamedTuple):
    """How many solutions there are; fictional examples are told apart and never counted."""

    real: int
    examples: int


def counted(listings: Sequence[Listing]) -> Counted:
    """Count solutions."""
    examples = sum(map(attrgetter("outline.example"), listings))
    return Counted(len(listings) - examples, examples)


LONG = 10
"""Pages of cards, above which a list of one term shows lines instead, twice as many on a page."""


@dataclass(frozen=True, slots=True)
class SolutionList:
    """What stands at one address.

    path: below the language's root.
    template: knows `solutions` (finished HTML, of `cards` or else of lines), `pages` (a Pager),
        `total` (Counted), `title`, and what `values` gives.
    chosen: the solutions by language, in its order.
    texts: title and description by language, unescaped.
    values: what else the template reads, by language and the page's number; `read` sums it up.
    sheets: style sheets of its own.
    """

    path: str
    template: str
    chosen: Mapping[str, Sequence[Listing]]
    texts: Callable[[str], tuple[str, str]]
    values: Callable[[str, int], Mapping[str, Any]]
    read: str = ""
    robots: bool = True
    always_cards: bool = False
    sheets: tuple[str, ...] = ()


def list_pages(lists: Lists, made: SolutionList) -> Iterator[Page]:
    """The pages of a list, in all languages: each is a way into the catalogue."""
    site = lists.context.site
    total = counted(made.chosen[site.languages[0]])
    cards = made.always_cards or sum(total) <= LONG * site.page_size
    size = site.page_size if cards else 2 * site.page_size
    last = how_many(sum(total), size)
    for number in range(1, last + 1):
        part = _Part(lists, made, total, number, last, size, cards)
        path = page_path(made.path, number)
        where = Where(path, "list", active="solutions", robots=made.robots)
        yield from in_languages(lists.context, where, part.read, part.make)


@dataclass(frozen=True, slots=True)
class _Part:
    """One page of a list."""

    lists: Lists
    list: SolutionList
    total: Counted
    number: int
    last: int
    size: int
    cards: bool

    def shown(self, language: str) -> Sequence[Listing]:
        first = (self.number - 1) * self.size
        return self.list.chosen[language][first : first + self.size]

    def drawn(self, language: str) -> Markup:
        base = "../" * page_path(self.list.path, self.number).count("/")
        if self.cards:
            parts = [self.lists.card(x, language, base) for x in self.shown(language)]
        else:
            parts = [f"<li>{self.lists.line(x, language, base)}</li>" for x in self.shown(language)]
        return Markup("".join(parts))  # noqa: S704 - rendered

    def read(self, language: str) -> str:
        marks = self.lists.marks(self.shown(language))
        return f"{self.last} {self.total} {self.list.read}\n{marks}"

    def make(self, language: str, url: str) -> Rendered:
        title, description = self.list.texts(language)
        title = numbered(title, self.number, self.last, language)
        body = render(
            self.lists.context,
            language,
            self.list.template,
            url,
            solutions=self.drawn(language),
            cards=self.cards,
            pages=pager(self.list.path, self.number, self.last),
            total=self.total,
            title=title,
            **self.list.values(language, self.number),
        )
        return rendered(title, description, body, own_head(url, *self.list.sheets))
