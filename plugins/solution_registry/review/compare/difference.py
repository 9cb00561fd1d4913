"""One thing that a document says otherwise than before."""

from dataclasses import dataclass
from typing import Any, Literal

from ...generated.form import Form
from ...problem import FieldPath

Kind = Literal["added", "removed", "changed", "reordered"]


def kind_of(old: object, new: object) -> Kind:
    """What happened to a value that is another one than before; None where there was or is none."""
    return "added" if old is None else "removed" if new is None else "changed"


@dataclass(frozen=True, slots=True)
class Title:
    """What a field is called: an English msgid."""

    msgid: str


@dataclass(frozen=True, slots=True)
class Name:
    """What tells a row of a list, or a text of several, from the others.

    ``form`` and ``title`` (an English msgid) are those of the value; None and empty for a language.
    The value is None for the row that has none: the highest of the size bands.
    """

    form: Form | None
    value: Any
    title: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A value before and after; ``old`` is None for what was added, ``new`` for what was removed.

    ``field`` is its place in the new document, or in the old one where it was removed; ``way``
    leads to it in words. ``form`` says what sort of value it is, ``language`` in which language a
    text is that is stated in several.
    """

    kind: Kind
    field: FieldPath
    way: tuple[Title | Name, ...]
    form: Form
    old: Any = None
    new: Any = None
    language: str = ""
