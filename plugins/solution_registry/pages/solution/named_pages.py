"""The organisations that a solution names, where they are too many for its own page."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from solution_registry.language import plain_text, words
from solution_registry.model.procurement import Eligibility, ProcurementRoute
from solution_registry.model.terms import LABELS
from solution_registry.pages.body import render_all, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.pager import how_many, numbered, page_path, pager, split
from solution_registry.pages.solution.make import pages_at
from solution_registry.pages.solution.view import View, Views
from solution_registry.registry import Listing, Outline
from solution_registry.site.page import Page, Rendered

MOST = 60
"""Up to so many stand on the solution's own page."""
EACH = 300
"""So many names stand on one page: half of what a page may weigh."""
MEMBERS = "members/"


def long_lists(outline: Outline) -> dict[str, int]:
    """Where each list that is too long has its pages, below the solution, and how many it names.

    ``members/``, and ``routes/2/1/`` for the first row of the second route.
    """
    lists = {MEMBERS: len(outline.members)}
    for number, route in enumerate(outline.routes, start=1):
        rows = enumerate(route.named_by_row, start=1)
        lists |= {f"routes/{number}/{row}/": count for row, count in rows}
    return {below: count for below, count in lists.items() if count > MOST}


def named_pages(views: Views, listing: Listing) -> Iterator[Page]:
    """Pages of each list that is too long; none where the solution's own page shows all."""
    for below, count in long_lists(listing.outline).items():
        last = how_many(count, EACH)
        for number in range(1, last + 1):
            make = partial(_make, views, below, number, last)
            yield from pages_at(views, listing, page_path(below, number), "named", make)


def _make(
    views: Views, below: str, number: int, last: int, view: View, path: str
) -> list[Rendered]:
    languages = views.context.site.languages
    ids, values = _list(view, below)
    known, key = views.terms.organisations, collation(languages[0])
    named = sorted((known[id] for id in ids), key=lambda one: key(one.name))
    bodies = render_all(
        views.context,
        "named.html",
        path,
        levels=2,
        view=view,
        terms=views.terms,
        shown=split(named, EACH)[number - 1],
        total=len(named),
        pages=pager(f"solutions/{view.id}/{below}", number, last),
        **values,
    )
    made = []
    for language, body in zip(languages, bodies, strict=True):
        say, name = words(language).text, plain_text(view.solution.name, language)
        if row := values["row"]:
            title = say("Who may use %(name)s") % {"name": name}
            title = f"{title}: {say(LABELS['EligibilityBasis'][row.basis])}"
        else:
            title = say("Members of %(name)s") % {"name": name}
        summary = plain_text(view.solution.summary, language)
        made.append(rendered(numbered(title, number, last, language), summary, body))
    return made


def _list(view: View, below: str) -> tuple[Sequence[str], dict[str, Any]]:
    """The organisations of a list, and the route and the row that name them, if such do."""
    solution = view.solution
    route: ProcurementRoute | None = None
    row: Eligibility | None = None
    if below == MEMBERS:
        ids = (solution.governance.members if solution.governance else None) or ()
    else:
        at, within = (int(step) - 1 for step in below.split("/")[1:3])
        route = (solution.procurement_routes or ())[at]
        row = (route.eligible or ())[within]
        ids = row.organisations or ()
    return ids, {"route": route, "row": row}
