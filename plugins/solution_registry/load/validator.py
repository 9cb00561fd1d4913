"""Pydantic's validator of a model, from the core schema that pydantic made of it before.

Making the core schema of the largest model takes longer than starting Python, and it is the same
until code changes. So it is kept where Python keeps compiled modules, under a key of all our code
and pydantic's version. Models stay what decides: nothing is kept that pydantic did not make.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import pydantic
from pydantic_core import SchemaError, SchemaValidator

from .. import kept
from ..model import address, base, text
from ..model.base import Model

_NOT_READING = ("metadata", "serialization")
_OURS = (address, base, text)
"""The modules with the functions of fields."""


@cache
def validator(model: type[Model]) -> SchemaValidator:
    """What validates data as ``model``, as ``model.model_validate`` does, and tells the same."""
    file, key = _file(model), _key()
    if found := kept.recall(file, key, _allowed()):
        with suppress(SchemaError):  # damaged in a way that only pydantic sees
            return SchemaValidator(found[0])
    model.model_rebuild()
    schema = _bare(model.__pydantic_core_schema__)
    if not sys.dont_write_bytecode:
        kept.keep(file, key, schema)
    return SchemaValidator(schema)


def _file(model: type[Model]) -> Path:
    source = sys.modules[model.__module__].__file__ or __file__
    name = f"{sys.implementation.cache_tag}.{model.__name__}.schema"
    return Path(cache_from_source(source)).with_name(name)


def _key() -> str:
    return f"{pydantic.VERSION} {kept.code_stamp()}"


def _allowed() -> Iterator[type | Callable[..., Any]]:
    """What a core schema of ours may name: its models, the functions of its fields, and days."""
    yield date
    yield from _models(Model)
    for module in _OURS:
        yield from (one for one in vars(module).values() if callable(one) and _is_ours(one))


def _models(model: type[Model]) -> Iterator[type[Model]]:
    for one in model.__subclasses__():
        yield one
        yield from _models(one)


def _is_ours(value: Any) -> bool:
    return getattr(value, "__module__", "") in {module.__name__ for module in _OURS}


def _bare(schema: Any) -> Any:
    """A core schema without what is not about reading: JSON Schema is made from it, or JSON."""
    if isinstance(schema, dict):
        # Of a mapping of fields, "type" would be a field, and so would the others.
        left_out = _NOT_READING if isinstance(schema.get("type"), str) else ()
        return {key: _bare(value) for key, value in schema.items() if key not in left_out}
    if isinstance(schema, list | tuple):
        return type(schema)(map(_bare, schema))
    return schema
