"""Lists and ranges: nothing twice, the lower first."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Final

from ..load.finding import shown
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground

_AGAIN: Final = frozenset({"steps"})
"""Lists that may say the same again: a way of working comes back to what was done before."""
_written: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def duplicate_value(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No list holds a word or a row twice, however it is written."""
    for place, value in _repeated(dict(entry.data), ()):
        values = {"value": shown(", ".join(_words(value)))}
        yield Problem("duplicate-value", entry.path, place, values)


def _repeated(data: Any, path: FieldPath) -> Iterator[tuple[FieldPath, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, dict | list) and key not in _AGAIN:
                yield from _repeated(value, (*path, key))
    elif isinstance(data, list):
        again = () if _told_apart(data) else said_again(data)
        for index, value in enumerate(data):
            if index in again:
                yield (*path, index), value
            elif isinstance(value, dict | list):
                yield from _repeated(value, (*path, index))


def _told_apart(data: list[Any]) -> bool:
    """Whether one field has something else in each row, as in nearly all lists: that is quick."""
    if len(data) < 2:
        return True
    if not all(isinstance(row, dict) for row in data):
        return False
    for name in data[0]:
        values = [row.get(name) for row in data]
        if any(isinstance(value, dict | list) for value in values):
            continue
        if len(set(map(_folded, map(str, values)))) == len(values):
            return True
    return False


def said_again(data: list[Any]) -> set[int]:
    """Where a list says what it has said before."""
    seen: set[str] = set()
    again = set()
    for index, value in enumerate(data):
        folded = _folded(f'"{value}"' if isinstance(value, str) else _written(value))
        if folded in seen:
            again.add(index)
        seen.add(folded)
    return again


def _folded(written: str) -> str:
    return unicodedata.normalize("NFC", written).casefold()


def _words(value: Any) -> Iterator[str]:
    """What stands in a row, without the names of its fields."""
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _words(one)
    else:
        yield str(value)


def range_reversed(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """From is not above to."""
    adoption = entry.solution.adoption
    if adoption is None:
        return
    for name, span in (("effort_hours", adoption.effort_hours), ("weeks", adoption.weeks)):
        if span and span.min > span.max:
            values = {"min": str(span.min), "max": str(span.max)}
            yield Problem("range-reversed", entry.path, ("adoption", name), values)


def bands_not_ascending(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The bands of a currency come with the smallest first, each once, the open one last."""
    bands = (entry.solution.costs.bands if entry.solution.costs else None) or ()
    previous: dict[str, float] = {}
    for index, band in enumerate(bands):
        limit = band.population_below or float("inf")
        if limit <= previous.get(band.currency, 0) and band not in bands[:index]:
            yield Problem("bands-not-ascending", entry.path, ("costs", "bands", index))
        previous[band.currency] = limit


def band_currency_differs(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Bands that continue each other are in one currency; else each has its own, from the least.

    Of one list in two currencies, a municipality would be shown the half that is in its own.
    """
    bands = (entry.solution.costs.bands if entry.solution.costs else None) or ()
    limits = [band.population_below or float("inf") for band in bands]
    if not bands or any(limit <= before for before, limit in pairwise(limits)):
        return
    usual = Counter(band.currency for band in bands).most_common(1)[0][0]
    for index, band in enumerate(bands):
        if band.currency != usual:
            place = ("costs", "bands", index, "currency")
            values = {"value": band.currency, "other": usual}
            yield Problem("band-currency-differs", entry.path, place, values)


def band_without_amount(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A cost band says what is paid, once or each year."""
    bands = (entry.solution.costs.bands if entry.solution.costs else None) or ()
    for index, band in enumerate(bands):
        if band.one_off is None and band.per_year is None:
            yield Problem("band-without-amount", entry.path, ("costs", "bands", index))


def versions_not_falling(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The newest version comes first, and each of them once."""
    seen: set[str] = set()
    above = date.max
    for index, one in enumerate(entry.solution.versions or ()):
        place, value = ("versions", index), one.released_on.isoformat()
        if one.version in seen:
            yield Problem(
                "duplicate-value", entry.path, (*place, "version"), {"value": one.version}
            )
        elif one.released_on > above:
            values = {"value": value, "above": above.isoformat()}
            yield Problem("versions-not-falling", entry.path, (*place, "released_on"), values)
        seen.add(one.version)
        above = one.released_on
