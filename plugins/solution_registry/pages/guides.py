"""Ways from the registry's pages to hand-written ones, which an operator may rename or leave out.

A page that is not there in a reader's language is shown in another that has it. Where no language
has it, what would lead there leads nowhere: a name of a page is left out (``{% if "about" in guides
%}``), and words that say something by themselves stay.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from solution_registry.pages.multilingual import together
from solution_registry.site.address import relative
from solution_registry.site.settings import SiteSettings

GUIDES = (
    "about",
    "contribute",
    "guides/adopters",
    "guides/certify",
    "guides/procure",
    "guides/submit",
)
"""The hand-written pages that pages of the registry link to: their files below a language's root,
without ``.md``."""


@dataclass(frozen=True, slots=True)
class Guides:
    """Where each of GUIDES is, by language: addresses from the site's root.

    One that no language has is left out.
    """

    places: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, site: SiteSettings, written: Mapping[str, str]) -> "Guides":
        """Find them among the hand-written pages: addresses by path, without suffix."""
        found = {
            name: {
                language: written[path]
                for language in site.languages
                if (path := site.root(language) + name) in written
            }
            for name in GUIDES
        }
        return cls({name: places for name, places in found.items() if places})

    def place(self, name: str, language: str) -> tuple[str, str]:
        """The language in which a page is shown to a reader of `language`, and its address."""
        places = self.places[name]
        shown = language if language in places else next(iter(places))
        return shown, places[shown]

    def gaps(self, site: SiteSettings) -> Iterator[tuple[str, str, str]]:
        """What is not there: a page, a language without it, and where it leads instead, or ""."""
        for name in GUIDES:
            for language in site.languages:
                shown, url = self.place(name, language) if name in self.places else ("", "")
                if shown != language:
                    yield name, language, url


NO_GUIDES = Guides({})
"""What is known where no site is built."""


class Ways:
    """What templates know as ``guides``: the ways from a page, in each of its languages."""

    __slots__ = ("_guides", "_pages")

    def __init__(self, guides: Guides, pages: Mapping[str, str]) -> None:
        """Begin at a page; `pages` are its addresses by language."""
        self._guides, self._pages = guides, pages

    def __contains__(self, name: object) -> bool:
        """Tell whether any language has a page."""
        return name in self._guides.places

    def link(self, name: str, words: str) -> Markup:
        """Make words a link to a page; they stay as they are where there is none."""
        text = escape(words)
        if name not in self:
            return text
        attributes = together([self._attributes(name, *page) for page in self._pages.items()])
        return Markup(f"<a {attributes}>{text}</a>")  # noqa: S704 - escaped

    def _attributes(self, name: str, language: str, url: str) -> str:
        shown, place = self._guides.place(name, language)
        href = f'href="{escape(relative(place, url))}"'
        return href if shown == language else f'{href} hreflang="{shown}"'
