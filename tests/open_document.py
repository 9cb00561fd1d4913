"""Reads an OpenDocument text, by the names of its format and by nothing of ours."""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TABLE, TEXT = (
    f"{{{_OASIS}{name}:1.0}}" for name in ("office", "style", "table", "text")
)
FO = f"{{{_OASIS}xsl-fo-compatible:1.0}}"
HREF = "{http://www.w3.org/1999/xlink}href"
MARK = "Placeholder_"
MIMETYPE = "application/vnd.oasis.opendocument.text"


class Paragraph(NamedTuple):
    """A paragraph: its style, its text, the lists around it, and what its item says of itself."""

    style: str
    text: str
    lists: tuple[str, ...] = ()
    item: str = ""


class OpenDocument:
    """A document, every part of which can be read."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as archive:
            assert archive.testzip() is None
            names = archive.namelist()
            assert names[0] == "mimetype"
            assert archive.read("mimetype").decode() == MIMETYPE
            self.parts = {name: ET.fromstring(archive.read(name)) for name in names[1:]}

    @property
    def body(self) -> ET.Element:
        """All that is read."""
        found = self.parts["content.xml"].find(f"{OFFICE}body/{OFFICE}text")
        assert found is not None
        return found

    @property
    def text(self) -> str:
        """The paragraphs, a line for each."""
        return "\n".join(one.text for one in self.paragraphs)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Those of tables, too."""
        return list(_paragraphs(self.body, (), ""))

    @property
    def marks(self) -> list[tuple[str, str]]:
        """What is to be filled in: its name and what stands there."""
        return [
            (style.removeprefix(MARK), "".join(texts(one)))
            for one in self.body.iter(f"{TEXT}span")
            if (style := one.get(f"{TEXT}style-name", "")).startswith(MARK)
        ]

    def styled(self, style: str) -> list[str]:
        """The texts that have a style within a paragraph."""
        spans = self.body.iter(f"{TEXT}span")
        return ["".join(texts(one)) for one in spans if one.get(f"{TEXT}style-name") == style]

    def links(self) -> list[tuple[str, str]]:
        """Texts of links, and where they lead."""
        links = self.body.iter(f"{TEXT}a")
        return [("".join(texts(link)), link.get(HREF, "")) for link in links]


def texts(element: ET.Element) -> Iterator[str]:
    """The text of an element, piece by piece, as a reader of the format understands it."""
    yield element.text or ""
    for one in element:
        if one.tag == f"{TEXT}s":
            yield " " * int(one.get(f"{TEXT}c", "1"))
        elif one.tag == f"{TEXT}line-break":
            yield "\n"
        elif one.tag == f"{TEXT}tab":
            yield "\t"
        else:
            yield from texts(one)
        yield one.tail or ""


def _paragraphs(element: ET.Element, lists: tuple[str, ...], item: str) -> Iterator[Paragraph]:
    for one in element:
        if one.tag in (f"{TEXT}p", f"{TEXT}h"):
            yield Paragraph(one.get(f"{TEXT}style-name", ""), "".join(texts(one)), lists, item)
            item = item and "more"
        elif one.tag == f"{TEXT}list":
            yield from _paragraphs(one, (*lists, one.get(f"{TEXT}style-name", "")), "")
        elif one.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
            kind = one.tag.rpartition("list-")[2]
            said = (one.get(f"{TEXT}start-value"), one.get(f"{TEXT}style-override"))
            yield from _paragraphs(one, lists, " ".join(filter(None, (kind, *said))))
        else:
            yield from _paragraphs(one, lists, item)
