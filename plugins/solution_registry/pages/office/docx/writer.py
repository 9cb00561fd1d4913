"""Paragraphs, and runs of text in them; what is to be filled in is a control to be stepped to.

A mark is a content control with one run, so that a program finds it by its tag, and replaces it
whole. What a person writes over it is no longer a mark.
"""

from collections.abc import Mapping

from solution_registry.pages.office.lists import List
from solution_registry.pages.office.reader import Place
from solution_registry.pages.office.text import Label, Look, Mark, escaped, pieces, proofing

from .numbering import BULLETS, STEP, indent, level
from .tables import table

_LONGEST_NAME = 64
"""So long may the name of a control be: Word calls a document with a longer one damaged."""


class Docx:
    """Writes what `office.reader` reads; knows the numbered lists and the links so far."""

    def __init__(self, title: str, labels: Mapping[str, Label]) -> None:
        self.numbered: list[List] = []
        self.links: list[str] = []
        """Where links lead; the first is the relation ``link1``."""
        self._numberings: list[int] = []
        """Those of the lists that are open, the innermost last."""
        self._title = title
        self._labels = labels

    def title(self) -> str:
        return _paragraph("Title", "", _run(self._title, Look()))

    def paragraph(self, place: Place, text: str) -> str:
        one = place.list
        if not one:
            where = ""
        elif place.begins_item:
            said = f'<w:ilvl w:val="{level(one)}"/><w:numId w:val="{self._numberings[-1]}"/>'
            where = f"<w:numPr>{said}</w:numPr>"
        else:
            where = indent(level(one) + 1, 0 if place.box is None else STEP)
        sign = "" if place.box is None else _box(place.box)
        return _paragraph(_style(place), where, sign + text)

    def rule(self) -> str:
        return _paragraph("Rule", "", "")

    def begin_list(self, one: List) -> str:
        if one.ordered:
            self.numbered.append(one)
        self._numberings.append(BULLETS + one.ordered * len(self.numbered))
        return ""

    def end_list(self) -> str:
        self._numberings.pop()
        return ""

    def begin_item(self) -> str:
        return ""

    def end_item(self) -> str:
        return ""

    def table(self, rows: list[list[str]]) -> str:
        return table(rows)

    def text(self, text: str, look: Look) -> str:
        return "".join(
            _mark(one, look) if isinstance(one, Mark) else _run(one, look)
            for one in pieces(text, self._labels)
        )

    def begin_link(self, address: str) -> str:
        if address not in self.links:
            self.links.append(address)
        number = self.links.index(address) + 1
        return f'<w:hyperlink r:id="link{number}" w:history="1">'

    def end_link(self) -> str:
        return "</w:hyperlink>"


def relations(links: list[str]) -> str:
    """Where the links of a document lead, as ``document.xml.rels`` says it."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    return "".join(
        f'<Relationship Id="link{number}" Type="{kind}" Target="{escaped(address)}" '
        'TargetMode="External"/>'
        for number, address in enumerate(links, start=1)
    )


def _style(place: Place) -> str:
    """What a paragraph is, of the styles of ``parts/styles.xml``."""
    if place.heading:
        return f"Heading{place.heading}"
    if place.is_code:
        return "CodeBlock"
    if place.list:
        return "ListParagraph"
    return "Quote" if place.is_quote else ""


def _paragraph(style: str, where: str, runs: str) -> str:
    said = (f'<w:pStyle w:val="{style}"/>' if style else "") + where
    return f"<w:p>{f'<w:pPr>{said}</w:pPr>' if said else ''}{runs}</w:p>"


def _run(text: str, look: Look, more: str = "") -> str:
    """One run; a line break in it is one in the document, too."""
    written = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escaped(line)}</w:t>' if line else ""
        for line in text.split("\n")
    )
    return f"<w:r>{_properties(look, more)}{written}</w:r>"


def _properties(look: Look, more: str) -> str:
    """In the order that the format asks for (ECMA-376 part 1, 17.3.2.28)."""
    style = "Hyperlink" if look.link else "Code" if look.code else ""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    said = f"{named}{'<w:b/>' * look.bold}{'<w:i/>' * look.italic}{more}"
    return f"<w:rPr>{said}</w:rPr>" if said else ""


def _mark(mark: Mark, look: Look) -> str:
    label = mark.label
    language = f'<w:lang w:val="{escaped(proofing(label.language))}"/>' if label.language else ""
    run = _run(label.shown, look, f'<w:highlight w:val="yellow"/>{language}')
    alias = escaped(label.text[:_LONGEST_NAME])
    named = f'<w:alias w:val="{alias}"/><w:tag w:val="{mark.name}"/>'
    return (
        f"<w:sdt><w:sdtPr>{named}<w:temporary/><w:showingPlcHdr/><w:text/></w:sdtPr>"
        f"<w:sdtContent>{run}</w:sdtContent></w:sdt>"
    )


def _box(ticked: bool) -> str:
    """What is ticked off, as a control that can be clicked."""
    sign, state = ("☒", 1) if ticked else ("☐", 0)
    font = 'w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"'
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{state}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r><w:rPr><w:rFonts {font}/></w:rPr><w:t>{sign}</w:t></w:r>"
        "</w:sdtContent></w:sdt><w:r><w:tab/></w:r>"
    )
