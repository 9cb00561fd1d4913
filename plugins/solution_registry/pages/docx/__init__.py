"""A text as a Word document (Office Open XML, ECMA-376), made from the HTML that the site shows.

The text has been made harmless by then (`pages.markdown`); what is left to do here is to say the
same in another vocabulary. The parts that are the same in every document are files of ``parts/``.
"""

from collections.abc import Mapping

from .content import content
from .marks import Label
from .package import Meta, package

__all__ = ["Label", "docx"]


def docx(html: str, title: str, language: str, labels: Mapping[str, Label]) -> bytes:
    """Make the document; the same bytes each time, whatever the machine.

    ``html`` is what `pages.markdown` makes with h2 as its highest heading, which becomes
    *Heading 1*. ``language`` is that of the text (ISO 639-1). ``labels`` says of each placeholder
    that is declared what it is called; those that are not declared stay as they were written.
    """
    return package(content(html, title, labels), Meta(title, language))
