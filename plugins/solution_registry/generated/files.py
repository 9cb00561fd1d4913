"""What makes each of the files that follow from the models and from policy."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from .basis import Basis
from .forges import FORGE_FILES
from .schema_path import schema_path
from .schemas import SCHEMAS, schema_file


def _schema(name: str) -> Callable[[Basis], bytes]:
    return lambda _: schema_file(name)


GENERATED: Mapping[str, Callable[[Basis], bytes]] = MappingProxyType(
    {**{schema_path(name): _schema(name) for name in SCHEMAS}, **FORGE_FILES}
)
"""Path from the registry's root → what makes the file."""
