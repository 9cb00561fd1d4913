"""Contributors' Markdown as HTML: CommonMark and tables, where a tag is shown as it is written.

It takes time to import, and is imported where there is Markdown to read.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Final, NamedTuple
from urllib.parse import quote

from cmarkgfm import cmark

from . import growth, references

_TAG: Final = re.compile(r"<(?!(?:https?://|mailto:|[\w.+-]+@)[^\s<>]*>)", re.IGNORECASE)
_STAND_IN: Final = "\ufdd0"
"""A noncharacter that stands for ``<`` while Markdown is read, so that no tag is ever seen."""

_ENDS: Final = "\ufdd1"
"""Another, which ends the number of a place."""
_PLACED: Final = re.compile(rf"{_STAND_IN}([0-9]+){_ENDS}").findall
_FOLLOWS: Final = 200

_ADDRESSED: Final = quote(_STAND_IN)
"""How an address has it."""

IMAGE: Final = re.compile(r'<img src="(?P<address>[^"]*)" alt="(?P<alt>[^"]*)"[^>]*>')
LINK: Final = re.compile(r'<a href="(?P<address>[^"]*)"[^>]*>(?P<words>.*?)</a>', re.DOTALL)

_SEEN: Final = re.compile(
    r'data-sourcepos="(?P<line>\d+)[^>]*>\n?|</(?P<text>p|h\d)>\n?'
    r"|</?(?:[uo]l|li|pre|blockquote|t[a-z]+)>\n?"
    rf"|\n|{IMAGE.pattern}"
)
"""What tells the line: where a block begins or ends, or a line in it; and an image."""
_TABLE: Final = re.compile(r'<table data-sourcepos="(?P<line>\d+)')
"""A paragraph right above a table has lost its place to it, and to the table's first row."""
_MARK: Final = re.compile(r"(?<!\\)(?:\\\\)*!\[")
_PIECE: Final = re.compile(
    r"<(?P<block>p|h[1-6]|li|td|th|pre|br)(?: data-sourcepos=\"(?P<line>\d+))?[^>]*>"
)
"""Where a piece of text begins that pages set apart from the one before."""
_MARKUP: Final = re.compile(r"<[^<>]*>")


class Image(NamedTuple):
    """A picture in a text: its place from 1, its alternative text, and its address."""

    line: int
    column: int
    alt: str
    address: str


class Piece(NamedTuple):
    """A text that pages set apart: a heading, a paragraph, a line of it, an item, a cell."""

    line: int
    words: str
    heading: bool


class Sign(NamedTuple):
    """A ``<`` in a text: its place from 1, and the text from there on, as far as a tag goes."""

    line: int
    column: int
    text: str


def html_of(text: str, options: int = 0) -> str:
    """Make HTML of a text; it is not cleaned, and addresses may be anything."""
    if growth.grows(text):
        # Validation refuses it: here is only seen to that nothing takes for ever.
        return f"<pre><code>{escape(text, quote=False)}</code></pre>\n"
    inert = _TAG.sub(_STAND_IN, references.shown(text).replace(_STAND_IN, ""))
    return _made(inert, options).replace(_STAND_IN, "&lt;")


def _made(inert: str, options: int = 0) -> str:
    if "|" in inert:
        return str(cmark.markdown_to_html_with_extensions(inert, options, extensions=["table"]))
    return str(cmark.markdown_to_html(inert, options))


def images(text: str) -> Iterator[Image]:
    """Find the pictures of a text.

    The parser says where a block begins, and which lines are in it: but for code over several
    lines, which are one to it, the line is right. In it the column is that of the first mark.
    """
    lines = text.split("\n")
    line = 1
    made = html_of(text, cmark.Options.CMARK_OPT_SOURCEPOS)
    for seen in _SEEN.finditer(made):
        if seen["line"]:
            begins = _TABLE.search(made, seen.end()) if seen["line"] == "0" else seen
            line = max(line, int(begins["line"]) if begins else 0)
        elif seen["address"] is not None:
            marks = ((at, _MARK.search(lines[at - 1])) for at in range(line, len(lines) + 1))
            line, column = next(((at, mark.end() - 1) for at, mark in marks if mark), (line, 1))
            yield Image(line, column, unescape(seen["alt"]), unescape(seen["address"]))
        elif seen[0] == "\n" or seen["text"]:
            line += 1


def signs(text: str) -> Iterator[Sign]:
    """Find where a text has a ``<`` that pages show as it is written, and that is in no code."""
    if growth.grows(text):
        return
    plain = references.shown(text).replace(_STAND_IN, "").replace(_ENDS, "")
    made = _made(_TAG.sub(lambda sign: f"{_STAND_IN}{sign.start()}{_ENDS}", plain))
    first, *others = made.split("<code")
    prose = "".join((first, *(other.partition("</code>")[2] for other in others)))
    line, begins, last = 1, 0, 0
    for at in sorted(map(int, _PLACED(prose))):
        line += plain.count("\n", last, at)
        begins = max(begins, plain.rfind("\n", last, at) + 1)
        last = at
        yield Sign(line, at - begins + 1, plain[at : at + _FOLLOWS])


def links(text: str) -> Iterator[str]:
    """Give the address of each link of a text, one that acts among them."""
    for link in LINK.finditer(html_of(text, cmark.Options.CMARK_OPT_UNSAFE)):
        yield unescape(link["address"]).replace(_ADDRESSED, "<")


def pieces(text: str) -> Iterator[Piece]:
    """Give the pieces of a text, each with the line on which its block begins."""
    made = html_of(text, cmark.Options.CMARK_OPT_SOURCEPOS)
    line, begins, heading = 1, 0, False
    for next_one in (*_PIECE.finditer(made), None):
        ends = next_one.start() if next_one else len(made)
        if words := " ".join(unescape(_MARKUP.sub("", made[begins:ends])).split()):
            yield Piece(line, words, heading)
        if next_one:
            line, begins = max(line, int(next_one["line"] or 0)), next_one.end()
            heading = next_one["block"].startswith("h") or (heading and next_one["block"] == "br")
