"""What people read on the site, and may write in a file: titles and labels, in every language."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from solution_registry.language import languages, words
from solution_registry.model.base import Model
from solution_registry.model.terms import LABELS

_EITHER: Final = MappingProxyType({"In use or released": ("In use", "Released")})
"""Labels that name two things, either of which is enough (English msgids)."""


@cache
def labelled(values: tuple[str, ...]) -> Mapping[str, str]:
    """Lead from the labels of a closed list's values, and from themselves, to the values.

    Where a label names two things, either is enough.
    """
    labels = next((one for one in LABELS.values() if one.keys() == set(values)), {})
    either = {one: name for name, label in labels.items() for one in _EITHER.get(label, ())}
    whole = {label: name for name, label in labels.items()}
    return {**_said(either), **_said(whole), **{value: value for value in values}}


@cache
def titled(model: type[Model]) -> Mapping[str, str]:
    """Lead from the titles of a model's fields, and from their names, to the names."""
    fields = model.model_fields
    titles = {field.title: name for name, field in fields.items() if field.title}
    return {**_said(titles), **{name: name for name in fields}}


def _said(texts: Mapping[str, str]) -> dict[str, str]:
    """Lead from texts (English msgids), as every language says them, to what they stand for."""
    return {
        words(language).text(text): name for language in languages() for text, name in texts.items()
    }
