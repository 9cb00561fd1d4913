"""The headings of a hand-written page, as MkDocs has them."""

from html import unescape

from mkdocs.structure.pages import Page

from solution_registry.site import TocItem


def headings(page: Page) -> list[TocItem]:
    """Those below the page's title, of the highest level that is there."""
    found = list(page.toc)
    if found and found[0].level == 1:
        found = found[0].children
    return [TocItem(unescape(one.title), one.id) for one in found]
