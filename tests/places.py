"""The places of a model: every field that a file may state."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from solution_registry.model.base import Model


def fields(annotation: Any, path: str = "") -> Iterator[str]:
    """Every place of a model: ``.costs.bands[].one_off``, ``.verdicts.*.grounds``."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        for name, info in annotation.model_fields.items():
            yield f"{path}.{name}"
            yield from fields(info.annotation, f"{path}.{name}")
    elif origin is Annotated:
        yield from fields(inner[0], path)
    elif origin in (Union, UnionType):
        for one in inner:
            yield from fields(one, path)
    elif origin is tuple:
        yield from fields(inner[0], f"{path}[]")
    elif origin is dict:
        yield from fields(inner[1], f"{path}.*")


def leaves(model: type[Model]) -> set[str]:
    """The places that have no others below them."""
    found = set(fields(model))
    above = {
        place[: at + 1] for place in found for at, sign in enumerate(place[1:]) if sign in ".["
    }
    return found - above
