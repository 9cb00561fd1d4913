"""What the fields of an entry are called, and what else criteria rest on."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from ..language import Words
from ..model.titles import FIELD_TITLES

RESTED_ON: Final[Mapping[str, str]] = MappingProxyType(
    {**FIELD_TITLES, "adopters": "Confirmed adopters besides the lead"}
)
"""Title (an English msgid) by what criteria rest on; adopters are files beside."""


def titles(words: Words, fields: Iterable[str]) -> str:
    """Fields by their titles, in a language."""
    return ", ".join(words.text(RESTED_ON.get(field, field)) for field in fields)
