"""The parts of a Word document in one file, whose bytes follow from the content alone.

Nothing is compressed: a script in the browser can then change a part with little code, and no
version of a library that compresses makes other bytes. Parts have no date, and documents neither.
"""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Template
from typing import NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from .content import Content, relations
from .lists import numbering
from .marks import escaped, proofing

PARTS = Path(__file__).parent / "parts"

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format of the file can say."""

_NAMES = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/footer.xml": "footer.xml",
}
"""The parts of a document, and the file of ``parts/`` that each is made from."""


class Meta(NamedTuple):
    """What is said of a document: its title, and the language that it is written in."""

    title: str
    language: str


def package(content: Content, meta: Meta) -> bytes:
    """Put the document together."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, part in _parts(content, meta):
            archive.writestr(_entry(name), part.encode())
    return written.getvalue()


def _parts(content: Content, meta: Meta) -> Iterator[tuple[str, str]]:
    filled = {
        "body": content.body,
        "numbering": numbering(content.numbered),
        "links": relations(content.links),
        "title": escaped(meta.title),
        "language": escaped(proofing(meta.language)),
    }
    for name, file in _NAMES.items():
        yield name, _part(file).substitute(filled)


@cache
def _part(file: str) -> Template:
    return Template((PARTS / file).read_text("utf-8"))


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.create_system, entry.external_attr = 3, 0o644 << 16  # the same on every machine
    return entry
