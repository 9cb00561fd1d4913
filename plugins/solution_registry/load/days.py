"""Dates that are none, or are written otherwise than year-month-day."""

import re
from datetime import date
from typing import Final

from solution_registry.model.day import FIRST_DAY, LAST_DAY, day_of, is_written_as_day
from solution_registry.problem import Problem

from .finding import Finding

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("jan",), ("feb",), ("mar",), ("apr",), ("maj", "may"), ("jun",),
            ("jul",), ("aug",), ("sep",), ("okt", "oct"), ("nov",), ("dec",),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
"""How the names of months begin, in Swedish, Danish and English."""


def day(finding: Finding) -> Problem:
    """A date that is none, or is written otherwise."""
    value = finding.value
    if is_written_as_day(value):
        first, last = str(FIRST_DAY.year), str(LAST_DAY.year)
        if first <= value[:4] <= last:
            return finding.problem("no-such-day", value=value)
        return finding.problem("far-day", value=value, first=first, last=last)
    meant = _day_meant(value.strip())
    return finding.problem("bad-date", value=value, example=finding.line(meant) if meant else "")


def _day_meant(value: str) -> str:
    """Read dates as people write them, where there is one way only to read them."""
    parts = re.fullmatch(r"(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[T ].{0,30})?", value, re.ASCII)
    numbers = [int(parts[at]) for at in (1, 3, 4)] if parts else []
    if re.fullmatch(r"\d{8}", value, re.ASCII):
        numbers = [int(value[:4]), int(value[4:6]), int(value[6:])]
    turned = re.fullmatch(r"(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})", value, re.ASCII)
    if turned and (int(turned[1]) > 12 or turned[1] == turned[2]):
        numbers = [int(turned[3]), int(turned[2]), int(turned[1])]
    spelt = re.fullmatch(r"(\d{1,2})\.? ([a-z]{3})[a-z]{0,7}\.? (\d{4})", value.lower(), re.ASCII)
    if spelt:
        numbers = [int(spelt[3]), _MONTHS.get(spelt[2], 0), int(spelt[1])]
    try:
        return day_of(date(*numbers).isoformat()).isoformat() if len(numbers) == 3 else ""
    except ValueError:
        return ""
