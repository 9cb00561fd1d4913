"""The home page: what this is, a search field, who uses something, true numbers, what is new."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from heapq import nlargest, nsmallest

from markupsafe import Markup

from solution_registry.certification.status import STANDING
from solution_registry.language import words
from solution_registry.pages.body import render, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.countries import of_readers
from solution_registry.pages.days import days_ahead
from solution_registry.pages.figures.numbers import all_totals
from solution_registry.pages.follow import feed_link
from solution_registry.pages.grouping_pages import GroupTerm, group_terms
from solution_registry.pages.groupings import AREAS
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.lists import Lists, lists
from solution_registry.pages.style import own_head
from solution_registry.pages.users import users
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered

SHOWN = 3
"""How many solutions each of the short lists has."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """How much there is; fictional examples are in none of them."""

    solutions: int
    certified: int
    templates: int
    confirming: int
    """Organisations with at least one confirmed use."""
    using: int
    """Organisations with a solution in use, confirmed or reported."""
    leading: int


def numbers(real: Sequence[Listing]) -> Numbers:
    """Count what there is."""
    adoptions = [one for listing in real for one in listing.adoptions]
    return Numbers(
        solutions=len(real),
        certified=sum([listing.status.state in STANDING for listing in real]),
        templates=sum([listing.outline.kind == "procurement_template" for listing in real]),
        confirming=len({one.adopter.organisation for one in adoptions if one.confirmed}),
        using=len({one.adopter.organisation for one in adoptions if one.in_use}),
        leading=len({listing.outline.lead for listing in real} - {None}),
    )


@lru_cache(maxsize=1)
def all_numbers(context: BuildContext) -> Numbers:
    """Count what there is on a site."""
    return numbers(lists(context).real)


@dataclass(frozen=True, slots=True)
class Highlights:
    """What the home page shows by name."""

    certified: Sequence[Listing]
    used: Sequence[Listing]
    used_here: bool
    """Whether all of those used are used where the site's readers are."""
    new: Sequence[Listing]
    example: Listing | None
    """A fictional solution that is certified, to look at while no real one is."""


def highlights(made: Lists, language: str) -> Highlights:
    """Choose from all solutions; none is shown twice, and the name decides between equals.

    Those used are used where the site's readers are, or anywhere where none is.
    What was there from the registry's first day is not new in it.
    """
    real = [x for x in made.alphabetical(language) if not x.outline.example]
    examples = (x for x in made.ordered(language) if x.outline.example)
    certified = _newest([x for x in real if x.status.state in STANDING], _decided_on)
    first = {x.id for x in certified}
    others = [x for x in real if (x.confirmed or x.reported) and x.id not in first]
    here = [x for x in others if made.uses[x.outline.id].here]
    used = nsmallest(SHOWN, here or others, key=lambda x: made.uses[x.outline.id])
    shown = first | {x.id for x in used}
    begun = min([x.history.created for x in real if x.history], default=date.min)
    new = [x for x in real if x.history and x.history.created > begun and x.id not in shown]
    return Highlights(
        certified=certified,
        used=used,
        used_here=bool(here),
        new=_newest(new, _created),
        example=next((x for x in examples if x.status.state in STANDING), None),
    )


def _newest(listings: Sequence[Listing], day: Callable[[Listing], date]) -> Sequence[Listing]:
    return nlargest(SHOWN, listings, key=day)


def _decided_on(listing: Listing) -> date:
    return listing.status.record.decided_on if listing.status.record else date.min


def _created(listing: Listing) -> date:
    return listing.history.created if listing.history else date.min


def home_pages(context: BuildContext) -> Iterator[Page]:
    """The home page in every language."""
    made = lists(context)
    yield from in_languages(context, Where("", "home"), partial(_read, made), partial(_make, made))


def _read(made: Lists, language: str) -> str:
    """Any solution may be counted or shown here."""
    return f"{made.everything}{language} {days_ahead(made.context)}"


def _make(made: Lists, language: str, url: str) -> Rendered:
    context, shown = made.context, highlights(made, language)
    using = users(context, language)

    def cards(listings: Sequence[Listing]) -> Markup:
        made_cards = "".join(made.card(listing, language, "./") for listing in listings)
        return Markup(made_cards)  # noqa: S704 - rendered

    body = render(
        context,
        language,
        "home.html",
        url,
        numbers=all_numbers(context),
        certified=cards(shown.certified),
        used=cards(shown.used),
        readers=of_readers(context, language) if shown.used_here else "",
        new=cards(shown.new),
        example_solution=shown.example,
        areas=_areas(context),
        places=using.places,
        countries=using.countries,
        days=days_ahead(context),
    )
    about = words(language).text(
        "Digital solutions and procurement templates that municipalities share."
    )
    head = feed_link(context, language, url) + own_head(url, "home")
    return rendered(context.site.name_in(language), about, body, head)


def _areas(context: BuildContext) -> list[tuple[GroupTerm, int]]:
    """The service areas, each with how many solutions it has."""
    found = all_totals(context).areas
    return [(area, found[area.id]) for area in group_terms(context, AREAS)]
