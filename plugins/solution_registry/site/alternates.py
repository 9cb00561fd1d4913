"""Links from a page to itself in other languages: in the head, and in the language switch.

The theme writes both from one list (`extra.alternate`). A mark stands in for each address, since
only a page itself knows where it exists, and since the two places want different addresses: whole
ones in the head, where a language that lacks the page is left out; relative ones in the switch,
which then leads to the home of that language.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from solution_registry.site.address import relative
from solution_registry.site.settings import SiteSettings
from solution_registry.site.slots import mark, marks

_NAME = "alternate."


@dataclass(frozen=True, slots=True)
class Alternate:
    """A place for an address; `link` is the start and end of the link element around it, if any."""

    language: str
    link: tuple[str, str] | None = None

    def write(self, url: str, alternates: Mapping[str, str], settings: SiteSettings) -> str:
        """Fill the place, on the page `url` that has these `alternates` (language → address)."""
        target = alternates.get(self.language)
        if self.link is None:
            home = settings.root(self.language)
            return relative(home if target is None else target, url)
        if target is None:
            return ""
        before, after = self.link
        return f"{before}{settings.url + target if settings.url else relative(target, url)}{after}"


def alternate_mark(language: str) -> str:
    """Make the address that the theme is given for a language; it looks absolute, to be kept."""
    return "/" + mark(_NAME + language)


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
            yield first, last, Alternate(language, (html[first:slash], html[end:last]))
        else:
            yield slash, end, Alternate(language)


def fill(html: str, url: str, alternates: Mapping[str, str], settings: SiteSettings) -> str:
    """Fill the places of a page that somebody wrote by hand."""
    parts: list[str] = []
    position = 0
    for start, end, place in find(html):
        parts += (html[position:start], place.write(url, alternates, settings))
        position = end
    return "".join((*parts, html[position:]))
