"""Two right versions of a file that has mistakes: one with little in their places, one with much.

Rules can only be asked about right data. A problem that a rule finds in both versions does not
depend on what somebody meant where the mistakes are, so it can be told together with them.
"""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Any, Final, Literal, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from solution_registry.model.base import Model
from solution_registry.problem import FieldPath

from .shape import Spot, bare, limits, spot
from .validator import validator

_ADDRESS: Final = "https://example.org/"
_NAME: Final = "abc"
_DAYS: Final = ("2000-01-01", "2099-12-31")


def supposed(
    model: type[Model], data: Mapping[str, Any], told: Iterable[FieldPath]
) -> Iterator[dict[str, Any]]:
    """Make the two versions of what was parsed; ``told`` are the places that have a problem.

    In the first version, a wrong value is left out where the model allows that; in the second, a
    right one is put in its place, with all its fields. A version that the model still refuses is
    not given.
    """
    places = sorted(set(told) - {()}, key=lambda place: (len(place), tuple(map(str, place))))
    for full in (False, True):
        made: dict[str, Any] = deepcopy(dict(data))
        for place in places:
            _replace(model, made, place, full=full)
        for name in _wrong(model, made):
            _replace(model, made, (name,), full=full)
        if not _wrong(model, made):
            yield made


def _wrong(model: type[Model], data: Mapping[str, Any]) -> list[str]:
    """The names of the top-level fields that the model refuses."""
    try:
        validator(model).validate_python(data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        return list(dict.fromkeys(str(one["loc"][0]) for one in found if one["loc"]))
    return []


def _replace(model: type[Model], data: Any, place: FieldPath, *, full: bool) -> None:
    """Put a right value at a place; or, unless ``full``, leave the field out where it may be."""
    owner, step = spot(model, place[:-1]), place[-1]
    for above in place[:-1]:
        try:
            data = data[above]
        except (IndexError, KeyError, TypeError):
            return  # replaced with what is above it
    here = spot(model, place)
    if isinstance(data, list):
        if isinstance(step, int) and step < len(data):
            data[step] = _right(here, full=full)
    elif isinstance(data, dict):
        if owner.model is not None and not (full or _is_needed(here)):
            data.pop(step, None)
        elif owner.model is not None and here.field is None:
            data.pop(step, None)
            data.update(_right(owner, full=full) | data)  # any field may have been meant
        else:
            data[str(step)] = _right(here, full=full)


def _right(here: Spot, *, full: bool) -> Any:
    """A value that the model takes: with every field if ``full``, else with those it must have."""
    if here.model is not None:
        fields = {
            name: Spot(bare(field.annotation), field, here.model)
            for name, field in here.model.model_fields.items()
        }
        needed = {name: one for name, one in fields.items() if _is_needed(one)}
        fewest = needed or dict(list(fields.items())[:1])
        return {name: _right(one, full=full) for name, one in (fields if full else fewest).items()}
    inner = [Spot(bare(one), here.field, here.owner) for one in get_args(here.asked) if one != ...]
    if here.is_list:
        return [_right(inner[0], full=full)]
    if get_origin(here.asked) is dict:
        return {"sv" if here.is_per_language else _NAME: _right(inner[1], full=full)}
    return _single(here, full=full)


def _is_needed(here: Spot) -> bool:
    return here.field is not None and here.field.is_required()


def _single(here: Spot, *, full: bool) -> Any:
    if get_origin(here.asked) is Literal:
        return get_args(here.asked)[-1 if full else 0]
    if here.asked is date:
        return _DAYS[full]
    if here.asked in (int, float) and here.field is not None:
        return _number(here.field, full=full)
    example = here.example
    while isinstance(example, dict | list) and example:
        example = example[0] if isinstance(example, list) else next(iter(example.values()))
    return _ADDRESS if str(example).startswith("https://") else example


def _number(field: FieldInfo, *, full: bool) -> int:
    """The lowest number that the field takes if ``full``, else the highest.

    Where it has no bound, 0 is taken for the lowest and a million for the highest.
    """
    wanted, otherwise = (("ge", "gt"), 0) if full else (("le", "lt"), 10**6)
    for one in limits(field):
        limit, beyond = (getattr(one, name, None) for name in wanted)
        if limit is not None:
            return int(limit)
        if beyond is not None:
            return int(beyond) + (1 if full else -1)
    return otherwise
