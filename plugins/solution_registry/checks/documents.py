"""The documents of a template: those listed are there, and what is to be filled in is declared."""

import re
from collections.abc import Collection, Iterator
from datetime import date

from ..nearest import simplified
from ..problem import Problem
from ..registry import Entry, Ground
from .suggest import Guesses

PLACEHOLDER = re.compile(r"\{\{ *([a-z][a-z0-9_]*) *\}\}")
"""What is filled in, as written in a document: ``{{ kommun }}``."""


_MEANT = re.compile(r"\{\{([^{}]{0,60})\}{0,2}|\{([^{}]{1,60})\}")
"""What somebody may have meant as one: in two braces, or in one."""


def document_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Every document that is listed is in the folder."""
    for index, document in enumerate(_listed(entry)):
        if document not in entry.documents:
            place = ("template", "documents", index, "file")
            yield Problem("document-missing", entry.path, place, {"file": document})


def document_unlisted(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Every document of a template's folder is listed."""
    listed = set(_listed(entry))
    for name in entry.documents:
        if name not in listed:
            yield Problem("document-unlisted", f"{entry.folder}/{name}", values={"file": name})


def placeholders(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """What documents leave open is declared, and what is declared is used."""
    template = entry.solution.template
    declared = dict(template.placeholders or {}) if template else {}
    malformed = _Malformed(declared)
    used: set[str] = set()
    for name, text in entry.documents.items():
        for number, line in enumerate(text.split("\n"), start=1):
            for found in PLACEHOLDER.finditer(line):
                used.add(found[1])
                if found[1] not in declared:
                    yield Problem(
                        "placeholder-undeclared",
                        f"{entry.folder}/{name}",
                        values={"name": found[1], "file": name},
                        line=number,
                        column=found.start() + 1,
                    )
            if template:
                yield from malformed.of(f"{entry.folder}/{name}", name, line, number)
    for name in declared:
        if name not in used:
            place = ("template", "placeholders", name)
            yield Problem("placeholder-unused", entry.path, place, {"name": name})


class _Malformed:
    """What is not written so that it would be filled in, though it was meant to be."""

    def __init__(self, declared: Collection[str]) -> None:
        self._declared = declared
        self._called = {simplified(name): name for name in declared}
        self._guesses = Guesses()

    def of(self, path: str, file: str, line: str, number: int) -> Iterator[Problem]:
        """Find it in a line."""
        for found in _MEANT.finditer(line):
            if PLACEHOLDER.match(line, found.start()):
                continue
            meant = self._called.get(simplified(found[1] or found[2] or ""), "")
            if found[2] and not meant:
                continue  # one pair of braces may stand for anything
            if not meant:
                word = found[1].strip().partition(" ")[0]
                meant = self._guesses.word(word, self._declared).partition(", ")[0]
            values = {"text": found[0].strip(), "file": file, **({"name": meant} if meant else {})}
            column = found.start() + 1
            yield Problem("placeholder-malformed", path, values=values, line=number, column=column)


def _listed(entry: Entry) -> tuple[str, ...]:
    template = entry.solution.template
    return tuple(d.file for d in (template.documents if template else None) or ())
