"""Runs of text, and in them what is to be filled in: content controls that one can step through.

A mark is a control with one run, so that a program finds it by its tag, and replaces it whole. A
person finds it by its braces, or by its colour; what is written over it is no longer a mark.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from solution_registry.checks.documents import PLACEHOLDER
from solution_registry.pages.locale import locale

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets)."""
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_MOST = 64
"""So long may the name of a control be: Word calls a document with a longer one damaged."""


class Label(NamedTuple):
    """What a placeholder is called, and the language that says it, where not the text's own."""

    text: str
    language: str = ""


class Look(NamedTuple):
    """How a run looks: a style of ``parts/styles.xml``, bold, italic."""

    style: str = ""
    bold: bool = False
    italic: bool = False


def escaped(text: str) -> str:
    """Write a text into XML; it may be an attribute's."""
    return _NOT_XML.sub("", text).translate(_ESCAPES)


def proofing(language: str) -> str:
    """Name a language as word processors do, which check its spelling: ``sv`` → ``sv-SE``."""
    return locale(language).replace("_", "-")


def runs(text: str, look: Look, labels: Mapping[str, Label]) -> Iterator[str]:
    """Write a text, in runs; what is to be filled in as controls."""
    begin = 0
    for found in PLACEHOLDER.finditer(text):
        if label := labels.get(found[1]):
            if begin < found.start():
                yield _run(text[begin : found.start()], look)
            yield _mark(found[1], label, look)
            begin = found.end()
    if begin < len(text):
        yield _run(text[begin:], look)


def _run(text: str, look: Look, more: str = "") -> str:
    """One run; a line break in it is one in the document, too."""
    written = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escaped(line)}</w:t>' if line else ""
        for line in text.split("\n")
    )
    return f"<w:r>{_properties(look, more)}{written}</w:r>"


def _mark(name: str, label: Label, look: Look) -> str:
    language = f'<w:lang w:val="{escaped(proofing(label.language))}"/>' if label.language else ""
    run = _run(f"{{{{ {label.text} }}}}", look, f'<w:highlight w:val="yellow"/>{language}')
    named = f'<w:alias w:val="{escaped(label.text[:_MOST])}"/><w:tag w:val="{name}"/>'
    return (
        f"<w:sdt><w:sdtPr>{named}<w:temporary/><w:showingPlcHdr/><w:text/></w:sdtPr>"
        f"<w:sdtContent>{run}</w:sdtContent></w:sdt>"
    )


def _properties(look: Look, more: str) -> str:
    """In the order that the format asks for (ECMA-376 part 1, 17.3.2.28)."""
    style = f'<w:rStyle w:val="{look.style}"/>' if look.style else ""
    said = f"{style}{'<w:b/>' * look.bold}{'<w:i/>' * look.italic}{more}"
    return f"<w:rPr>{said}</w:rPr>" if said else ""


def box(ticked: bool) -> str:
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
