"""Languages: Swedish is ``sv``, however near the country's code lies."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from ..language import FALLBACKS
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground

_SAMI: Final = "se"
_SWEDISH: Final = "sv"
_OURS: Final = frozenset(FALLBACKS)
"""The languages that the registry is written in."""


def sami_meant(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Northern Sami stands beside Swedish where the lead is Swedish, else beside one of ours.

    Files are gone through only where a text of the first level is in it: there are thousands.
    """
    swedish = (entry.solution.lead or "").startswith("se-")
    documents: list[tuple[str, Mapping[str, Any]]] = [(entry.path, entry.data)]
    for organisation, adopter in entry.adopters.items():
        documents.append((entry.adopter_path(organisation), adopter.__dict__))
    for path, fields in documents:
        if any(value.__class__ is dict and _SAMI in value for value in fields.values()):
            for place, text in _in_sami(fields.items(), ()):
                if _SWEDISH not in text and (swedish or _OURS.isdisjoint(text)):
                    yield Problem("sami-meant", path, (*place, _SAMI))


def _in_sami(
    steps: Iterable[tuple[Any, Any]], path: FieldPath
) -> Iterator[tuple[FieldPath, Mapping[str, Any]]]:
    """Texts by language of which one is in Northern Sami."""
    for step, value in steps:
        if value.__class__ is dict:
            if _SAMI in value:
                yield (*path, step), value
            yield from _in_sami(value.items(), (*path, step))
        elif value.__class__ is list:
            yield from _in_sami(enumerate(value), (*path, step))
