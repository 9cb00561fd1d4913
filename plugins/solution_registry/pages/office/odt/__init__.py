"""Documents in the open format of authorities (OpenDocument 1.2, ISO/IEC 26300)."""

from collections.abc import Mapping
from pathlib import Path

from solution_registry.pages.office.archive import Meta, archive
from solution_registry.pages.office.reader import written
from solution_registry.pages.office.text import Label

from .lists import list_styles
from .writer import Odt

_NAMES = {
    "mimetype": "mimetype.txt",  # first, so that a program knows the document by its first bytes
    "META-INF/manifest.xml": "manifest.xml",
    "meta.xml": "meta.xml",
    "styles.xml": "styles.xml",
    "content.xml": "content.xml",
}
"""The parts of a document, and the file of ``parts/`` that each is made from."""


def odt(html: str, meta: Meta, labels: Mapping[str, Label]) -> bytes:
    """Make an OpenDocument text; see `FORMATS` of the package for what it is given."""
    writer = Odt(meta.title, labels)
    said = {
        "body": written(html, writer),
        "looks": writer.looks(),
        "lists": list_styles(),
    }
    return archive(Path(__file__).parent / "parts", _NAMES, meta, said)
