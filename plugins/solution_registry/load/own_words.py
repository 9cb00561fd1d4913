"""What people read on the site, and may write in a file: titles and labels, in every language."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from solution_registry.language import languages, words
from solution_registry.model.base import Model
from solution_registry.model.terms import LABELS

_OR: Final = re.compile(r" (?:or|eller) ")
"""What joins the two names of a value with one label, in the languages of the site."""


@cache
def labelled(values: tuple[str, ...]) -> Mapping[str, str]:
    """Lead from the labels of a closed list's values, and from themselves, to the values.

    Where a label names two things, either is enough.
    """
    labels = next((one for one in LABELS.values() if one.keys() == set(values)), {})
    said = _said(labels)
    parts = {part: value for label, value in said.items() for part in _OR.split(label)}
    return {**parts, **said, **{value: value for value in values}}


@cache
def titled(model: type[Model]) -> Mapping[str, str]:
    """Lead from the titles of a model's fields, and from their names, to the names."""
    fields = model.model_fields
    titles = {name: field.title for name, field in fields.items() if field.title}
    return {**_said(titles), **{name: name for name in fields}}


def _said(texts: Mapping[str, str]) -> dict[str, str]:
    """Lead from texts (English msgids), as every language says them, to what they stand for."""
    return {
        words(language).text(text): name for language in languages() for name, text in texts.items()
    }
