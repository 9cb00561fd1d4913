"""All that there is of a solution: pages in each language, poured from one view, and its files."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from solution_registry import exports
from solution_registry.exports.entries import entry_json
from solution_registry.exports.licence import licence_url
from solution_registry.language import plain_text, words
from solution_registry.pages.body import render_all, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.solution.adopter_pages import BELOW, adopter_pages
from solution_registry.pages.solution.adopters import MOST
from solution_registry.pages.solution.certification_pages import (
    BELOW as CERTIFICATION,
)
from solution_registry.pages.solution.certification_pages import certification_pages
from solution_registry.pages.solution.document_files import document_files, document_name
from solution_registry.pages.solution.document_pages import document_pages
from solution_registry.pages.solution.json_ld import json_ld
from solution_registry.pages.solution.make import pages_at, what_is_read
from solution_registry.pages.solution.named_pages import long_lists, named_pages
from solution_registry.pages.solution.standing import tally
from solution_registry.pages.solution.view import View, Views
from solution_registry.pages.source import source
from solution_registry.pages.wrong import wrong_in_all
from solution_registry.registry import Listing
from solution_registry.site.page import Asset, Bundle, Page, Rendered

FEW = 5
"""So many stand on the solution's own page of what is longer elsewhere: adopters, costs, offers."""


def solution_bundles(context: BuildContext) -> Iterator[Bundle]:
    """All of each solution: its own page, those of what it has too much of for one, and its files.

    The keys of all these parts are made of what the bundle's key is made of.
    """
    views = Views(context)
    for listing in context.registry.listings.values():
        key = context.key("solution", listing.id, what_is_read(views, listing))
        yield Bundle(f"solutions/{listing.id}", key, partial(_parts, views, listing))


def _parts(views: Views, listing: Listing) -> Iterator[Page | Asset]:
    read = source(views.context)
    yield from pages_at(views, listing, "", "solution", partial(_make, views))
    yield from certification_pages(views, listing)
    yield from document_pages(views, listing)
    yield from document_files(views, listing)
    yield from adopter_pages(views, listing)
    yield from named_pages(views, listing)
    yield exports.entry_file(read, listing, partial(_json, views, listing))
    yield from exports.publiccode_file(read, listing, views.publiccode(listing.id))
    yield from exports.badge_files(read, listing)


def _json(views: Views, listing: Listing) -> bytes:
    return entry_json(views.entry(listing.id), listing, views.publiccode(listing.id))


def _make(views: Views, view: View, path: str) -> list[Rendered]:
    site, solution = views.context.site, view.solution
    lead = views.terms.organisations[solution.lead] if solution.lead else None
    bodies = render_all(views.context, "solution.html", path, **_values(views, view))
    made = []
    for language, body in zip(site.languages, bodies, strict=True):
        name, summary = (plain_text(text, language) for text in (solution.name, solution.summary))
        head = json_ld(view, name, summary, lead, site, language)
        made.append(rendered(name, summary, body, head))
    return made


def _values(views: Views, view: View) -> dict[str, Any]:
    """What ``solution.html`` reads."""
    site, reuse = views.context.site, view.solution.reuse
    many = len(view.adopters) > MOST
    return {
        "view": view,
        "terms": views.terms,
        "problems": wrong_in_all(view.problems, site.languages),
        "edit": site.edit_url(view.entry.path),
        "licence_url": licence_url(reuse.licence) if reuse and reuse.licence else "",
        "reported_costs": [row for row in view.adopters if row.adopter.cost][:FEW],
        "offers": [row for row in view.adopters if row.adopter.reference][:FEW],
        "shown": view.adopters[:FEW] if many else view.adopters,
        "told": [] if many else [row for row in view.adopters if row.told],
        "documents": [(document_name(one.file), one) for one in view.documents],
        "publiccode": views.publiccode(view.id) and exports.publiccode_address(view.id),
        "to_paste": _to_paste(views, view.id) if site.url else None,
        "long": {one: f"solutions/{view.id}/{one}" for one in long_lists(view.listing.outline)},
        "more_adopters": f"solutions/{view.id}/{BELOW}" if many else "",
        "tally": tally,
        "certification": f"../{view.id}/{CERTIFICATION}",
    }


def _to_paste(views: Views, id: str) -> dict[str, str]:
    """What shows the status in Markdown elsewhere, and leads here; by language.

    It says nothing of the status in words, which would stay when the picture is another one.
    """
    site = views.context.site
    found = {}
    for language in site.languages:
        home, alt = site.url + site.root(language), words(language).text("Status in the registry")
        found[language] = f"[![{alt}]({home}badges/{id}.svg)]({home}solutions/{id}/)"
    return found
