"""Reads the HTML of a text; a writer says in its format's words what each part of it is."""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import NamedTuple, Protocol

from .lists import List, within
from .text import Look

_BLANKS = re.compile(r"[ \t\r\n]+")
_TASK = re.compile(r"\[([ xX])\] ")
_WITHIN = frozenset({"a", "code", "em", "strong"})
"""Elements within a line."""
_HEADING = re.compile(r"h([2-6])")


class Place(NamedTuple):
    """What a paragraph is, and where it stands."""

    heading: int = 0
    """Its level as a heading, from 1; 0 if it is none."""
    is_code: bool = False
    is_quote: bool = False
    in_table: bool = False
    in_header: bool = False
    """Whether it stands in the first row of a table."""
    list: List | None = None
    """The innermost list that it stands in."""
    begins_item: bool = False
    """Whether it has its item's sign."""
    box: bool | None = None
    """What has a box in its sign's place: whether it is ticked off."""


class Writer(Protocol):
    """What a format says where the HTML says the same. Every method gives XML."""

    def title(self) -> str:
        """Write the document's title, which its text does not begin with."""

    def paragraph(self, place: Place, text: str) -> str:
        """Write a paragraph of a text, which the methods below have written."""

    def rule(self) -> str:
        """Write a line between two parts."""

    def begin_list(self, one: List) -> str:
        """Begin a list."""

    def end_list(self) -> str:
        """End the innermost list."""

    def begin_item(self) -> str:
        """Begin an item of the innermost list."""

    def end_item(self) -> str:
        """End it."""

    def table(self, rows: list[list[str]]) -> str:
        """Write a table: its cells' paragraphs, row by row, the header first."""

    def text(self, text: str, look: Look) -> str:
        """Write text that goes on within a paragraph; a line break in it is one in the document."""

    def begin_link(self, address: str) -> str:
        """Begin a link."""

    def end_link(self) -> str:
        """End it."""


def written(html: str, writer: Writer) -> str:
    """Write the HTML as a document's body; one that does not begin with a heading gets a title."""
    reader = _Reader(writer)
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    [blocks] = reader.blocks
    return "".join(blocks if reader.has_heading else (writer.title(), *blocks))


class _Reader(HTMLParser):
    """Knows the elements that `pages.markdown` makes; of any other it keeps the text."""

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self.writer = writer
        self.blocks: list[list[str]] = [[]]
        """What is written so far: of the document, and of the cell that is open."""
        self.has_heading = False
        """Whether the document begins with a heading."""
        self.paragraph: list[str] | None = None
        """The text of the paragraph that is open; its first piece opens one."""
        self.place = Place()
        """Where that paragraph stands."""
        self.begins = True
        """Whether a line begins: blanks there, and at its end, are none of the text's."""
        self.blank = ""
        """The blank that the text so far ends with, if it goes on."""
        self.around: Counter[str] = Counter()
        """The elements around the text, and how many of each."""
        self.heading = 0
        """The level of the heading that is open."""
        self.lists: list[List] = []
        """Those that are open, the innermost last."""
        self.is_fresh = False
        """Whether an item has begun that has no paragraph yet."""
        self.rows: list[list[str]] | None = None
        """Those of the table that is open."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _WITHIN:
            self.go_on()
        if tag == "br":
            self.write("\n")
            self.begins, self.blank = True, ""
        elif tag == "a":
            self.open_paragraph().append(self.writer.begin_link(given.get("href") or ""))
        elif tag not in _WITHIN:
            self.end_paragraph()
            self.begin_block(tag, given.get("start"))
        self.around[tag] += 1

    def begin_block(self, tag: str, start: str | None) -> None:
        """Begin what stands in lines of its own."""
        if tag in ("ol", "ul"):
            self.fill_item()
            one = within(self.lists, ordered=tag == "ol", start=int(start or 1))
            self.lists.append(one)
            self.add(self.writer.begin_list(one))
        elif tag == "li":
            self.add(self.writer.begin_item())
            self.is_fresh = True
        elif heading := _HEADING.fullmatch(tag):
            self.heading = int(heading[1]) - 1
        elif tag == "hr":
            self.fill_item()
            self.add(self.writer.rule())
        elif tag == "table":
            self.fill_item()
            self.rows = []
        elif tag == "tr" and self.rows is not None:
            self.rows.append([])
        elif tag in ("td", "th"):
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _WITHIN:
            self.go_on()
        else:
            self.end_block(tag)
        if tag == "a":
            self.open_paragraph().append(self.writer.end_link())
        self.around[tag] -= 1

    def end_block(self, tag: str) -> None:
        """End what stands in lines of its own."""
        if tag in ("td", "th"):
            self.open_paragraph()  # an empty cell has a paragraph all the same
        self.end_paragraph()
        if tag in ("ol", "ul"):
            self.lists.pop()
            self.add(self.writer.end_list())
        elif tag == "li":
            self.fill_item()
            self.add(self.writer.end_item())
        elif _HEADING.fullmatch(tag):
            self.heading = 0
        elif tag in ("td", "th") and self.rows is not None:
            self.rows[-1].append("".join(self.blocks.pop()))
        elif tag == "table" and self.rows is not None:
            self.add(self.writer.table(self.rows))
            self.rows = None

    def fill_item(self) -> None:
        """Give an item that says nothing itself a paragraph all the same, which has its sign."""
        if self.is_fresh:
            self.open_paragraph()
            self.end_paragraph()

    def add(self, block: str) -> None:
        """Add what stands in lines of its own."""
        self.blocks[-1].append(block)

    def handle_data(self, data: str) -> None:
        if self.around["pre"]:
            self.write(data.removesuffix("\n"))
            return
        text = _BLANKS.sub(" ", self.blank + data)
        if self.begins:
            text = text.lstrip(" ")
            if self.is_fresh and (found := _TASK.match(text)):
                text = text[found.end() :]
                self.open_paragraph(box=found[1] != " ")
        self.blank = " " * text.endswith(" ")
        if text := text.removesuffix(" "):
            self.write(text)

    def go_on(self) -> None:
        """Go on within the line, in another look."""
        if self.blank:
            self.write(self.blank)
            self.blank = ""

    def write(self, text: str) -> None:
        """Add text to the paragraph."""
        around = self.around
        code = around["code"] > 0 and not around["pre"]
        look = Look(code, around["a"] > 0, around["strong"] > 0, around["em"] > 0)
        self.open_paragraph().append(self.writer.text(text, look))
        self.begins = False

    def open_paragraph(self, *, box: bool | None = None) -> list[str]:
        """The paragraph that is open; one is opened where none is."""
        if self.paragraph is None:
            self.paragraph = []
            self.place = Place(
                heading=self.heading,
                is_code=self.around["pre"] > 0,
                is_quote=self.around["blockquote"] > 0,
                in_table=self.rows is not None,
                in_header=self.around["th"] > 0,
                list=self.lists[-1] if self.lists and self.rows is None else None,
                begins_item=self.is_fresh and box is None,
                box=box,
            )
            self.is_fresh = False
        return self.paragraph

    def end_paragraph(self) -> None:
        """Close the paragraph, if one is open."""
        self.begins, self.blank = True, ""
        if self.paragraph is None:
            return
        if self.blocks == [[]]:
            self.has_heading = self.place.heading > 0
        self.add(self.writer.paragraph(self.place, "".join(self.paragraph)))
        self.paragraph = None
