"""Markdown documents beside an entry: text under the same rules for characters."""

from typing import Final

from solution_registry.problem import Problem

from . import growth, references
from .characters import clean, decode, is_clean
from .parse import too_large

MAX_DOCUMENT_BYTES: Final = 500_000
"""The largest document."""


def read_document(raw: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Read a document: its text with LF as line break, and what is wrong with it.

    Tabs may stay, as Markdown has its own use for them. Where there are problems the text is
    good for finding more, not for use.
    """
    if len(raw) > MAX_DOCUMENT_BYTES:
        return "", (too_large(raw, path, MAX_DOCUMENT_BYTES),)
    text = decode(raw, path)
    if isinstance(text, Problem):
        return "", (text,)
    problems: list[Problem] = []
    if not is_clean(text):
        text, problems = clean(text, path, tabs=True)
    if "&" in text:
        problems.extend(references.in_document(text, path))
    problems.extend(growth.in_document(text, path))
    return text, tuple(problems)
