"""Documents of reviews, made by hand."""

from datetime import date

from solution_registry.review import Verdict
from solution_registry.review.parts import Line, Piece, Section
from solution_registry.review.reports.document import Document, Telling

HEAD, BASE = "a" * 40, "b" * 40


def told(text: str = "Felanmälan", *, head: str = HEAD, languages: str = "sv en da") -> Document:
    """A document that says a text in each language."""
    sections = (
        Section("Det som ändras", (Line((Piece(text, "strong"), Piece(": ny"))),)),
        Section("Fält för fält", (Line((Piece(text, "code"),), 1),), folded=True),
    )
    tellings = tuple(Telling(language, sections) for language in languages.split())
    return Document(Verdict.NEEDS, BASE, head, date(2026, 11, 25), tellings)
