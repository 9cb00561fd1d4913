"""A text as a document for word processors, made from the HTML that the site shows.

The text has been made harmless by then (`pages.markdown`). `reader` goes through it, and a writer
of each format says the same in that format's words: Office Open XML (ECMA-376), which Word writes,
and OpenDocument (ISO/IEC 26300), the open one that many authorities ask for. The parts that are
the same in every document are files of ``parts/``.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from .archive import Meta
from .docx import docx
from .odt import odt
from .text import Label

__all__ = ["FORMATS", "Label", "Meta", "docx", "odt"]

FORMATS: Mapping[str, Callable[[str, Meta, Mapping[str, Label]], bytes]] = MappingProxyType(
    {"docx": docx, "odt": odt}
)
"""What makes a document, by the ending of its file; the same bytes each time, whatever the machine.

It is given the HTML that `pages.markdown` makes with h2 as its highest heading, which becomes
*Heading 1*; what is said of the document; and what each placeholder that is declared is called.
Those that are not declared stay as they were written.
"""
