"""The phase board: solutions by the phase of their life cycle, and who seeks what in each."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from heapq import nsmallest
from typing import NamedTuple

from solution_registry.language import words
from solution_registry.model.terms import LABELS
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.lists import Lists, lists
from solution_registry.pages.search.facets import NOT_STATED
from solution_registry.pages.solution_list import Counted, counted
from solution_registry.pages.style import own_head
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered

PHASES: dict[str, str] = {
    "idea": "A need that somebody has described. Join while everything can still be changed.",
    "requirements": "What it has to do is being decided. Your way of working can be taken in.",
    "implementation": "It is being built or introduced. Follow it, or share the cost.",
    "production": "It is in use, or released for others. Its page says who is known to use it.",
    "phase_out": "It is on its way out. See what takes its place.",
}
"""The phases of the board, in their order, and what they mean to a reader (English msgids).
What is retired has left the board."""

SHOWN = 8
"""So many solutions stand in one column, and in one list of what is sought."""


class Item(NamedTuple):
    """A solution on the board."""

    listing: Listing
    lead: Organisation | None


class Column(NamedTuple):
    """A phase, or something that is sought: its solutions, and how many there are in all."""

    id: str
    total: Counted
    items: tuple[Item, ...]

    @property
    def all(self) -> bool:
        """Whether all of them are shown."""
        return sum(self.total) == len(self.items)


Board = tuple[list[Column], Column, list[Column]]
"""The phases, those that state none, and what is sought."""


def phase_pages(context: BuildContext) -> Iterator[Page]:
    """The board in every language."""
    made = lists(context)
    boards = {
        language: (by_phase(made, language), unstated(made, language), by_need(made, language))
        for language in context.site.languages
    }

    def read(language: str) -> str:
        phases, none, needs = boards[language]
        columns = [*phases, none, *needs]
        shown = [item.listing for column in columns for item in column.items]
        return f"{[column.total for column in columns]}\n{made.marks(shown)}"

    where = Where("phases/", active="solutions")
    yield from in_languages(context, where, read, partial(_make, context, boards))


def by_phase(made: Lists, language: str) -> list[Column]:
    """The columns: those that seek somebody first, fictional examples last."""
    found: dict[str, list[Listing]] = {phase: [] for phase in PHASES}
    for one in made.listings:
        if one.outline.lifecycle in found:
            found[one.outline.lifecycle].append(one)
    return _columns(made, found, language)


def unstated(made: Lists, language: str) -> Column:
    """Those of which nobody has said in which phase they are."""
    found = [one for one in made.listings if not one.outline.lifecycle]
    (column,) = _columns(made, {NOT_STATED: found}, language)
    return column


def by_need(made: Lists, language: str) -> list[Column]:
    """What is sought, each with those who seek it; nothing that nobody seeks."""
    found: dict[str, list[Listing]] = {need: [] for need in LABELS["Seeking"]}
    for one in made.listings:
        for need in one.outline.seeking:
            found[need].append(one)
    return _columns(made, {need: seeking for need, seeking in found.items() if seeking}, language)


def _columns(made: Lists, found: Mapping[str, Sequence[Listing]], language: str) -> list[Column]:
    """A column of each, with the first of its solutions."""
    known = made.context.registry.vocabulary.organisations

    def rank(one: Listing) -> tuple[bool, bool, int]:
        return one.outline.example, not one.outline.seeking, made.place(one, language)

    return [
        Column(
            id,
            counted(listings),
            tuple(
                Item(one, known.get(one.outline.lead or ""))
                for one in nsmallest(SHOWN, listings, rank)
            ),
        )
        for id, listings in found.items()
    ]


def _make(
    context: BuildContext,
    boards: Mapping[str, Board],
    language: str,
    url: str,
) -> Rendered:
    text = words(language).text
    phases, none, needs = boards[language]
    title = text("Phase board")
    body = render(
        context,
        language,
        "phases.html",
        url,
        title=title,
        phases=[(column, text(PHASES[column.id])) for column in phases],
        unstated=none,
        needs=needs,
        examples=any(column.total.examples for column in (*phases, none)),
    )
    about = text("Solutions by phase, from idea to phase-out: find those who are where you are.")
    return rendered(title, about, body, own_head(url, "board"))
