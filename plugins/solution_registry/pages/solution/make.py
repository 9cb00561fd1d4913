"""One page of a solution in all languages: made of one view, under one key."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from solution_registry.language import words
from solution_registry.pages.solution.view import View, Views
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered

Make = Callable[[View, str, str], Rendered]
"""Makes a page of a view, in a language, at an address."""


def pages_at(views: Views, listing: Listing, below: str, kind: str, make: Make) -> Iterator[Page]:
    """The page `below` a solution's own address, in each language (one after the other)."""
    context = views.context
    path = f"solutions/{listing.id}/{below}"
    read = _read(views, listing)
    alternates = {
        language: context.site.root(language) + path for language in context.site.languages
    }
    for language, url in alternates.items():
        yield Page(
            url=url,
            kind=kind,
            language=language,
            key=context.key(url, language, read),
            render=partial(_render, views, listing.id, make, language, url),
            alternates=alternates,
            active="solutions",
            lastmod=listing.history.changed if listing.history else None,
            edit=f"solutions/{listing.id}/solution.yml",
            robots=not listing.outline.example,
        )


def _read(views: Views, listing: Listing) -> str:
    """What the pages of a solution read besides the registry's common parts."""
    listings = views.context.registry.listings
    seen = (
        f"{id}.{relation}.{listings[id].outline.version if id in listings else ''}"
        for id, relation in views.related(listing.id)
    )
    platform = views.backlinks.platforms.get(listing.id)
    problems = views.problems.get(listing.id)
    return f"{listing.outline.version}|{listing.history}|{';'.join(seen)}|{platform}|{problems}"


def _render(views: Views, id: str, make: Make, language: str, url: str) -> Rendered:
    view = views.of(id)
    made = make(view, language, url)
    if not view.solution.example:
        return made
    return replace(made, title=f"{made.title} – {words(language).text('Example (fictional)')}")
