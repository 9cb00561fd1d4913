"""The sitemap: the pages that search engines may find, each with its languages and its date.

The format and its limits are those of https://www.sitemaps.org/protocol.html; languages as in
https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from solution_registry.site.page import Page

LIMIT = 50_000
"""The most addresses that one file may hold."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


class SitemapPage(NamedTuple):
    """A page of the sitemap; addresses count from the site's root."""

    url: str
    lastmod: date | None
    alternates: Mapping[str, str]


def listed(pages: Iterable[Page]) -> Iterator[SitemapPage]:
    """What the sitemap says of pages, those left out that search engines should not find."""
    for page in pages:
        if page.robots:
            yield SitemapPage(page.url, page.lastmod, page.alternates)


def sitemaps(
    pages: Sequence[SitemapPage], site_url: str, limit: int = LIMIT
) -> Iterator[tuple[str, bytes]]:
    """Write the sitemap's files, by path: one, or an index and more where the pages are many."""
    site = escape(site_url)
    if len(pages) <= limit:
        yield "sitemap.xml", _pages(pages, site)
        return
    names: list[str] = []
    for start in range(0, len(pages), limit):
        names.append(f"sitemap-{len(names) + 1}.xml")
        yield names[-1], _pages(pages[start : start + limit], site)
    index = "".join(f"<sitemap><loc>{site}{name}</loc></sitemap>\n" for name in names)
    document = f"{_HEAD}<sitemapindex {_NAMESPACE}>\n{index}</sitemapindex>\n"
    yield "sitemap.xml", document.encode()


def _pages(pages: Sequence[SitemapPage], site: str) -> bytes:
    links = ""
    last: Mapping[str, str] = {}
    parts = [f"{_HEAD}<urlset {_NAMESPACE} {_XHTML}>\n"]
    for url, lastmod, alternates in pages:
        if alternates is not last:
            links = _links(alternates, site)
            last = alternates
        changed = f"<lastmod>{lastmod}</lastmod>" if lastmod else ""
        parts.append(f"<url><loc>{site}{url}</loc>{changed}{links}</url>\n")
    parts.append("</urlset>\n")
    return "".join(parts).encode()


def _links(alternates: Mapping[str, str], site: str) -> str:
    if len(alternates) < 2:
        return ""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{site}{url}"/>'
        for language, url in alternates.items()
    )
