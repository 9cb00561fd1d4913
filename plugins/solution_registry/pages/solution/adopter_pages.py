"""The adopters of a solution that has too many for its own page."""

from collections.abc import Iterator
from functools import partial

from solution_registry.language import plain_text, words
from solution_registry.pages.body import render_all, rendered
from solution_registry.pages.pager import how_many, page_path, pager, split
from solution_registry.pages.solution.adopters import MOST
from solution_registry.pages.solution.make import pages_at
from solution_registry.pages.solution.view import View, Views
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered

BELOW = "adopters/"


PER_PAGE = 25
"""Each may tell a good deal of itself: more of them would be a heavy page."""


def adopter_pages(views: Views, listing: Listing) -> Iterator[Page]:
    """Pages of so many; none where the solution's own page shows all."""
    if len(listing.adoptions) <= MOST:
        return
    last = how_many(len(listing.adoptions), PER_PAGE)
    for number in range(1, last + 1):
        make = partial(_make, views, number, last)
        yield from pages_at(views, listing, page_path(BELOW, number), "adopters", make)


def _make(views: Views, number: int, last: int, view: View, path: str) -> list[Rendered]:
    site = views.context.site
    rows = split(view.adopters, PER_PAGE)[number - 1]
    bodies = render_all(
        views.context,
        "adopters.html",
        path,
        levels=2,
        view=view,
        terms=views.terms,
        pages=pager(f"solutions/{view.id}/{BELOW}", number, last),
        shown=rows,
        told=[row for row in rows if row.told],
    )
    made = []
    for language, body in zip(site.languages, bodies, strict=True):
        name = plain_text(view.solution.name, language)
        title = words(language).text("Adopters of %(name)s") % {"name": name}
        made.append(rendered(title, plain_text(view.solution.summary, language), body))
    return made
