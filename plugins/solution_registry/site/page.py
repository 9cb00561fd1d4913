"""What the site engine is given: pages and files, described before they are rendered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

MAIN_HEADING = "main-heading"
"""The id that the h1 of every poured body carries: the target of the skip link."""


class TocItem(NamedTuple):
    """A heading in a page's table of contents.

    `title` is unescaped text, `anchor` the heading's id without `#`, `children` the headings below
    it (theirs are not shown), `language` that of the title where it is not the page's. The page's
    own title (h1) is never an item.
    """

    title: str
    anchor: str
    children: tuple["TocItem", ...] = ()
    language: str = ""


def encoded(html: str) -> bytes:
    """HTML as the bytes of a file; what UTF-8 cannot write becomes a character reference."""
    return html.encode("utf-8", "xmlcharrefreplace")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page's content, ready to be poured into its frame.

    `title` and `description` are unescaped text (the engine escapes them). `html` is what stands
    in the article, with its `<h1 id="main-heading">`, finished and `encoded`: some pages are made
    for all languages at once. `head` is finished HTML, too, added at the end of `<head>`.
    """

    title: str
    description: str
    html: bytes
    toc: tuple[TocItem, ...] = ()
    head: str = ""

    @property
    def body(self) -> str:
        """What stands in the article, to be read."""
        return self.html.decode()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the registry, rendered only where it has changed.

    url: address from the site's root, in ASCII that needs no escape: "solutions/x/" or
        "en/solutions/x/" (written as its index.html), "" for the root itself, or a file name as
        "en/print.html".
    kind: the frame it is poured into; pages of one kind share layout.
    language: BCP 47 tag, one of the site's languages.
    key: a hash of everything `render` reads. Same key, same content: the page is then not
        rendered again.
    render: makes the content; called at most once a build, only when needed.
    alternates: language → address of the same page in that language (itself included).
    active: id of the navigation item to mark, or "".
    lastmod: when the content last changed, for the sitemap; None is unknown.
    edit: path of the file to edit, from the repository's root; None where there is none.
    robots: False keeps the page out of search engines and the sitemap.
    """

    url: str
    kind: str
    language: str
    key: bytes
    render: Callable[[], Rendered]
    alternates: Mapping[str, str] = field(default_factory=dict)
    active: str = ""
    lastmod: date | None = None
    edit: str | None = None
    robots: bool = True


@dataclass(frozen=True, slots=True)
class Asset:
    """A file written as it is: an API document, a search shard, a style sheet.

    url: its path from the site's root, "api/v1/solutions.json".
    key: a hash of everything `content` reads.
    content: makes the bytes; called at most once a build, only when needed.
    linked: True for a style sheet (.css) or ES module (.js) that every page loads.
    """

    url: str
    key: bytes
    content: Callable[[], bytes]
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pages and files that are made from the same: described only where that has changed.

    name: tells it apart from other bundles, and is the same in each build: "solutions/x".
    key: a hash of everything that `parts` reads. Same key, same parts with the same keys.
    parts: describes them; called at most once a build, only when needed.
    """

    name: str
    key: bytes
    parts: Callable[[], Iterable[Page | Asset]]


@dataclass(frozen=True, slots=True)
class NavItem:
    """An item of the registry in the site's navigation.

    `id` is what `Page.active` names, `path` the address below the language's root ("" is its home,
    "solutions/" the catalogue), `msgid` the English word that is translated.
    """

    id: str
    path: str
    msgid: str
