"""The parts of a document in one file, whose bytes follow from the content alone.

Nothing is compressed: a script in the browser can then change a part with little code, and no
version of a library that compresses makes other bytes. Parts have no date, and documents neither.
"""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Template
from typing import NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from .text import escaped, proofing

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format of the file can say."""


class Meta(NamedTuple):
    """What is said of a document: its title, and the language that it is written in (ISO 639-1)."""

    title: str
    language: str


def archive(folder: Path, names: Mapping[str, str], meta: Meta, said: Mapping[str, str]) -> bytes:
    """Put a document together.

    ``names`` are the document's parts, in their order, and the file of ``folder`` that each is made
    from, with what ``said`` and ``meta`` say where it has ``$name``.
    """
    tag = proofing(meta.language)
    language, _, country = tag.partition("-")
    filled = {
        "title": escaped(meta.title),
        "tag": escaped(tag),
        "language": escaped(language),
        "country": escaped(country or "none"),
        **said,
    }
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as made:
        for name, file in names.items():
            made.writestr(_entry(name), _part(folder / file).substitute(filled).encode())
    return written.getvalue()


@cache
def _part(file: Path) -> Template:
    return Template(file.read_text("utf-8").rstrip())


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.create_system, entry.external_attr = 3, 0o644 << 16  # the same on every machine
    return entry
