"""Texts in XML, and in them what is to be filled in.

A person finds what is to be filled in by its braces, or by its colour; a program by its name.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from solution_registry.checks.documents import PLACEHOLDER
from solution_registry.pages.locale import locale

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets)."""
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


class Label(NamedTuple):
    """What a placeholder is called, and the language that says it, where not the text's own."""

    text: str
    language: str = ""

    @property
    def shown(self) -> str:
        """What stands in the document until it is filled in."""
        return f"{{{{ {self.text} }}}}"


class Mark(NamedTuple):
    """A place in a text that is filled in: the placeholder's name, and what it is called."""

    name: str
    label: Label


class Look(NamedTuple):
    """How a text looks that goes on within a line."""

    code: bool = False
    link: bool = False
    bold: bool = False
    italic: bool = False


def escaped(text: str) -> str:
    """Write a text into XML; it may be an attribute's."""
    return _NOT_XML.sub("", text).translate(_ESCAPES)


def proofing(language: str) -> str:
    """Name a language as word processors do, which check its spelling: ``sv`` → ``sv-SE``."""
    return locale(language).replace("_", "-")


def pieces(text: str, labels: Mapping[str, Label]) -> Iterator[str | Mark]:
    """Take a text apart: what is to be filled in, by the placeholders that are declared."""
    begin = 0
    for found in PLACEHOLDER.finditer(text):
        if label := labels.get(found[1]):
            if begin < found.start():
                yield text[begin : found.start()]
            yield Mark(found[1], label)
            begin = found.end()
    if begin < len(text):
        yield text[begin:]
