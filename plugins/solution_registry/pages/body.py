"""A page's body: a template filled in, and the table of contents that its headings make."""

import re
from functools import lru_cache
from html import unescape
from typing import Any, NamedTuple

from solution_registry.pages.context import BuildContext
from solution_registry.pages.environment import environment
from solution_registry.pages.fast_templates import finished
from solution_registry.pages.guides import Ways
from solution_registry.pages.jump import with_jump
from solution_registry.pages.multilingual import apart, apart_encoded, together
from solution_registry.site.page import Rendered, TocItem, encoded

_PART = b'<h2 id="'
"""What a part of a page begins with: a text is found sooner than a pattern."""
_HEADING = re.compile(rb'([^"]+)">([^<]*)<')
_BELOW = re.compile(b'<h3 id="' + _HEADING.pattern)


class Body(NamedTuple):
    """What stands in a page's article, encoded, and its table of contents."""

    html: bytes
    toc: tuple[TocItem, ...]


def render(context: BuildContext, language: str, template: str, url: str, **values: Any) -> str:
    """Fill in a template for the page at `url`.

    Besides `values` it knows `base`, the way from the page to its language's home, `root`, the way
    to the site's root (both end with "/"), `guides`, the ways to hand-written pages, `site`, the
    site's settings, and `language`.
    """
    path = url.removeprefix(context.site.root(language))
    return _filled(context, (language,), template, path, values)


def render_all(
    context: BuildContext, template: str, path: str, *, levels: int = 1, **values: Any
) -> list[Body]:
    """Fill in a template once, for the page at `path` below the root of every language.

    It knows the same but `language`. A text among `values` may be one of all languages. Headings
    are looked for once, too; the table of contents has so many `levels`.
    """
    languages = context.site.languages
    body = encoded(_filled(context, languages, template, path, values))
    each = [_in_each(item, len(languages)) for item in contents(body, levels)]
    tocs = zip(*each, strict=True) if each else [()] * len(languages)
    bodies = apart_encoded(body, len(languages))
    return [Body(html, toc) for html, toc in zip(bodies, tocs, strict=True)]


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
    title: str, description: str, body: str | Body, head: str = "", *, levels: int = 2
) -> Rendered:
    """A page of finished parts; of a text, the table of contents is read from its headings.

    It has so many `levels`: one of h2 alone, or one more of h3.
    """
    if isinstance(body, str):
        html = encoded(body)
        body = Body(html, contents(html, levels))
    return Rendered(title, description, body.html, body.toc, head)


def long_page(
    context: BuildContext, language: str, title: str, description: str, body: str
) -> Rendered:
    """A page of many parts, its h2: a way to them stands before the first, for narrow windows."""
    toc = contents(encoded(body), 1)
    html = with_jump(body, toc, language, context.code)
    return Rendered(title, description, encoded(html), toc)


def contents(html: bytes, levels: int = 2) -> tuple[TocItem, ...]:
    """List the h2 of a body that have an id, with the h3 below each if there are two levels.

    >>> [one] = contents(b'<h2 id="a">A &amp; B</h2><h3 id="b">C</h3>')
    >>> one.title, one.anchor, [(below.title, below.anchor) for below in one.children]
    ('A & B', 'a', [('C', 'b')])
    """
    items = []
    for part in html.split(_PART)[1:]:
        if heading := _HEADING.match(part):
            below = tuple(_item(*one) for one in _BELOW.findall(part)) if levels > 1 else ()
            items.append(_item(*heading.groups(), below))
    return tuple(items)


@lru_cache(maxsize=4096)
def _item(anchor: bytes, title: bytes, below: tuple[TocItem, ...] = ()) -> TocItem:
    """An item of a heading's HTML: thousands of pages have the same headings."""
    return TocItem(unescape(title.decode()).strip(), anchor.decode(), below)


@lru_cache(maxsize=4096)
def _in_each(item: TocItem, languages: int) -> tuple[TocItem, ...]:
    """An item of a body of all languages: what it is in each."""
    titles = apart(item.title, languages)
    below = zip(*(_in_each(one, languages) for one in item.children), strict=True)
    children = tuple(below) or ((),) * languages
    return tuple(
        item._replace(title=title.strip(), children=own)
        for title, own in zip(titles, children, strict=True)
    )
