"""Every code, once."""

from collections.abc import Mapping
from types import MappingProxyType

from solution_registry.wording.code import Code

CODES: Mapping[str, Code] = MappingProxyType({})
