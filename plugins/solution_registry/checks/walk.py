"""Finding the fields of a document that are marked in the models, fast: only those are visited."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from ..model.base import Model
from ..model.text import Refers
from ..problem import FieldPath

EACH = "*"
"""The step that stands for every value of a list or mapping."""


@dataclass(slots=True)
class Marked:
    """A place in a model: what is marked there, and which places below hold marks."""

    vocabulary: str | None = None
    below: dict[str, "Marked"] = field(default_factory=dict)


@cache
def marks(model: type[Model]) -> Marked:
    """The places of a model whose values name something."""
    place = Marked()
    for name, info in model.model_fields.items():
        found = _marks(info.annotation, info.metadata)
        if found.vocabulary or found.below:
            place.below[name] = found
    return place


def _marks(annotation: Any, metadata: list[Any] | tuple[Any, ...] = ()) -> Marked:
    place = Marked(next((m.vocabulary for m in metadata if isinstance(m, Refers)), None))
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        place = _merged(place, _marks(inner[0], inner[1:]))
    elif origin in (Union, UnionType):
        for one in inner:
            place = _merged(place, _marks(one))
    elif origin is tuple:
        _add(place, EACH, _marks(inner[0]))
    elif origin is dict:
        _add(place, EACH, _marks(inner[1]))
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        place = _merged(place, marks(annotation))
    return place


def _add(place: Marked, step: str, found: Marked) -> None:
    if found.vocabulary or found.below:
        place.below[step] = found


def _merged(one: Marked, other: Marked) -> Marked:
    return Marked(one.vocabulary or other.vocabulary, {**one.below, **other.below})


def named(place: Marked, data: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str, str]]:
    """The values at marked places: where, of which vocabulary, and what is named."""
    if place.vocabulary and isinstance(data, str):
        yield path, place.vocabulary, data
    if not place.below:
        return
    each = place.below.get(EACH)
    if isinstance(data, Mapping):
        if each:
            for key, value in data.items():
                yield from named(each, value, (*path, key))
        else:
            for key, below in place.below.items():
                if key in data:
                    yield from named(below, data[key], (*path, key))
    elif each and isinstance(data, list | tuple):
        for index, value in enumerate(data):
            yield from named(each, value, (*path, index))
