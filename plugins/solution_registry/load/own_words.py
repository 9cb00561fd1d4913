"""What people read on the site, and may write in a file: titles and labels, in every language."""

from collections.abc import Mapping
from functools import cache

from solution_registry.language import languages, words
from solution_registry.model.base import Model
from solution_registry.model.terms import LABELS


@cache
def labelled(values: tuple[str, ...]) -> Mapping[str, str]:
    """Lead from the labels of a closed list's values, and from themselves, to the values."""
    labels = next((one for one in LABELS.values() if one.keys() == set(values)), {})
    return {**_said(labels), **{value: value for value in values}}


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
