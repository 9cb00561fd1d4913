"""What a model asks for at a place in a file; looked up only when it is not met."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from solution_registry.model.base import Model
from solution_registry.model.text import Language
from solution_registry.problem import FieldPath


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a model: the type asked for, its field, and the model that owns the field."""

    asked: Any
    field: FieldInfo | None
    owner: type[Model] | None

    @property
    def model(self) -> type[Model] | None:
        """The model of the value itself."""
        return (
            self.asked if isinstance(self.asked, type) and issubclass(self.asked, Model) else None
        )

    @property
    def is_list(self) -> bool:
        """Whether a list stands here."""
        return get_origin(self.asked) is tuple

    @property
    def is_per_language(self) -> bool:
        """Whether the value is text by language: ``{sv: …}``."""
        return get_origin(self.asked) is dict and get_args(self.asked)[0] == Language

    @property
    def example(self) -> object:
        """A right value, from the field's own example; None where there is none."""
        if self.field is None or not self.field.examples:
            return None
        example = self.field.examples[0]
        if example in ({}, []):
            example = _smallest(bare(self.field.annotation))
        if isinstance(example, list) and not self.is_list:
            return example[0]
        if isinstance(example, dict) and self.is_per_language and "sv" not in example:
            return {"sv": "…"}
        return example


def bare(annotation: Any) -> Any:
    """Take away ``None`` and what ``Annotated`` adds.

    Of ``Literal["all"] | list`` the list is taken.
    """
    origin = get_origin(annotation)
    if origin is Annotated and annotation != Language:
        return bare(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return bare([part for part in get_args(annotation) if part is not NoneType][-1])
    return annotation


def spot(model: type[Model], where: FieldPath) -> Spot:
    """Find what stands at ``where`` in files of ``model``; past the known, ``asked`` is None."""
    here = Spot(model, None, None)
    for step in where:
        if here.model is not None:
            field = here.model.model_fields.get(str(step))
            here = Spot(bare(field.annotation) if field else None, field, here.model)
        else:
            arguments = get_args(here.asked)
            inner = None
            if here.is_list:
                inner = bare(arguments[0])
            elif get_origin(here.asked) is dict:
                inner = bare(arguments[1])
            here = Spot(inner, here.field, here.owner)
    return here


def is_free_text(model: type[Model], where: FieldPath) -> bool:
    """Whether any text may stand at a place: no id, address or day."""
    if where and spot(model, where[:-1]).is_per_language:
        return True
    here = spot(model, where)
    return (
        here.asked is str
        and here.field is not None
        and not any(getattr(one, "pattern", None) for one in limits(here.field))
    )


def limits(field: FieldInfo) -> Iterator[Any]:
    """What is asked of a field's values, however deep ``Annotated`` says it."""
    yield from field.metadata
    yield from _limits(field.annotation)


def _limits(annotation: Any) -> Iterator[Any]:
    for part in get_args(annotation):
        yield from part.metadata if isinstance(part, FieldInfo) else (part,)
        yield from _limits(part)


def in_row(model: type[Model], where: FieldPath) -> bool:
    """Whether a field belongs to a row of a list or mapping, which has fields of its own."""
    return any(spot(model, where[:length]).model is None for length in range(len(where)))


def rows_with(model: type[Model], where: FieldPath) -> Iterator[str]:
    """The lists beside a field whose rows have one of its name: ``costs.bands``."""
    owner = spot(model, where[:-1]).model
    for name, field in owner.model_fields.items() if owner else ():
        here = Spot(bare(field.annotation), field, owner)
        row = Spot(bare(get_args(here.asked)[0]), None, None).model if here.is_list else None
        if row is not None and where[-1] in row.model_fields:
            yield ".".join(map(str, (*where[:-1], name)))


@cache
def elsewhere(model: type[Model]) -> dict[str, tuple[str, ...]]:
    """Where in files of ``model`` each name of a field may stand: ``licence`` → ``reuse.licence``.

    Only fields of fields, not of rows in lists: no stray line belongs to a row, nor comes from
    one, as :func:`in_row` tells.
    """
    found: dict[str, list[str]] = {}

    def walk(part: type[Model], prefix: str) -> None:
        for name, field in part.model_fields.items():
            found.setdefault(name, []).append(prefix + name)
            inner = Spot(bare(field.annotation), None, None).model
            if inner is not None:
                walk(inner, f"{prefix}{name}.")

    walk(model, "")
    return {name: tuple(places) for name, places in found.items()}


def _smallest(annotation: Any) -> object:
    """The smallest right value of a type: a model's required fields with their examples."""
    here = Spot(annotation, None, None)
    if here.is_list:
        return [_smallest(bare(get_args(annotation)[0]))]
    if get_origin(annotation) is dict:
        return {"…": _smallest(bare(get_args(annotation)[1]))}
    if here.model is None:
        return None
    needed = {
        name: Spot(bare(field.annotation), field, here.model).example
        for name, field in here.model.model_fields.items()
        if field.is_required()
    }
    if needed:
        return needed
    name, field = next(iter(here.model.model_fields.items()))
    return {name: Spot(bare(field.annotation), field, here.model).example}
