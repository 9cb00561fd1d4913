"""What the parts of an entry are called."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .solution import Solution

FIELD_TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{name: field.title or name for name, field in Solution.model_fields.items()},
        "documents": "Documents",
    }
)
"""Title (an English msgid) by top-level field, as certification records name them; the documents of
a template are files beside."""
