"""The sitemap names every page, its languages and its date; a large one is divided."""

# What is parsed is what was just written.

from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

from solution_registry.site.sitemap import LIMIT, SitemapPage, listed, sitemaps

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
X = "{http://www.w3.org/1999/xhtml}"
URLS = {"sv": "a/", "en": "en/a/"}


def sitemap(pages: list[SitemapPage], url: str, limit: int = LIMIT) -> Iterator[tuple[str, bytes]]:
    """The sitemap of pages that are a part each."""
    return sitemaps((listed([page], url) for page in pages), url, limit)


def test_a_page_with_its_languages_and_its_date() -> None:
    pages = [SitemapPage(url, date(2026, 3, 1), URLS) for url in URLS.values()]
    [(name, content)] = sitemap(pages, "https://example.org/a&b/")
    assert name == "sitemap.xml"
    first, second = ET.fromstring(content)
    assert first.findtext(f"{S}loc") == "https://example.org/a&b/a/"
    assert second.findtext(f"{S}loc") == "https://example.org/a&b/en/a/"
    assert first.findtext(f"{S}lastmod") == "2026-03-01"
    links = {link.get("hreflang"): link.get("href") for link in first.findall(f"{X}link")}
    assert links == {
        "sv": "https://example.org/a&b/a/",
        "en": "https://example.org/a&b/en/a/",
    }


def test_a_page_of_one_language_and_unknown_date() -> None:
    [(_, content)] = sitemap([SitemapPage("", None, {"sv": ""})], "https://example.org/")
    [page] = ET.fromstring(content)
    assert [child.tag for child in page] == [f"{S}loc"]


def test_too_many_pages_for_one_file_have_an_index() -> None:
    pages = [SitemapPage(f"{number}/", None, {}) for number in range(5)]
    files = dict(sitemap(pages, "https://example.org/", limit=2))
    assert sorted(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    index = [entry.findtext(f"{S}loc") for entry in ET.fromstring(files["sitemap.xml"])]
    assert index == [f"https://example.org/sitemap-{number}.xml" for number in (1, 2, 3)]
    assert [len(ET.fromstring(files[f"sitemap-{number}.xml"])) for number in (1, 2, 3)] == [2, 2, 1]
