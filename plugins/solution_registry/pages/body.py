"""A page's body: a template filled in, and the table of contents that its headings make."""

import re
from functools import lru_cache
from html import unescape
from typing import Any

from solution_registry.pages.context import BuildContext
from solution_registry.pages.environment import environment
from solution_registry.pages.guides import Ways
from solution_registry.pages.jump import with_jump
from solution_registry.pages.quick import finished
from solution_registry.pages.together import apart, together
from solution_registry.site.page import Rendered, TocItem

_HEADING = re.compile(r'<h([23]) id="([^"]+)">([^<]*)<')


def render(context: BuildContext, language: str, template: str, url: str, **values: Any) -> str:
    """Fill in a template for the page at `url`.

    Besides `values` it knows `base`, the way from the page to its language's home, `root`, the way
    to the site's root (both end with "/"), `guides`, the ways to hand-written pages, `site`, the
    site's settings, and `language`.
    """
    path = url.removeprefix(context.site.root(language))
    return _filled(context, (language,), template, path, values)


def render_all(context: BuildContext, template: str, path: str, **values: Any) -> list[str]:
    """Fill in a template once, for the page at `path` below the root of every language.

    It knows the same but `language`. A text among `values` may be one of all languages.
    """
    languages = context.site.languages
    return apart(_filled(context, languages, template, path, values), len(languages))


def _filled(
    context: BuildContext,
    languages: tuple[str, ...],
    template: str,
    path: str,
    values: dict[str, Any],
) -> str:
    urls = {language: context.site.root(language) + path for language in languages}
    root = finished(together(["../" * url.count("/") or "./" for url in urls.values()]))
    base = finished("../" * path.count("/") or "./")
    filled = environment(languages, context.code).get_template(template)
    guides = Ways(context.guides, urls)
    return filled.render(values, site=context.site, base=base, root=root, guides=guides)


def rendered(
    title: str, description: str, body: str, head: str = "", *, levels: int = 2
) -> Rendered:
    """A page of finished parts, its table of contents read from the headings that have an id.

    It has so many `levels`: one of h2 alone, or one more of h3.
    """
    return Rendered(title, description, body, contents(body, levels), head)


def long_page(
    context: BuildContext, language: str, title: str, description: str, body: str
) -> Rendered:
    """A page of many parts, its h2: a way to them stands before the first, for narrow windows."""
    toc = contents(body, 1)
    return Rendered(title, description, with_jump(body, toc, language, context.code), toc)


def contents(body: str, levels: int = 2) -> tuple[TocItem, ...]:
    """List the h2 of a body that have an id, with the h3 below each if there are two levels.

    >>> [one] = contents('<h2 id="a">A &amp; B</h2><h3 id="b">C</h3>')
    >>> one.title, one.anchor, [(below.title, below.anchor) for below in one.children]
    ('A & B', 'a', [('C', 'b')])
    """
    items: list[TocItem] = []
    for level, anchor, title in _HEADING.findall(body):
        if level == "2":
            items.append(_item(title, anchor))
        elif items and levels > 1:
            above = items[-1]
            children = (*above.children, _item(title, anchor))
            items[-1] = TocItem(above.title, above.anchor, children)
    return tuple(items)


@lru_cache(maxsize=4096)
def _item(title: str, anchor: str) -> TocItem:
    """An item of a heading's HTML: thousands of pages have the same headings."""
    return TocItem(unescape(title).strip(), anchor)
