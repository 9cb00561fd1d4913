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
    """A place in a model: what its mark says, and which places below hold marks."""

    said: str | None = None
    below: dict[str, "Marked"] = field(default_factory=dict)


Reading = Callable[[object], str | None]
"""What a mark says, None of marks that are not looked for."""


def vocabulary_of(mark: object) -> str | None:
    """Give the vocabulary whose terms values name."""
    return mark.vocabulary if isinstance(mark, Refers) else None


@cache
def marks(model: type[Model], read: Reading = vocabulary_of) -> Marked:
    """The places of a model that are marked; read as names of terms where not told otherwise."""
    place = Marked()
    for name, info in model.model_fields.items():
        _add(place, name, _marks(read, info.annotation, info.metadata))
    return place


def marked(model: type[Model], where: FieldPath) -> str | None:
    """The vocabulary whose term a place of a file names; None where it names none."""
    place: Marked | None = marks(model)
    for step in where:
        if place is None:
            return None
        place = place.below.get(EACH) or place.below.get(str(step))
    return place.said if place else None


def _marks(read: Reading, annotation: Any, metadata: Iterable[Any] = ()) -> Marked:
    place = Marked(next(filter(None, map(read, metadata)), None))
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        place = _merged(place, _marks(read, inner[0], inner[1:]))
    elif origin in (Union, UnionType):
        for one in inner:
            place = _merged(place, _marks(read, one))
    elif origin is tuple:
        _add(place, EACH, _marks(read, inner[0]))
    elif origin is dict:
        _add(place, EACH, _marks(read, inner[1]))
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        place = _merged(place, marks(annotation, read))
    return place


def _add(place: Marked, step: str, found: Marked) -> None:
    if found.said or found.below:
        place.below[step] = found


def _merged(one: Marked, other: Marked) -> Marked:
    return Marked(one.said or other.said, {**one.below, **other.below})


Named = tuple[FieldPath, str, str]
"""A value at a marked place: where, what its mark says (its vocabulary), and the value."""


def named(place: Marked, data: Any) -> list[Named]:
    """The values at marked places.

    ``data`` is what was parsed, right or wrong, or a model made of it.
    """
    found: list[Named] = []
    _gather(place, data, (), found)
    return found


def _gather(place: Marked, data: Any, path: FieldPath, found: list[Named]) -> None:
    """Add what is named from one place on; generators within each other take twice as long."""
    if place.said and isinstance(data, str):
        found.append((path, place.said, data))
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
