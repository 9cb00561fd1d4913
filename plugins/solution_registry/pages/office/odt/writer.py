"""Paragraphs, lists within lists, tables; what is to be filled in is text in a style of its name.

The format has fields with one value wherever they stand, but programs that do not know them leave
them out (pandoc does), and the reader would not see that something is to be filled in.
"""

import re
from collections.abc import Mapping

from solution_registry.pages.office.lists import List
from solution_registry.pages.office.reader import Place
from solution_registry.pages.office.text import Label, Look, Mark, escaped, pieces, proofing

from .lists import BOXES, style

_BLANKS = re.compile("(?<=\n) | {2,}")
"""Blanks that a reader of the format would take for one, or for none (OpenDocument 1.2, 6.1.2)."""
_STYLES = ("Source_20_Text", "", "Strong_20_Emphasis", "Emphasis")
"""The styles of ``parts/styles.xml`` for each way that a `Look` has; a link has its own."""
PLACEHOLDER = "Placeholder"
"""The style of ``parts/styles.xml`` that those of all names are of; a script knows it, too."""
_ITEM, _HEADER = "text:list-item", "text:list-header"


class Odt:
    """Writes what `office.reader` reads; knows the lists that are open and the marks so far."""

    def __init__(self, title: str, labels: Mapping[str, Label]) -> None:
        self._title = title
        self._labels = labels
        self._lists: list[tuple[List, list[str]]] = []
        """Those that are open, and the elements of their items, of which the last may be open."""
        self._used: dict[str, Label] = {}

    def title(self) -> str:
        return f'<text:p text:style-name="Title">{self.text(self._title, Look())}</text:p>'

    def paragraph(self, place: Place, text: str) -> str:
        begun = ""
        if place.box is not None:
            begun = self._item(BOXES)
            sign = "☒" if place.box else "☐"
            text = f'<text:span text:style-name="Signs">{sign}</text:span><text:tab/>{text}'
        elif place.begins_item:
            begun = self._item("")
        if place.is_code and text.startswith(" "):
            text = f"<text:s/>{text[1:]}"
        if place.heading:
            level = place.heading
            kind, said = "h", f'"Heading_20_{level}" text:outline-level="{level}"'
        else:
            kind, said = "p", f'"{_style(place)}"'
        return f"{begun}<text:{kind} text:style-name={said}>{text}</text:{kind}>"

    def _item(self, other_style: str) -> str:
        """Begin an item of the innermost list; its first one says the number that it has."""
        one, items = self._lists[-1]
        said = f' text:start-value="{one.start}"' if one.ordered and not items else ""
        said += f' text:style-override="{other_style}"' if other_style else ""
        items.append(_ITEM)
        return f"<{_ITEM}{said}>"

    def rule(self) -> str:
        return '<text:p text:style-name="Horizontal_20_Line"/>'

    def begin_list(self, one: List) -> str:
        self._lists.append((one, []))
        return f'<text:list text:style-name="{style(one)}">'

    def end_list(self) -> str:
        self._lists.pop()
        return "</text:list>"

    def begin_item(self) -> str:
        return ""  # what it is, its first paragraph says: every item has one

    def end_item(self) -> str:
        return f"</{self._lists[-1][1][-1]}>"

    def table(self, rows: list[list[str]]) -> str:
        """Write a table. It may not stand in a list: those around it end, and go on after it."""
        ended = "".join(f"</{items[-1]}></text:list>" for _, items in reversed(self._lists))
        going_on = ""
        for one, items in self._lists:
            going_on += f'<text:list text:style-name="{style(one)}" text:continue-numbering="true">'
            going_on += f"<{_HEADER}>"
            items[-1] = _HEADER
        columns = max(1, max(map(len, rows), default=1))
        first = "".join(_row(row, "Header") for row in rows[:1])
        others = "".join(_row(row, "Cell") for row in rows[1:])
        return (
            f'{ended}<table:table table:style-name="Table"><table:table-column '
            f'table:number-columns-repeated="{columns}"/><table:table-header-rows>{first}'
            f"</table:table-header-rows>{others}</table:table>{going_on}"
        )

    def text(self, text: str, look: Look) -> str:
        written = "".join(
            self._mark(one) if isinstance(one, Mark) else _characters(one)
            for one in pieces(text, self._labels)
        )
        for is_so, name in zip(look, _STYLES, strict=True):
            if is_so and name:
                written = f'<text:span text:style-name="{name}">{written}</text:span>'
        return written

    def _mark(self, mark: Mark) -> str:
        self._used[mark.name] = mark.label
        shown = _characters(mark.label.shown)
        return f'<text:span text:style-name="{PLACEHOLDER}_{mark.name}">{shown}</text:span>'

    def begin_link(self, address: str) -> str:
        styles = 'text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link"'
        return f'<text:a xlink:type="simple" xlink:href="{escaped(address)}" {styles}>'

    def end_link(self) -> str:
        return "</text:a>"

    def looks(self) -> str:
        """Define the styles of what is to be filled in, by the names that the text has used."""
        return "".join(_look(name, label.language) for name, label in self._used.items())


def _style(place: Place) -> str:
    """What a paragraph is, of the styles of ``parts/styles.xml``."""
    if place.is_code:
        return "Preformatted_20_Text"
    if place.in_header:
        return "Table_20_Heading"
    if place.in_table:
        return "Table_20_Contents"
    if place.list:
        return "List_20_Paragraph"
    return "Quotations" if place.is_quote else "Standard"


def _row(cells: list[str], kind: str) -> str:
    said = f'table:style-name="{kind}" office:value-type="string"'
    written = "".join(f"<table:table-cell {said}>{cell}</table:table-cell>" for cell in cells)
    return f'<table:table-row table:style-name="Row">{written}</table:table-row>'


def _characters(text: str) -> str:
    """Write text so that no blank and no line break of it is lost."""
    kept = _BLANKS.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', escaped(text))
    return kept.replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")


def _look(name: str, language: str) -> str:
    """The style of what is to be filled in under a name; it may be in a language of its own."""
    told = ""
    if language:
        spoken, _, country = proofing(language).partition("-")
        said = f'fo:language="{escaped(spoken)}" fo:country="{escaped(country or "none")}"'
        told = f"<style:text-properties {said}/>"
    return (
        f'<style:style style:name="{PLACEHOLDER}_{name}" style:family="text" '
        f'style:parent-style-name="{PLACEHOLDER}">{told}</style:style>\n'
    )
