"""Texts that a number sign has cut off, where the model asks for free text."""

import re
from collections.abc import Iterator
from typing import Final

from solution_registry.model.base import Model
from solution_registry.problem import Problem
from solution_registry.source.cut import cut_texts

from .finding import shown
from .flow import quoted
from .shape import is_free_text

_MAY_BE: Final = re.compile(rb"[^\s#] +#[0-9A-Za-z\x80-\xff]").search


def cut_off(model: type[Model], raw: bytes, path: str) -> Iterator[Problem]:
    """Find texts that end before `` #`` and a word, though more stands on their line.

    Ids, days and addresses have no number sign in them: there it is a comment.
    """
    if not _MAY_BE(raw):
        return
    for cut in cut_texts(raw):
        if is_free_text(model, cut.field):
            whole = f"{cut.kept} {cut.lost}".strip()
            values = {"lost": shown(cut.lost), "text": quoted(shown(whole))}
            yield Problem("text-cut-off", path, cut.field, values, line=cut.line, column=cut.column)
