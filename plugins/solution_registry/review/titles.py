"""What the fields of an entry are called, and what else criteria rest on."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from ..language import Words
from ..model.solution import Solution

TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{key: info.title or key for key, info in Solution.model_fields.items()},
        "documents": "Documents",
        "adopters": "Confirmed adopters besides the lead",
    }
)
"""Title (an English msgid) by field; the documents of a template and adopters are files beside."""


def titles(words: Words, fields: Iterable[str]) -> str:
    """Fields by their titles, in a language."""
    return ", ".join(words.text(TITLES.get(field, field)) for field in fields)
