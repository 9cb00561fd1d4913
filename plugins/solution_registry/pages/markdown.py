"""Contributors' Markdown made into HTML that can neither act, nor deceive, nor upset the page.

CommonMark and tables, without HTML: what looks like a tag is shown as it is written. No images, no
relative links; a link whose text names another host than the one it leads to shows the host it
leads to (threats.md, Pages). Headings are moved below those of the page.
"""

import re
from html import escape, unescape

import nh3

from solution_registry.formats import unbroken
from solution_registry.language import words
from solution_registry.pages.web_address import host, names_another
from solution_registry.source.followed import link_fault
from solution_registry.source.markdown import IMAGE, LINK, html_of

_SIGN = re.compile(r"[\\`*_\[\]<>&\x00-\x09\x0b-\x1f\xa0]")
"""A character that Markdown or HTML reads, or that the sanitiser would write otherwise."""
_LINE = re.compile(r"\n(?:[^\w\n]|[\d_])")
"""A line that begins with anything but a letter."""
_BREAK = re.compile(r"\n{2,}")
_HEADING = re.compile(r"<(/?)h([1-6])>")
_ELEMENT = re.compile(r"<[^<>]*>")

_TASK = re.compile(r"(<li>(?:\n<p>)?)\[([ xX])\] ")
"""An item to tick off: https://github.github.com/gfm/#task-list-items-extension-."""

_CODE = re.compile(r"(<code>.*?</code>)", re.DOTALL)
"""What is copied as it stands."""

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_FEW = 2
"""So many columns of sentences fit a phone."""

_UNUSUAL = re.compile(
    "<(?!/?(?:p|em|strong|code|pre|blockquote|[uo]l|li|h[2-6]|table|thead|tbody|tr|th|td)>)"
)
"""A tag with an attribute or of another kind: without one there is nothing to sanitise."""

_CLEANER = nh3.Cleaner(
    tags={
        *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a"),
        *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
    },
    attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
    link_rel="nofollow noopener",
)


def markdown(text: str, top: int = 4) -> str:
    """Make HTML of one text. Its highest heading gets the level `top`, and no level is skipped."""
    sentences = text.strip("\n")
    if sentences and _is_plain(sentences):
        # Sentences and nothing else, as most texts are: what the way below would give, sooner.
        return "".join([f"<p>{part}</p>\n" for part in _BREAK.split(sentences)])
    html = html_of(text)
    if "<img" in html:
        html = IMAGE.sub(r"\g<alt>", html)
    if "<a " in html:
        html = LINK.sub(_honest, html)
    if "<h" in html:
        html = _below(html, top)
    return _CLEANER.clean(html) if _UNUSUAL.search(html) else html


def on_page(html: str, language: str) -> str:
    """Show a text on a page: what is to be ticked off has a box, and tables are as ours are.

    No line ends inside a number.
    """
    html = "".join(part if _CODE.match(part) else unbroken(part) for part in _CODE.split(html))
    if "<li>" in html:
        html = _TASK.sub(lambda item: f"{item[1]}{'☐' if item[2] == ' ' else '☒'} ", html)
    return framed(html, language)


def framed(html: str, language: str) -> str:
    """Let the tables of a text be as ours are (`table.html`): those of few columns fit a phone."""
    if "<table>" not in html:
        return html
    name = escape(words(language).text("Table"))
    frame = f'<div class="sr-scroll" tabindex="0" role="group" aria-label="{name}">'

    def ours(table: re.Match[str]) -> str:
        narrow = table[1].partition("</thead>")[0].count("<th") - 1 <= _FEW  # one is the `thead`
        kind = "" if narrow else " data-list"
        return f'{frame}<table class="sr-table"{kind}>{table[1]}</table></div>'

    return _TABLE.sub(ours, html)


def _is_plain(text: str) -> bool:
    lines = f"\n{text}\n"
    return not (_SIGN.search(text) or " \n" in lines or _LINE.search(lines))


def _honest(link: re.Match[str]) -> str:
    address, content = unescape(link["address"]), link["words"]
    if link_fault(address):
        return content
    if names_another(unescape(_ELEMENT.sub("", content)), address):
        return f"{link[0]} ({escape(host(address))})"
    return link[0]


def _below(html: str, top: int) -> str:
    levels: list[int] = []
    """The contributor's levels that are open, the highest first."""

    def moved(tag: re.Match[str]) -> str:
        level = int(tag[2])
        if not tag[1]:
            while levels and levels[-1] >= level:
                levels.pop()
            levels.append(level)
        return f"<{tag[1]}h{min(6, top + len(levels) - 1)}>"

    return _HEADING.sub(moved, html)
