"""Every difference between two documents of one model."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from ...generated.fields import Field, fields
from ...generated.form import Form
from ...model.base import Model
from ...problem import FieldPath
from .difference import Difference, Name, Title, kind_of
from .rows import KEYS, pairs

Way = tuple[Title | Name, ...]

_fields = cache(fields)


def differences(model: type[Model], old: Any, new: Any) -> Iterator[Difference]:
    """What ``new`` says otherwise than ``old``, in the order of the model's fields.

    Both are parsed data. What has not the shape that the model gives it is compared as it is.
    """
    yield from _part(model, old, new, (), ())


def _part(
    model: type[Model], old: dict[str, Any], new: dict[str, Any], place: FieldPath, way: Way
) -> Iterator[Difference]:
    for field in _fields(model):
        if field.key != "schema_version" and old.get(field.key) != new.get(field.key):
            there = (*place, field.key)
            yield from _field(field, old.get(field.key), new.get(field.key), there, way)


def _field(field: Field, old: Any, new: Any, place: FieldPath, way: Way) -> Iterator[Difference]:
    form, here = field.form, (*way, Title(field.title))
    if form.many and (isinstance(old, list) or isinstance(new, list)):
        yield from _list(form, _rows(old), _rows(new), place, here)
    elif (form.by_language or form.by_name) and _mappings(old or {}, new or {}):
        yield from _texts(form, old or {}, new or {}, place, here)
    elif form.sort == "part" and form.model and _mappings(old, new):
        yield from _part(form.model, old, new, place, here)
    else:
        yield from _value(form, old, new, place, here)


def _mappings(old: Any, new: Any) -> bool:
    """Whether both are mappings, so that what they hold can be compared one by one."""
    return isinstance(old, dict) and isinstance(new, dict)


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _value(
    form: Form, old: Any, new: Any, place: FieldPath, way: Way, language: str = ""
) -> Iterator[Difference]:
    if old != new:
        yield Difference(kind_of(old, new), place, way, form, old, new, language)


def _texts(
    form: Form, old: dict[str, Any], new: dict[str, Any], place: FieldPath, way: Way
) -> Iterator[Difference]:
    """Compare what stands below languages or names."""
    one = _single(form)
    for key in (*old, *(key for key in new if key not in old)):
        here = (*way, Name(None, key))
        there = (*place, key)
        if one.sort == "part" and one.model and _mappings(old.get(key), new.get(key)):
            yield from _part(one.model, old[key], new[key], there, here)
        else:
            language = key if form.by_language else ""
            yield from _value(one, old.get(key), new.get(key), there, here, language)


def _list(
    form: Form, old: list[Any], new: list[Any], place: FieldPath, way: Way
) -> Iterator[Difference]:
    one = _single(form)
    found = list(pairs(form.model, old, new))
    for number, other in found:
        before = None if number is None else old[number]
        after = None if other is None else new[other]
        at = number if other is None else other
        there = (*place, at if at is not None else 0)
        if before == after:
            continue
        if before is None or after is None:
            yield from _value(one, before, after, there, way)
        elif one.sort == "part" and one.model and _mappings(before, after):
            yield from _part(one.model, before, after, there, (*way, *_named(one.model, after)))
        elif _mappings(before, after):
            yield from _texts(one, before, after, there, way)
        else:
            yield from _value(one, before, after, there, way)
    order = [other for _, other in found if other is not None]
    if order != sorted(order) and len(old) == len(new):
        yield Difference("reordered", place, way, form, old, new)


def _named(model: type[Model], row: dict[str, Any]) -> Iterator[Name]:
    """What names a row, as far as it is stated."""
    keys = KEYS.get(model, ())
    for field in _fields(model):
        if field.key in keys and (field.key in row or len(keys) == 1):
            yield Name(field.form, row.get(field.key), field.title)


def _single(form: Form) -> Form:
    """The form of one value of a list, or below one name."""
    if form.many:
        return replace(form, many=0)
    return replace(form, by_language=False, by_name=None)
