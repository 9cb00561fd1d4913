"""Documents for Word (Office Open XML, ECMA-376)."""

from collections.abc import Mapping
from pathlib import Path

from solution_registry.pages.office.archive import Meta, archive
from solution_registry.pages.office.reader import written
from solution_registry.pages.office.text import Label

from .numbering import numbering
from .writer import Docx, relations

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


def docx(html: str, meta: Meta, labels: Mapping[str, Label]) -> bytes:
    """Make a document for Word; see `FORMATS` of the package for what it is given."""
    writer = Docx(meta.title, labels)
    said = {
        "body": written(html, writer),
        "numbering": numbering(writer.numbered),
        "links": relations(writer.links),
    }
    return archive(Path(__file__).parent / "parts", _NAMES, meta, said)
