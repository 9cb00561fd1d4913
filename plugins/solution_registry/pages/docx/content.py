"""HTML of a text → paragraphs, lists and tables of a Word document."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from .lists import STEP, Lists, Numbered, indent
from .marks import Label, Look, box, escaped, runs
from .tables import Table

_BLANKS = re.compile(r"[ \t\r\n]+")
_TASK = re.compile(r"\[([ xX])\] ")
_WITHIN = frozenset({"a", "code", "em", "strong"})
"""Elements within a line."""
_HEADING = re.compile(r"h([2-6])")


@dataclass(frozen=True, slots=True)
class Content:
    """What one document holds: its paragraphs, the numbered lists in it, where its links lead."""

    body: str
    numbered: list[Numbered]
    links: list[str]


def content(html: str, title: str, labels: Mapping[str, Label]) -> Content:
    """Read the HTML. A text that does not begin with a heading gets its title above it."""
    reader = _Reader(labels)
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    [blocks] = reader.blocks
    if not blocks or not blocks[0].startswith('<w:p><w:pPr><w:pStyle w:val="Heading'):
        named = "".join(runs(title, Look(), {}))
        blocks.insert(0, f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{named}</w:p>')
    return Content("".join(blocks), reader.lists.numbered, list(reader.links))


class _Reader(HTMLParser):
    """Knows the elements that `pages.markdown` makes; of any other it keeps the text."""

    def __init__(self, labels: Mapping[str, Label]) -> None:
        super().__init__()
        self.labels = labels
        self.blocks: list[list[str]] = [[]]
        """Finished paragraphs and tables: of the document, and of the cell that is open."""
        self.paragraph: list[str] | None = None
        """Runs of the paragraph that is open; the first text opens one."""
        self.begins = True
        """Whether a line begins: blanks there, and at its end, are none of the text's."""
        self.blank = ""
        """The blank that the text so far ends with, if it goes on."""
        self.around: Counter[str] = Counter()
        """The elements around the text, and how many of each."""
        self.heading = ""
        """The style of the heading that is open."""
        self.lists = Lists()
        self.links: dict[str, str] = {}
        """Where links lead, and the names of these relations."""
        self.table: Table | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _WITHIN:
            self.go_on()
        if tag == "br":
            self.write("\n")
            self.begins, self.blank = True, ""
        elif tag == "a":
            name = self.links.setdefault(given.get("href") or "", f"link{len(self.links) + 1}")
            self.runs().append(f'<w:hyperlink r:id="{name}" w:history="1">')
        elif tag not in _WITHIN:
            self.end_paragraph()
            self.begin_block(tag, given.get("start"))
        self.around[tag] += 1

    def begin_block(self, tag: str, start: str | None) -> None:
        """Begin what stands in lines of its own."""
        if tag in ("ol", "ul"):
            self.lists.begin(ordered=tag == "ol", start=int(start or 1))
        elif tag == "li":
            self.lists.open[-1].fresh = True
        elif heading := _HEADING.fullmatch(tag):
            self.heading = f"Heading{int(heading[1]) - 1}"
        elif tag == "hr":
            self.blocks[-1].append('<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>')
        elif tag == "table":
            self.table = Table()
        elif tag == "tr" and self.table:
            self.table.rows.append([])
        elif tag in ("td", "th"):
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _WITHIN:
            self.go_on()
        else:
            self.end_block(tag)
        if tag == "a":
            self.runs().append("</w:hyperlink>")
        self.around[tag] -= 1

    def end_block(self, tag: str) -> None:
        """End what stands in lines of its own."""
        if tag in ("td", "th") or (tag == "li" and self.lists.open[-1].fresh):
            self.runs()  # an empty cell, or item, has a paragraph all the same
        self.end_paragraph()
        if tag in ("ol", "ul"):
            self.lists.open.pop()
        elif _HEADING.fullmatch(tag):
            self.heading = ""
        elif tag in ("td", "th") and self.table:
            self.table.rows[-1].append("".join(self.blocks.pop()))
        elif tag == "table" and self.table:
            self.blocks[-1].append(self.table.written())
            self.table = None

    def handle_data(self, data: str) -> None:
        if self.around["pre"]:
            self.write(data.removesuffix("\n"))
            return
        text = _BLANKS.sub(" ", self.blank + data)
        if self.begins:
            text = text.lstrip(" ")
            if text and self.lists.open and self.lists.open[-1].fresh:
                text = self.task(text)
        self.blank = " " * text.endswith(" ")
        if text := text.removesuffix(" "):
            self.write(text)

    def go_on(self) -> None:
        """Go on within the line, in another look."""
        if self.blank:
            self.write(self.blank)
            self.blank = ""

    def task(self, text: str) -> str:
        """Begin an item that can be ticked off, if it is one. Gives the text that is left."""
        found = _TASK.match(text)
        if not found:
            return text
        last = self.lists.open[-1]
        last.fresh = False
        place = indent(last.level + 1, STEP)
        self.paragraph = [f'<w:p><w:pPr><w:pStyle w:val="ListParagraph"/>{place}</w:pPr>']
        self.paragraph.append(box(found[1] != " "))
        return text[found.end() :]

    def write(self, text: str) -> None:
        """Add text to the paragraph."""
        around = self.around
        code = "Code" if around["code"] and not around["pre"] else ""
        style = "Hyperlink" if around["a"] else code
        look = Look(style, around["strong"] > 0, around["em"] > 0)
        self.runs().extend(runs(text, look, self.labels))
        self.begins = False

    def runs(self) -> list[str]:
        """The paragraph that is open."""
        if self.paragraph is None:
            style = self.style()
            said = (f'<w:pStyle w:val="{style}"/>' if style else "") + self.lists.place()
            self.paragraph = ["<w:p>", f"<w:pPr>{said}</w:pPr>" if said else ""]
        return self.paragraph

    def style(self) -> str:
        """What a paragraph here is, of the styles of ``parts/styles.xml``."""
        if self.heading:
            return self.heading
        if self.around["pre"]:
            return "CodeBlock"
        if self.lists.open:
            return "ListParagraph"
        return "Quote" if self.around["blockquote"] else ""

    def end_paragraph(self) -> None:
        """Close the paragraph, if one is open."""
        self.begins, self.blank = True, ""
        if self.paragraph is not None:
            self.blocks[-1].append("".join((*self.paragraph, "</w:p>")))
            self.paragraph = None


def relations(links: list[str]) -> str:
    """Where the links of a document lead, as ``document.xml.rels`` says it."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    return "".join(
        f'<Relationship Id="link{number}" Type="{kind}" Target="{escaped(address)}" '
        'TargetMode="External"/>'
        for number, address in enumerate(links, start=1)
    )
