"""The ground of every model: strict, frozen, closed to unknown fields, each field described."""

import os
from typing import Annotated, Any, Literal, TypeVar

# Packages that happen to be installed can have pydantic run their code on every value. What a file
# may say is decided here alone; nor is there time to look for them.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict
from pydantic_core import PydanticKnownError, PydanticUndefined


class Model(BaseModel):
    """A part of a file. Values are never converted; a field that is not known is refused."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        defer_build=True,
        ser_json_inf_nan="null",
    )


def described(
    title: str, description: str, example: Any, default: Any = PydanticUndefined, **rules: Any
) -> Any:
    """Describe a field for people, editors and documentation.

    ``title`` is the label shown on the site (an English msgid), ``description`` one sentence
    for the person who writes the file, ``example`` a right value as it stands in YAML.
    ``rules`` are pydantic's constraints (``ge``, ``max_length`` …).
    """
    return Field(default, title=title, description=description, examples=[example], **rules)


T = TypeVar("T")

Many = Annotated[tuple[T, ...], Strict(False), Field(min_length=1, max_length=50)]
"""A list of one to fifty values; a list with nothing in it is left out instead."""

Hundreds = Annotated[tuple[T, ...], Strict(False), Field(min_length=1, max_length=1000)]
"""A list that has to be complete: who may use an agreement, or who takes part."""

Lots = Annotated[tuple[T, ...], Strict(False), Field(max_length=2000)]
"""A list that belongs to a whole registry rather than to one entry; it may have nothing in it."""


def _one(value: Any) -> Any:
    if value == 1 and type(value) is not int:
        raise PydanticKnownError("literal_error", {"expected": "1"})
    return value


def _true(value: Any) -> Any:
    if value == 1 and value is not True:
        raise PydanticKnownError("literal_error", {"expected": "True"})
    return value


One = Annotated[Literal[1], BeforeValidator(_one)]
"""The number 1; not ``1.0`` or ``true``, which pydantic's ``Literal`` takes for the same."""

Yes = Annotated[Literal[True], BeforeValidator(_true)]
"""The word ``true``, and no number."""
