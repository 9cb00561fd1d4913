"""What may stand in a field, read from its type: once for the scaffold, once for the reference."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

from ..model.base import Model
from ..model.marks import Refers, Says, Written
from ..model.terms import LABELS
from ..model.text import Language

Sort = Literal["text", "whole", "decimal", "yes_no", "yes", "day", "choice", "term", "part"]

_PLAIN: Mapping[type, Sort] = MappingProxyType(
    {str: "text", int: "whole", float: "decimal", bool: "yes_no", date: "day"}
)


@dataclass(frozen=True, slots=True)
class Form:
    """What may stand in a field.

    ``choices`` are the allowed values with their labels (English msgids), ``vocabulary`` is where a
    ``term`` is looked up, ``model`` describes a ``part``. A text that is ``written`` in a way of
    its own is prose, an address, a mailbox, a country or a currency; one that ``says`` something
    has a letter or a digit. ``shortest`` and ``longest`` count characters; ``least`` and ``most``
    bound numbers.
    A value ``by_language`` or ``by_name`` stands below a language or a name, which has a form of
    its own. ``many`` is how long a list may be, 0 for no list.
    """

    sort: Sort
    choices: Mapping[str, str] = field(default_factory=dict)
    vocabulary: str = ""
    model: type[Model] | None = None
    shortest: int = 0
    longest: int = 0
    least: float | None = None
    most: float | None = None
    pattern: str = ""
    written: str = ""
    says: bool = False
    by_language: bool = False
    by_name: "Form | None" = None
    many: int = 0


def form(annotation: Any, metadata: tuple[Any, ...] = ()) -> Form:
    """Read a type annotation, with what pydantic has already taken off it.

    Raises:
        KeyError, TypeError: where the type is none that files hold.
    """
    return _bounded(_form(annotation), metadata)


def _form(annotation: Any) -> Form:
    if origin := get_origin(annotation):
        return _GENERIC[origin](*get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return Form("part", model=annotation)
    if annotation in _PLAIN:
        return Form(_PLAIN[annotation])
    raise TypeError(annotation)


def _either(*types: Any) -> Form:
    """Of what is allowed, the list; null stands for what is left out, and is in no file."""
    stated = [one for one in types if one is not type(None)]
    return max((form(one) for one in stated), key=lambda found: found.many)


def _by(key: Any, value: Any) -> Form:
    found = form(value)
    if key == Language:
        return replace(found, by_language=True)
    return replace(found, by_name=form(key))


def _choice(*values: Any) -> Form:
    if values[0] is True:
        return Form("yes")
    known = (labels for labels in LABELS.values() if set(labels) == set(values))
    return Form("choice", choices=next(known, {str(value): "" for value in values}))


_GENERIC: Mapping[Any, Callable[..., Form]] = MappingProxyType(
    {
        Annotated: lambda type_, *rules: form(type_, rules),
        Union: _either,
        UnionType: _either,
        tuple: lambda type_, _: replace(form(type_), many=50),
        dict: _by,
        Literal: _choice,
    }
)


def _bounded(found: Form, metadata: tuple[Any, ...]) -> Form:
    for rule in metadata:
        if isinstance(rule, FieldInfo):
            found = _bounded(found, tuple(rule.metadata))
        elif isinstance(rule, Refers):
            found = replace(found, sort="term", vocabulary=rule.vocabulary)
        elif isinstance(rule, Written):
            found = replace(found, written=rule.sort)
        elif isinstance(rule, Says):
            found = replace(found, says=True)
        elif isinstance(rule, WithJsonSchema):
            found = replace(found, pattern=(rule.json_schema or {}).get("pattern", ""))
        elif (length := getattr(rule, "max_length", None)) is not None:
            if found.many:
                found = replace(found, many=length)
            elif not (found.by_language or found.by_name):
                found = replace(found, longest=length)
        else:
            found = _ruled(found, rule)
    return found


def _ruled(found: Form, rule: Any) -> Form:
    if (shortest := getattr(rule, "min_length", None)) is not None:
        single = not (found.many or found.by_language or found.by_name)
        return replace(found, shortest=shortest) if single else found
    if pattern := getattr(rule, "pattern", None):
        return replace(found, pattern=pattern)
    if (least := getattr(rule, "ge", None)) is not None:
        return replace(found, least=least)
    if (above := getattr(rule, "gt", None)) is not None:
        return replace(found, least=above + 1)
    if (most := getattr(rule, "le", None)) is not None:
        return replace(found, most=most)
    return found
