"""Finding the fields of a document that are marked in the models, fast: only those are visited."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from ..model.base import Model
from ..model.marks import Refers
from ..problem import FieldPath, Step

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


def marked(model: type[Model], where: FieldPath) -> str | None:
    """The vocabulary whose term a place of a file names; None where it names none."""
    place: Marked | None = marks(model)
    for step in where:
        if place is None:
            return None
        place = place.below.get(EACH) or place.below.get(str(step))
    return place.vocabulary if place else None


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


Named = tuple[FieldPath, str, str]
"""A value at a marked place: where, of which vocabulary, and what is named."""


def named(place: Marked, data: Any) -> list[Named]:
    """The values at marked places.

    ``data`` is what was parsed, right or wrong, or a model made of it.
    """
    found: list[Named] = []
    _gather(place, data, (), found)
    return found


def _gather(place: Marked, data: Any, path: FieldPath, found: list[Named]) -> None:
    """Add what is named from one place on; generators within each other take twice as long."""
    if place.vocabulary and isinstance(data, str):
        found.append((path, place.vocabulary, data))
    each = place.below.get(EACH)
    if each:
        steps: Iterable[tuple[Step, Any]] = ()
        if isinstance(data, list | tuple):
            steps = enumerate(data)
        elif isinstance(data, Mapping):
            steps = data.items()
        for step, value in steps:
            _gather(each, value, (*path, step), found)
    elif place.below:
        value_of = _fields(data)
        for key, below in place.below.items():
            if (value := value_of(key)) is not None:
                _gather(below, value, (*path, key), found)


def _fields(data: Any) -> Callable[[str], Any]:
    """What gives a field of a model or mapping by its name, None where there is none."""
    if isinstance(data, Model):
        return data.__dict__.get
    return data.get if isinstance(data, Mapping) else _NOTHING.get


_NOTHING: Final[Mapping[str, Any]] = {}
