"""Dates, numbers, sums and languages as a language writes them, from tables made once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

NO_BREAK = "\N{NO-BREAK SPACE}"

_AFTER_NUMBER = re.compile(r"(?<=\d) (?=\S)")

_IN_NUMBER = re.compile(r"(?<=[0-9]) (?=(?:[0-9]{3}|%|kr|[A-Z]{3})(?!\w))")
"""A space before a group of digits, or before a unit that is as short as one: ``1 950 000 kr``."""
_MAY_BE = re.compile("[0-9] ")
"""What a text has where it has such a space: most have none, and this is found much sooner."""

REGIONS = {"en": "en-GB"}
"""Which variant of a language is meant where the language alone means another one."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How one language writes a day, a month, a number, a sum of money and a language."""

    day_pattern: str
    """A %-format of ``d``, ``MMMM`` and ``y``."""
    months: tuple[str, ...]
    group: str
    languages: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Names of languages, by their tags with an underscore: ``pt_BR``."""
    _days: dict[date, str] = field(default_factory=dict, compare=False, repr=False)

    def day(self, day: date) -> str:
        """Write a day in full, in one piece: ``1 March 2026`` with spaces that do not break."""
        text = self._days.get(day)
        if text is None:
            parts = {"d": day.day, "MMMM": self.months[day.month - 1], "y": day.year}
            text = self._days[day] = (self.day_pattern % parts).replace(" ", NO_BREAK)
        return text

    def period(self, when: str) -> str:
        """Write a year, a month or a day, as exactly as it is given (``2025-09``)."""
        if len(when) == 10:
            return self.day(date.fromisoformat(when))
        if len(when) == 7:
            return f"{self.months[int(when[5:]) - 1]}{NO_BREAK}{when[:4]}"
        return when

    def number(self, value: int) -> str:
        """Write a whole number with its thousands apart."""
        return f"{value:,}".replace(",", self.group)

    def money(self, amount: int, currency: str) -> str:
        """Write a sum in whole units of its currency."""
        return f"{self.number(amount)}{NO_BREAK}{currency}"

    def language(self, tag: str) -> str:
        """Name a language by its tag (BCP 47); one without a name in the table keeps its tag."""
        code, _, country = tag.partition("-")
        if name := self.languages.get(tag.replace("-", "_")):
            return name
        name = self.languages.get(code, code)
        return f"{name} ({country})" if country else name


def measured(value: str) -> str:
    """A value in any language, whose numbers stay with what follows them: ``31 %``."""
    return _AFTER_NUMBER.sub(NO_BREAK, value)


def unbroken(text: str) -> str:
    """A text in which no line ends inside a number, or between it and a short unit."""
    return _IN_NUMBER.sub(NO_BREAK, text) if _MAY_BE.search(text) else text


def formats(language: str) -> Formats:
    """Read how a language writes from Babel; one that is unknown there is written as English."""
    from babel.core import Locale, UnknownLocaleError  # slow to import, needed once

    try:
        locale = Locale.parse(REGIONS.get(language, language), sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse(REGIONS["en"], sep="-")
    months = locale.months["format"]["wide"]
    return Formats(
        day_pattern=locale.date_formats["long"].format,
        months=tuple(months[number] for number in range(1, 13)),
        group=locale.number_symbols["latn"]["group"],
        languages=locale.languages,
    )
