"""Links from a page to itself in other languages: in the head, and in the language switch.

The theme writes both from one list (`extra.alternate`). A mark stands in for each address, since
only a page itself knows where it exists, and since the two places want different addresses: whole
ones in the head, where a language that lacks the page is left out; relative ones in the switch,
which then leads to the home of that language.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from solution_registry.site.settings import SiteSettings
from solution_registry.site.slots import mark, marks

Link = Callable[[str], str]
"""Writes an address, counted from the site's root, as the page at hand has to link to it."""

_NAME = "alternate."


@dataclass(frozen=True, slots=True)
class Alternate:
    """A place for an address; `link` is the start and end of the link element around it, if any."""

    language: str
    link: tuple[str, str] | None = None

    def write(self, link: Link, alternates: Mapping[str, str], settings: SiteSettings) -> str:
        """Fill the place, on a page with these `alternates` (language → address)."""
        target = alternates.get(self.language)
        if self.link is None:
            return link(settings.root(self.language) if target is None else target)
        if target is None:
            return ""
        before, after = self.link
        return f"{before}{settings.url + target if settings.url else link(target)}{after}"


def alternate_mark(language: str) -> str:
    """Make the address that the theme is given for a language; it looks absolute, to be kept."""
    return "/" + mark(_NAME + language)


def quiet(html: str) -> str:
    """Write links to alternates so that Material's script lets them be.

    It takes each `link[rel=alternate]` for another edition of the whole site, asks for a
    sitemap.xml below it and takes over clicks. The same list of keywords with a space after it
    means the same to all others.
    """
    return html.replace('rel="alternate"', 'rel="alternate "')


def find(html: str) -> Iterator[tuple[int, int, Alternate]]:
    """Find the places for addresses of other languages: start, end and what is to be written."""
    head_end = html.find("</head>")
    for start, end, name in marks(html):
        if not name.startswith(_NAME):
            continue
        language = name.removeprefix(_NAME)
        slash = start - 1
        if slash < head_end:
            first, last = html.rindex("<", 0, slash), html.index(">", end) + 1
            yield first, last, Alternate(language, (quiet(html[first:slash]), html[end:last]))
        else:
            yield slash, end, Alternate(language)


def fill(html: str, link: Link, alternates: Mapping[str, str], settings: SiteSettings) -> str:
    """Fill the places of a page that is not poured."""
    parts: list[str] = []
    position = 0
    for start, end, place in find(html):
        parts += (html[position:start], place.write(link, alternates, settings))
        position = end
    return "".join((*parts, html[position:]))
