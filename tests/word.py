"""Reads a Word document, by the names of its format and by nothing of ours."""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Paragraph(NamedTuple):
    """A paragraph: its style, its text, the level and the number of its list."""

    style: str
    text: str
    level: int | None = None
    list: int | None = None


class Word:
    """A document, every part of which can be read."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as archive:
            assert archive.testzip() is None
            self.parts = {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}

    @property
    def body(self) -> ET.Element:
        """All that is read."""
        found = self.parts["word/document.xml"].find(f"{W}body")
        assert found is not None
        return found

    @property
    def text(self) -> str:
        """The paragraphs, a line for each."""
        return "\n".join(one.text for one in self.paragraphs)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Those of tables, too."""
        return [_paragraph(one) for one in self.body.iter(f"{W}p")]

    @property
    def marks(self) -> list[tuple[str, str]]:
        """What is to be filled in: its name and what stands there."""
        return [
            (tag, "".join(texts(control)))
            for control in self.body.iter(f"{W}sdt")
            if (tag := said(control, "tag"))
        ]

    def runs(self, name: str) -> list[str]:
        """The texts of runs that have a property of a name: ``b``, ``highlight``."""
        found = self.body.iter(f"{W}r")
        return ["".join(texts(run)) for run in found if run.find(f"{W}rPr/{W}{name}") is not None]

    def styled(self, style: str) -> list[str]:
        """The texts of runs that have a style."""
        found = self.body.iter(f"{W}r")
        return ["".join(texts(run)) for run in found if said(run, "rStyle") == style]

    def links(self) -> list[tuple[str, str]]:
        """Texts of links, and where they lead."""
        targets = {
            one.get("Id"): one.get("Target", "")
            for one in self.parts["word/_rels/document.xml.rels"]
        }
        links = self.body.iter(f"{W}hyperlink")
        return [("".join(texts(link)), targets[link.get(f"{R}id")]) for link in links]


def texts(element: ET.Element) -> Iterator[str]:
    """The text of an element, piece by piece."""
    for one in element.iter():
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.tag == f"{W}br":
            yield "\n"
        elif one.tag == f"{W}tab":
            yield "\t"


def said(element: ET.Element, name: str) -> str | None:
    """The value of the first element with a name."""
    found = next(element.iter(f"{W}{name}"), None)
    return None if found is None else found.get(f"{W}val")


def _paragraph(element: ET.Element) -> Paragraph:
    level, number = said(element, "ilvl"), said(element, "numId")
    return Paragraph(
        said(element, "pStyle") or "",
        "".join(texts(element)),
        int(level) if level else None,
        int(number) if number else None,
    )
