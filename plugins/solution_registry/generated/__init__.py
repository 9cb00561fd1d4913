"""Files that are made from the models and committed; a test holds them equal to what is made."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from .schemas import SCHEMAS, schema_file, schema_path

GENERATED: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {schema_path(name): partial(schema_file, name) for name in SCHEMAS}
)
"""Path from the registry's root → what makes the file."""
