"""The fields of a model for people: title, what it is for, what may stand there, an example."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..model.base import Model
from .form import Form, form


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``title`` and ``description`` are English msgids.

    ``key`` is its name, ``name`` its place in the file: ``costs.bands[].currency``. ``example`` is
    a right value as it stands in a file, where an ellipsis stands for words of one's own; None
    where the field is a part.
    """

    key: str
    name: str
    title: str
    description: str
    form: Form
    required: bool
    example: Any


def fields(model: type[Model], within: str = "") -> tuple[Field, ...]:
    """The fields of a model, in the order they are written; those of its parts are left out."""
    found = []
    for key, info in model.model_fields.items():
        shape = form(info.annotation, tuple(info.metadata))
        example = (info.examples or [None])[0]
        found.append(
            Field(
                key=key,
                name=f"{within}{key}{'[]' if shape.many else '.*' if shape.by_name else ''}",
                title=info.title or key,
                description=info.description or "",
                form=shape,
                required=info.is_required(),
                example=None if example in ({}, []) else example,
            )
        )
    return tuple(found)


def all_fields(model: type[Model], within: str = "") -> Iterator[Field]:
    """The fields of a model and of all its parts, each after the part that it belongs to."""
    for field in fields(model, within):
        yield field
        if field.form.model:
            yield from all_fields(field.form.model, f"{field.name}.")
