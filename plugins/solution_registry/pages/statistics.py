"""The statistics: what the registry holds and who uses it, in pictures, sentences and tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from solution_registry.certification.status import STANDING, State
from solution_registry.formats import formats
from solution_registry.language import plain_text, words
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.countries import country_names
from solution_registry.pages.days import days_ahead
from solution_registry.pages.figures.columns import columns
from solution_registry.pages.figures.numbers import Totals, all_totals
from solution_registry.pages.figures.shares import shares
from solution_registry.pages.follow import feed_link
from solution_registry.pages.home import Numbers, all_numbers
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.lists import Lists, lists
from solution_registry.pages.solution_list import Counted, counted
from solution_registry.pages.style import own_head
from solution_registry.pages.users import users
from solution_registry.registry import Listing
from solution_registry.registry.quadrant import QUADRANTS, Quadrant
from solution_registry.site.page import Page, Rendered

MOST = 100
"""So many organisations stand in the map's table; the list of organisations holds all."""

NAMED = 6
"""So many solutions are named in each part of the quadrant."""


class Corner(NamedTuple):
    """A part of the quadrant: how many solutions lie in it, and some by name."""

    total: Counted
    named: tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """All that the page reads, counted once for all languages."""

    lists: Lists
    numbers: Numbers
    totals: Totals
    corners: Mapping[Quadrant, Corner]

    def read(self, language: str) -> str:
        """The page depends on numbers, not on what entries say otherwise."""
        named = [one for corner in self.corners.values() for one in corner.named]
        marks = self.lists.marks(named)
        counts = [corner.total for corner in self.corners.values()]
        days = days_ahead(self.lists.context)
        return f"{language} {self.numbers} {self.totals} {counts} {marks} {days}"


def statistics_pages(context: BuildContext) -> Iterator[Page]:
    """The page in every language."""
    made = lists(context)
    ordered = made.ordered(context.site.languages[0])
    found = Statistics(made, all_numbers(context), all_totals(context), corners(ordered))
    where = Where("statistics/", active="statistics")
    yield from in_languages(context, where, found.read, partial(_make, found))


def corners(listings: Sequence[Listing]) -> dict[Quadrant, Corner]:
    """Place solutions in the quadrant."""
    found: dict[Quadrant, list[Listing]] = {part: [] for part in QUADRANTS.values()}
    for listing in listings:
        if listing.outline.complexity:
            found[QUADRANTS[listing.outline.complexity]].append(listing)
    return {part: Corner(counted(own), tuple(own[:NAMED])) for part, own in found.items()}


def _make(found: Statistics, language: str, url: str) -> Rendered:
    text = words(language).text
    context = found.lists.context
    title = text("Statistics")
    body = render(
        context,
        language,
        "statistics.html",
        url,
        title=title,
        numbers=found.numbers,
        days=days_ahead(context),
        totals=found.totals,
        today=context.registry.today,
        corners=found.corners,
        **_states(found),
        **_areas(found, language),
        **_users(found, language),
        **_leads(found, language),
        **_years(found, language),
    )
    about = text("How many solutions there are, for what, how far certified, and who uses them.")
    head = feed_link(context, language, url) + own_head(url, "statistics")
    return rendered(title, about, body, head)


def _states(found: Statistics) -> dict[str, Any]:
    """States that occur, and that of certified solutions in any case; each with its bar."""
    states = found.totals.states
    shown = [(x, n) for x, n in states.items() if n or x is State.CERTIFIED]
    bars = shares([n for _, n in shown])
    return {
        "states": [(*row, bar) for row, bar in zip(shown, bars, strict=True)],
        "standing": sum(states[state] for state in STANDING),
    }


def _areas(found: Statistics, language: str) -> dict[str, Any]:
    """Service areas, those with most solutions first; each with its bar."""
    context = found.lists.context
    terms, key = context.registry.vocabulary.service_areas, collation(language)
    rows = [(id, plain_text(terms[id].name, language), n) for id, n in found.totals.areas.items()]
    rows.sort(key=lambda row: (-row[2], key(row[1])))
    bars = shares([n for _, _, n in rows])
    areas = [(*row, bar) for row, bar in zip(rows, bars, strict=True)]
    return {"areas": areas, "covered": sum(n > 0 for _, _, n in rows)}


def _users(found: Statistics, language: str) -> dict[str, Any]:
    """The map of those who use something, the countries it shows, and the table of both."""
    context = found.lists.context
    using = users(context, language)
    return {
        "places": using.places,
        "countries": using.countries,
        "uses": using.uses[:MOST],
        "country": country_names(language),
    }


def _leads(found: Statistics, language: str) -> dict[str, Any]:
    """Those who lead solutions, those with most first, then by name."""
    known, key = found.lists.context.registry.vocabulary.organisations, collation(language)
    leads = [(known[id], number) for id, number in found.totals.leads.items()]
    leads.sort(key=lambda row: (-row[1], key(row[0].name)))
    return {"leads": leads[:MOST]}


def _years(found: Statistics, language: str) -> dict[str, Any]:
    """All uses that say since when."""
    rows = found.totals.years.rows
    drawn = columns(rows, formats(language).number) if len(rows) > 1 else None
    return {"years_drawn": drawn}
