"""One page of a solution in all languages: filled in once, from one view, under one key."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from solution_registry.language import words
from solution_registry.pages.solution.view import View, Views
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered

Make = Callable[[View, str], Sequence[Rendered]]
"""Makes a page of a view at a path below each language's root, in all languages of the site."""


def pages_at(views: Views, listing: Listing, below: str, kind: str, make: Make) -> Iterator[Page]:
    """The page `below` a solution's own address, in each language (one after the other)."""
    context = views.context
    path = f"solutions/{listing.id}/{below}"
    read = what_is_read(views, listing)
    made = _Made(views, listing.id, path, make)
    alternates = {
        language: context.site.root(language) + path for language in context.site.languages
    }
    for number, (language, url) in enumerate(alternates.items()):
        yield Page(
            url=url,
            kind=kind,
            language=language,
            key=context.key(url, language, read),
            render=partial(made.take, number),
            alternates=alternates,
            active="solutions",
            lastmod=listing.history.changed if listing.history else None,
            edit=f"solutions/{listing.id}/solution.yml",
            robots=not listing.outline.example,
        )


def what_is_read(views: Views, listing: Listing) -> str:
    """What the pages of a solution read besides the registry's common parts."""
    listings = views.context.registry.listings
    seen = (
        f"{id}.{relation}.{listings[id].outline.version if id in listings else ''}"
        for id, relation in views.related(listing.id)
    )
    platform = views.backlinks.platforms.get(listing.id)
    problems = views.problems.get(listing.id)
    return f"{listing.outline.version}|{listing.history}|{';'.join(seen)}|{platform}|{problems}"


class _Made:
    """A page in all languages, made when the first is asked for."""

    __slots__ = ("id", "left", "make", "path", "views")

    def __init__(self, views: Views, id: str, path: str, make: Make) -> None:
        self.views, self.id, self.path, self.make = views, id, path, make
        self.left: dict[int, Rendered] = {}
        """Those that have been made and not been asked for: pages of them all fill the memory."""

    def take(self, language: int) -> Rendered:
        """The page in a language, by its number."""
        if language not in self.left:
            self.left = dict(enumerate(self._pages()))
        return self.left.pop(language)

    def _pages(self) -> Sequence[Rendered]:
        view = self.views.of(self.id)
        made = self.make(view, self.path)
        if not view.solution.example:
            return made
        return [
            replace(one, title=f"{one.title} – {words(language).text('Example (fictional)')}")
            for one, language in zip(made, self.views.context.site.languages, strict=True)
        ]
