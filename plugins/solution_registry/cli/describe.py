"""A model in words: every field that is stated, with its title, indented as it is nested."""

import re
import textwrap
from collections.abc import Container, Iterator, Mapping
from typing import Any

from ..generated.fields import fields
from ..generated.form import Form
from ..language import Words, plain_text
from ..model.base import Model
from ..registry import Vocabulary
from ..wording import visible

LEFT_OUT = frozenset({"schema_version", "example", "fields", "digest", "criteria_digest"})
"""Fields that say nothing to a person."""

NARROWEST = 20
"""Characters of text that a line has room for, however deep it stands."""


def described(
    model: Model,
    words: Words,
    vocabulary: Vocabulary,
    columns: int,
    indent: int = 0,
    *,
    only: Container[str] | None = None,
) -> Iterator[str]:
    """Describe what a model states, or some fields of it, in lines of at most ``columns``."""
    for field in fields(type(model)):
        value = getattr(model, field.key)
        if value is None or field.key in LEFT_OUT or (only is not None and field.key not in only):
            continue
        title = " " * indent + words.text(field.title)
        if field.form.model:
            yield f"{title}:"
            for name, part in _parts(value):
                inside = indent + 2
                if name:
                    yield " " * inside + name
                    inside += 2
                yield from described(part, words, vocabulary, columns, inside)
        else:
            said = [_said(one, field.form, words, vocabulary) for one in _each(value)]
            yield from _wrapped(title, said, columns, indent)


def _each(value: Any) -> list[Any]:
    return list(value) if isinstance(value, tuple) else [value]


def _parts(value: Any) -> list[tuple[str, Model]]:
    """Parts with what stands before them: a name, a dash in a list, or nothing."""
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, tuple):
        return [(f"{number}.", part) for number, part in enumerate(value, start=1)]
    return [("", value)]


def _said(value: Any, form: Form, words: Words, vocabulary: Vocabulary) -> str:
    if form.by_name:
        return ", ".join(visible(str(name)) for name in value)
    if form.by_language:
        return plain_text(value, words.language)
    if isinstance(value, bool):
        return words.text("Yes") if value else words.text("No")
    if form.vocabulary:
        return f"{_name(getattr(vocabulary, form.vocabulary).get(value), words)} ({value})".lstrip()
    label = form.choices.get(str(value))
    return words.text(label) if label else str(value)


def _name(term: Any, words: Words) -> str:
    name = getattr(term, "name", "")
    return plain_text(name, words.language) if isinstance(name, Mapping) else str(name)


def _wrapped(title: str, said: list[str], columns: int, indent: int) -> Iterator[str]:
    """A title and its values: on one line where they fit, else below it."""
    line = f"{title}: {', '.join(said)}"
    if len(line) <= columns and "\n" not in line:
        yield visible(line)
        return
    yield f"{title}:"
    margin = " " * (indent + 2)
    wrapper = textwrap.TextWrapper(
        max(columns, len(margin) + NARROWEST), initial_indent=margin, subsequent_indent=margin
    )
    for one in said:
        for paragraph in paragraphs(one.strip()):
            yield from wrapper.wrap(visible(paragraph)) or [""]


_BEGINS = re.compile(r"\s*(?:[-*+>#|]|\d{1,9}[.)]|```|~~~)")
"""What a line of Markdown begins with that does not go on the line before it."""


def paragraphs(text: str) -> Iterator[str]:
    """Put each paragraph, point and heading of a Markdown text on one line; a blank one is ""."""
    lines: list[str] = []
    for line in text.splitlines():
        heading = lines and lines[0].startswith("#")
        if lines and (heading or not line.strip() or _BEGINS.match(line)):
            yield " ".join(lines)
            lines = []
        if line.strip():
            lines.append(line.strip() if lines else line.rstrip())
        else:
            yield ""
    if lines:
        yield " ".join(lines)
