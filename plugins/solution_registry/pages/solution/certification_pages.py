"""The verdicts on a solution: the reviewers' on each criterion, and the lead's own answers."""

from collections.abc import Iterator
from functools import partial

from solution_registry.language import plain_text, words
from solution_registry.pages.body import render_all, rendered
from solution_registry.pages.solution.make import pages_at
from solution_registry.pages.solution.view import View, Views
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered

BELOW = "certification/"


def certification_pages(views: Views, listing: Listing) -> Iterator[Page]:
    """A page, for a solution that has been decided on or has assessed itself."""
    outline = listing.outline
    if outline.records or "self_assessment" in outline.filled:
        yield from pages_at(views, listing, BELOW, "certification", partial(_make, views))


def _make(views: Views, view: View, path: str) -> list[Rendered]:
    bodies = render_all(views.context, "certification.html", path, view=view)
    made = []
    for language, body in zip(views.context.site.languages, bodies, strict=True):
        name = plain_text(view.solution.name, language)
        title = words(language).text("Verdicts on %(name)s") % {"name": name}
        made.append(rendered(title, plain_text(view.solution.summary, language), body))
    return made
