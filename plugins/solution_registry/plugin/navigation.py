"""The navigation: one per language, of the registry's own pages and the hand-written ones."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import dirname_to_title

from solution_registry.language import Words
from solution_registry.plugin.languages import Places
from solution_registry.site import NavItem


class RegistryLink(Link):
    """A page of the registry; active while that page, or one that names it, is rendered."""

    def __init__(self, id: str, title: str, url: str) -> None:
        """Make a link to the address `url`, counted from the site's root."""
        super().__init__(title, url or "./")
        self.id = id


class LanguageNavigation(Navigation):
    """What the theme shows as the navigation on pages of one language."""

    def __init__(
        self, items: list[StructureItem], links: Sequence[RegistryLink], home: str
    ) -> None:
        """Put the registry's links before what is written by hand."""
        pages = list(_pages(items))
        super().__init__([*links, *items], pages)
        self.homepage = Link("", home or "./")  # type: ignore[assignment] # only its url is read
        self._links = links
        for item in items:
            item.parent = None
        for one, other in pairwise((None, *pages, None)):
            if one:
                one.next_page = other
            if other:
                other.previous_page = one

    def activate(self, url: str | None, active: str) -> None:
        """Mark the registry's link that a page belongs to: by its name, or by its address."""
        here = None if url is None else url or "./"
        for link in self._links:
            link.active = link.id == active or link.url == here


def language_navigation(
    nav: Navigation, language: str, registry: Iterable[NavItem], words: Words, places: Places
) -> LanguageNavigation:
    """Make the navigation of one language from MkDocs' own, which holds all of them.

    A navigation that names each page once, in whatever language, is that of all languages, with the
    pages that each has. One that names a page in several says itself what each language shows.
    """
    home = places.settings.root(language)
    links = [RegistryLink(item.id, words.text(item.msgid), home + item.path) for item in registry]
    shown = {link.url for link in links}
    paths = [places.path(page.url) for page in nav.pages]
    mirrored = len(paths) == len(set(paths))
    items = list(_Choice(language, words, places, shown, mirrored).of(nav.items))
    return LanguageNavigation(items, links, home)


class _Choice:
    """Picks what belongs to one language; what the registry's links lead to is left out.

    Titles of sections are translated where there are words for them.
    """

    def __init__(
        self, language: str, words: Words, places: Places, shown: set[str], mirrored: bool
    ) -> None:
        """Put a page's translation in its place where the navigation is `mirrored`."""
        self.language, self.words = language, words
        self.places, self.shown, self.mirrored = places, shown, mirrored

    def of(self, items: Iterable[StructureItem]) -> Iterator[StructureItem]:
        """Keep what there is in the language."""
        for item in items:
            if isinstance(item, Section):
                children = list(self.of(item.children))
                if item.title == dirname_to_title(self.language) and item.is_top_level:
                    yield from children  # made by MkDocs from the language's folder
                elif children if self.mirrored else any(True for _ in _pages(children)):
                    yield self._section(item.title, children)
            elif not isinstance(item, Page):
                yield item
            elif (page := self._here(item)) and (page.url or "./") not in self.shown:
                yield page

    def _here(self, page: Page) -> Page | None:
        """The page in the language."""
        if self.mirrored:
            return self.places.translation(page.url, self.language)
        return page if self.places.language(page.url) == self.language else None

    def _section(self, title: str, children: list[StructureItem]) -> Section:
        section = Section(self.words.text(title), children)
        for child in children:
            child.parent = section
        return section


def _pages(items: Iterable[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _pages(item.children)
