"""The sitemap: the pages that search engines may find, each with its languages and its date.

The format and its limits are those of https://www.sitemaps.org/protocol.html; languages as in
https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap.
"""

from collections.abc import Iterable, Iterator, Mapping
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


class Listed(NamedTuple):
    """What a sitemap says of some pages: how many they are, and its lines."""

    pages: int
    text: str


def of_parts(pages: Iterable[Page]) -> Iterator[SitemapPage]:
    """The pages that search engines may find."""
    for page in pages:
        if page.robots:
            yield SitemapPage(page.url, page.lastmod, page.alternates)


def listed(pages: Iterable[SitemapPage], site_url: str) -> Listed:
    """Write the lines of some pages; a site whose address is not known has none."""
    if not site_url:
        return Listed(0, "")
    site, links = escape(site_url), ""
    last: Mapping[str, str] = {}
    lines = []
    for url, lastmod, alternates in pages:
        if alternates is not last:
            links = _links(alternates, site)
            last = alternates
        changed = f"<lastmod>{lastmod}</lastmod>" if lastmod else ""
        lines.append(f"<url><loc>{site}{url}</loc>{changed}{links}</url>\n")
    return Listed(len(lines), "".join(lines))


def sitemaps(
    parts: Iterable[Listed], site_url: str, limit: int = LIMIT
) -> Iterator[tuple[str, bytes]]:
    """Write the sitemap's files, by path: one, or an index and more where the pages are many.

    No part may have more pages than the limit.
    """
    files: list[list[str]] = [[]]
    pages = 0
    for part in parts:
        pages += part.pages
        if pages > limit:
            files.append([])
            pages = part.pages
        files[-1].append(part.text)
    if len(files) == 1:
        yield "sitemap.xml", _document(files[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(files) + 1)]
    for name, texts in zip(names, files, strict=True):
        yield name, _document(texts)
    site = escape(site_url)
    index = "".join(f"<sitemap><loc>{site}{name}</loc></sitemap>\n" for name in names)
    document = f"{_HEAD}<sitemapindex {_NAMESPACE}>\n{index}</sitemapindex>\n"
    yield "sitemap.xml", document.encode()


def _document(texts: Iterable[str]) -> bytes:
    return "".join((f"{_HEAD}<urlset {_NAMESPACE} {_XHTML}>\n", *texts, "</urlset>\n")).encode()


def _links(alternates: Mapping[str, str], site: str) -> str:
    if len(alternates) < 2:
        return ""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{site}{url}"/>'
        for language, url in alternates.items()
    )
