"""The decision memo as a Word document, in which scripts put what is compared.

``assets/compare/word.js`` finds the marks by their names: those of the facts, and in the table's
second row the one of the answer, whose cell is the model of every solution's.
"""

from collections.abc import Iterator
from functools import partial

from markupsafe import escape

from solution_registry.language import words
from solution_registry.pages.context import BuildContext
from solution_registry.site.page import Asset

ROOM: tuple[str, ...] = (
    "What we need, in two sentences",
    "Whom we have talked to, and what they said",
    "Our own time, and the cost in the first year",
    "Our own assessment of security, personal data and accessibility",
    "Proposal for a decision",
)
"""Headings of the memo that its readers fill in themselves (English msgids)."""

NOTE = "The answers are those of the solutions' own pages, where their grounds and sources stand."
"""What stands below the table (English msgid)."""

UNSTATED = "Nobody has stated this of any of them:"
"""What stands before the questions that have no answer at all (English msgid)."""

FACTS = {
    "examples": "Invented examples, which nobody can get:",
    "organisation": "Organisation",
    "day": "Made on",
    "address": "Address",
    "registry": "Registry as of",
}
"""The marks above the table, and what stands before each (English msgids)."""


def memo_address(root: str) -> str:
    """Where the document of a language lies, whose home is at `root`; from the site's root."""
    return f"{root}compare/memo.docx"


def memo_files(context: BuildContext) -> Iterator[Asset]:
    """One document in every language."""
    for language in context.site.languages:
        url = memo_address(context.site.root(language))
        yield Asset(url, context.key(url, language), partial(_make, language))


def _make(language: str) -> bytes:
    from solution_registry.pages.office import FORMATS, Label, Meta

    text = words(language).text
    marks = {**FACTS, "unstated": UNSTATED, "solution": "Solution"}
    marks |= {"question": "Question", "answer": "Answer"}
    labels = {name: Label(text(msgid).removesuffix(":")) for name, msgid in marks.items()}
    labels["room"] = Label(text("Write here"))
    return FORMATS["docx"](_html(language), Meta(text("Decision memo"), language), labels)


def _html(language: str) -> str:
    """The memo as the writers of documents read one."""

    def text(msgid: str) -> str:
        return str(escape(words(language).text(msgid)))

    def mark(name: str) -> str:
        return f"{{{{ {name} }}}}"

    def fact(name: str, msgid: str) -> str:
        return f"<p><strong>{text(msgid).removesuffix(':')}:</strong> {mark(name)}</p>"

    facts = "".join(fact(name, msgid) for name, msgid in FACTS.items())
    head = f"<tr><th>{text('Question')}</th><th>{mark('solution')}</th></tr>"
    row = f"<tr><td><strong>{mark('question')}</strong></td><td>{mark('answer')}</td></tr>"
    note = text(NOTE)
    room = "".join(f"<h2>{text(heading)}</h2><p>{mark('room')}</p>" for heading in ROOM)
    unstated = fact("unstated", UNSTATED)
    table = f"<table>{head}{row}</table>{unstated}<p>{note}</p>"
    return f"{facts}<h2>{text('Side by side')}</h2>{table}{room}"
