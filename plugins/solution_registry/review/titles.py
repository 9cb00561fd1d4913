"""What the fields of an entry are called, and what else criteria rest on."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ..generated.fields import all_fields
from ..language import Words
from ..model.solution import Solution
from ..model.titles import FIELD_TITLES

RESTED_ON: Final[Mapping[str, str]] = MappingProxyType(
    {**FIELD_TITLES, "adopters": "Confirmed adopters besides the lead"}
)
"""Title (an English msgid) by what criteria rest on; adopters are files beside."""


@cache
def place_titles() -> Mapping[str, str]:
    """Title (an English msgid) by place: ``costs.bands.source``, and by what criteria rest on."""
    below = {
        one.name.replace("[]", "").replace(".*", ""): one.title for one in all_fields(Solution)
    }
    return MappingProxyType({**below, **RESTED_ON})


def grouped(places: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Places by the top-level field that they are in; none, where the field is meant itself."""
    found: dict[str, tuple[str, ...]] = {}
    for place in places:
        top, below, _ = place.partition(".")
        found[top] = (*found.get(top, ()), *((place,) if below else ()))
    return found


def titles(words: Words, places: Iterable[str]) -> str:
    """Places by their titles, in a language: ``Costs (Cost per year, Source), Exit``."""
    known = place_titles()
    return ", ".join(
        " ".join(
            (
                words.text(known.get(top, top)),
                *((f"({', '.join(words.text(known[one]) for one in below)})",) if below else ()),
            )
        )
        for top, below in grouped(places).items()
    )
