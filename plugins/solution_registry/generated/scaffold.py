"""A new file to fill in: what is needed stands there empty, all else is commented out.

Below ``##``, which explains, stand the lines of an optional field, each after one ``#``: with that
taken away, it is part of the file.
"""

import textwrap
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..language import Words
from ..model.base import Model
from ..source.write import written
from .examples import example_in
from .fields import Field, fields

_WIDTH = 92


def scaffold(
    model: type[Model],
    given: Mapping[str, Any],
    words: Words,
    *,
    schema: str,
    needed: Container[str] = (),
    without: Container[str] = (),
) -> str:
    """Write a file to fill in, explained in ``words``.

    Args:
        model: What the file is.
        given: Values known by now, by field.
        words: The explanations; their ``language`` is that of the texts to be filled in.
        schema: The path of its JSON Schema, from the file.
        needed: Optional fields which this file cannot do without.
        without: Fields which have no place in this file.
    """
    _ = words.text
    lines = [
        f"# yaml-language-server: $schema={schema}",
        *_wrapped(_("Fill in the empty fields; they are required."), "# "),
        *_wrapped(
            _(
                "Every other field is optional: take away the # before the lines that you use, "
                "and delete the rest. What is not known is left out."
            ),
            "# ",
        ),
        *_wrapped(_("Then run: registry validate"), "# "),
    ]
    for field in fields(model):
        if field.key in without:
            continue
        live = field.required or field.key in needed or field.key in given
        lines += ["", *_explained(field, words, "# " if live else "## ")]
        if field.key in given:
            lines += written(field.key, given[field.key])
        elif live:
            lines += _live(field, words)
        else:
            lines += [f"#{line}" for line in _shown(field, words)]
    return "\n".join(lines) + "\n"


def _explained(field: Field, words: Words, prefix: str) -> Iterator[str]:
    """A comment: the field's name in words, what it is for, and what may stand there."""
    _ = words.text
    yield from _wrapped(f"{_(field.title)}: {_(field.description)}", prefix)
    form = field.form
    if form.vocabulary == "organisations":
        yield f"{prefix}{_('Ids are in')} schema/vocabulary/organisations/"
    elif form.vocabulary:
        yield f"{prefix}{_('Ids are in')} schema/vocabulary/{form.vocabulary}.yml"
    choices = [f"{value} = {_(label)}" for value, label in form.choices.items() if label]
    if choices:
        of = _("Any of") if form.many else _("One of")
        yield from _wrapped(f"{of}: {' · '.join(choices)}", prefix)


def _wrapped(text: str, prefix: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=prefix, subsequent_indent=prefix)


def _live(field: Field, words: Words) -> list[str]:
    """The lines of a field to fill in; of a part, those that are optional are commented out."""
    form = field.form
    if form.model is None or form.many or form.by_name:
        return written(field.key, _blank(field, words.language))
    lines = [f"{field.key}:"]
    for part in fields(form.model):
        if part.required:
            blank = written(part.key, _blank(part, words.language))
            lines += ["  " + line for line in (*_explained(part, words, "# "), *blank)]
        else:
            shown = (*_explained(part, words, "# "), *_shown(part, words))
            lines += ["#  " + line for line in shown]
    return lines


def _shown(field: Field, words: Words) -> list[str]:
    """The lines of a field with its example; a part with all its fields, each explained."""
    form = field.form
    if form.model is None:
        return written(field.key, example_in(field.example, words.language))
    lines: list[str] = []
    own = field.example if isinstance(field.example, dict) else {}
    for part in fields(form.model):
        example = own.get(part.key, part.example)
        lines += [*_explained(part, words, "# "), *_shown(replace(part, example=example), words)]
    if form.many:
        first = next(i for i, line in enumerate(lines) if not line.startswith("#"))
        item = ["  " + line for line in lines]
        item[first] = "- " + lines[first]
        return [f"{field.key}:", *item]
    if form.by_name:
        lines = [f"{next(iter(field.example))}:", *("  " + line for line in lines)]
    return [f"{field.key}:", *("  " + line for line in lines)]


def _blank(field: Field, language: str) -> Any:
    form = field.form
    if form.model:
        inner = fields(form.model)
        return {part.key: _blank(part, language) for part in inner if part.required}
    value: Any = {language: ""} if form.by_language else ""
    return [value] if form.many else value
