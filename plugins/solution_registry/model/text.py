"""Text with rules: identifiers, lines, prose and dates.

Characters that no text may hold (controls, bidirectional overrides, zero width) are refused
for the file as a whole in :mod:`solution_registry.source`; here are the rules of each value.
"""

import re
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from .address import lacks_scheme
from .codes import (
    COUNTRIES,
    CURRENCIES,
    FICTIONAL,
    LANGUAGES,
    THREE_LETTERS,
    UNION,
    one_of,
    one_of_three,
    three_but,
)
from .day import day_of, is_written_as_day
from .marks import OwnWords, Refers, Says, Written

Slug = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        min_length=2,
        max_length=64,
        description="Lower-case letters a to z, digits and single hyphens.",
    ),
]
"""The name of a term in a vocabulary, or of a solution (which has at least 3 characters)."""

SnakeSlug = Annotated[str, Field(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", min_length=2, max_length=64)]
"""The name of a system type: ``case_management``."""


OrganisationName = Annotated[
    str, Field(pattern=r"^[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)
]
"""The id of an organisation: the country, then its code or name: ``se-0180``."""
OrganisationId = Annotated[OrganisationName, Refers("organisations")]
"""An organisation of the register."""
AreaId = Annotated[Slug, Refers("service_areas")]
"""A service area of the vocabulary."""
PlatformId = Annotated[Slug, Refers("platforms")]
"""A platform of the vocabulary."""
StandardId = Annotated[Slug, Refers("standards")]
"""A standard of the vocabulary."""
AgreementId = Annotated[Slug, Refers("agreements")]
"""An agreement of the vocabulary."""
SystemTypeId = Annotated[SnakeSlug, Refers("system_types")]
"""A system type of the vocabulary."""

Language = Annotated[
    str,
    Field(pattern=rf"^({one_of(LANGUAGES)}|{three_but(THREE_LETTERS.values())})(-[A-Z]{{2}})?$"),
]
"""A language tag (BCP 47): ``sv``, ``en``, ``da``; with three letters where there are no two."""

Country = Annotated[
    str, Field(pattern=f"^({one_of(COUNTRIES)}|{UNION}|{FICTIONAL})$"), Written("country")
]
"""A country (ISO 3166-1 alpha-2, lower case); ``zz`` for what is fictional."""


GAPS = (
    *("n/a", "n.a", "tba", "tbd", "unknown", "not known", "not stated", "not specified"),
    *("see above", "see below"),
    *("okänt", "okänd", "ej känt", "ej känd", "inte känt", "vet ej", "vet inte"),
    *("ej angivet", "ej angiven", "inte angivet", "inte angiven", "uppgift saknas"),
    *("se ovan", "se nedan"),
    *("ukendt", "ikke kendt", "ved ikke", "ikke angivet", "ikke oplyst"),
    *("se ovenfor", "se nedenfor"),
)
SIGNS = ("-", "--", "–", "––", "—", ".", "..", "/", "?", "??", "???", "_", "__", "*")
_FILLERS = frozenset(SIGNS).union(
    form
    for gap in GAPS
    for word in (gap, gap.capitalize(), gap.title(), gap.upper())
    for form in (word, f"{word}.", f"{word}?", f"({word})")
)
"""Whole texts that only fill a gap: what is not known is left out (docs/contribute.md), so that
pages say so in the reader's language. All spellings are there, as each text is looked up."""


def _word(value: str) -> str:
    if value != value.strip() or not value:
        raise PydanticCustomError("blank-text", "has blanks at an end, or nothing else")
    if "\n" in value or "\r" in value:
        raise PydanticCustomError("line-break", "must be one line")
    return value


def _line(value: str) -> str:
    if value in _FILLERS:
        raise PydanticCustomError("says-nothing", "only fills a gap")
    return _word(value)


def _prose(value: str) -> str:
    if value.strip() in _FILLERS:
        raise PydanticCustomError("says-nothing", "only fills a gap")
    return _said(value)


says_something = re.compile("[^\\W_]|[…\ufffd]").search
"""Whether there is a letter or a digit in a text, or what stands for a lost or a coming one."""


def _said(value: str) -> str:
    if not says_something(value):
        raise PydanticCustomError("blank-text", "has neither letter nor digit")
    return value


def _said_word(value: str) -> str:
    return _said(_word(value))


def _said_line(value: str) -> str:
    return _said(_line(value))


LONGEST_NAME: Final = 80
"""Characters of a solution's name."""
LONGEST_SUMMARY: Final = 160
"""Characters of its summary."""

ShortLine = Annotated[str, Field(min_length=1, max_length=80), AfterValidator(_line), OwnWords()]
"""One line, at most 80 characters."""
Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_line), OwnWords()]
"""One line, at most 300 characters."""
Prose = Annotated[
    str, Field(min_length=1, max_length=10_000), AfterValidator(_prose), Written("prose"), Says()
]
"""Markdown (CommonMark, no HTML), at most 10 000 characters."""

SaidWord = Annotated[
    str, Field(min_length=1, max_length=80), AfterValidator(_said_word), Says(), OwnWords()
]
SaidShortLine = Annotated[
    str,
    Field(min_length=1, max_length=LONGEST_NAME),
    AfterValidator(_said_line),
    Says(),
    OwnWords(),
]
SaidSummary = Annotated[
    str,
    Field(min_length=1, max_length=LONGEST_SUMMARY),
    AfterValidator(_said_line),
    Says(),
    OwnWords(),
]
SaidLine = Annotated[
    str, Field(min_length=1, max_length=300), AfterValidator(_said_line), Says(), OwnWords()
]
"""What is written in a language has a letter or a digit; names of products need none (``+``)."""

LocalWord = Annotated[dict[Language, SaidWord], Field(min_length=1, max_length=30)]
LocalShortLine = Annotated[dict[Language, SaidShortLine], Field(min_length=1, max_length=30)]
LocalSummary = Annotated[dict[Language, SaidSummary], Field(min_length=1, max_length=30)]
LocalLine = Annotated[dict[Language, SaidLine], Field(min_length=1, max_length=30)]
LocalProse = Annotated[dict[Language, Prose], Field(min_length=1, max_length=30)]


def _reference(value: str) -> str:
    if lacks_scheme(value):
        raise PydanticCustomError("bad-url", "is not a whole web address", {"why": "scheme"})
    return _line(value)


_WHERE = (
    "A web address; or a file on GitHub as owner/repository@commit:path, which is read at "
    "https://github.com/owner/repository/blob/commit/path; or a text that is no address."
)
Evidence = Annotated[
    str, Field(min_length=3, max_length=500, description=_WHERE), AfterValidator(_line)
]
"""What a verdict rests on, in a record: as :data:`Reference`, but that records never change, and
what they could say once they may say for ever."""
Reference = Annotated[
    str,
    Field(min_length=3, max_length=500, description=_WHERE),
    AfterValidator(_reference),
    Written("reference"),
    OwnWords(),
]
"""Where a fact comes from; :func:`solution_registry.source.followed.leads_to` follows it."""

Licence = Annotated[
    str, Field(pattern=r"^[A-Za-z0-9.+() -]+$", min_length=2, max_length=200), AfterValidator(_line)
]
"""An SPDX licence expression; that its names exist is a check of its own (``unknown-licence``)."""

Number = Annotated[int, Field(ge=0, le=1_000_000_000_000)]
"""A whole number, not negative."""

Currency = Annotated[str, Field(pattern=f"^({one_of_three(CURRENCIES)})$"), Written("currency")]
"""A currency (ISO 4217)."""

Year = Annotated[int, Field(ge=1990, le=2100)]

_YEAR = "(19|20|21)[0-9]{2}"
"""A year of which there are days: see :mod:`.day`."""
_ISO_DATE = f"^{_YEAR}-[0-9]{{2}}-[0-9]{{2}}$"


def _date(value: Any) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and is_written_as_day(value):
        try:
            return day_of(value)
        except ValueError:
            raise PydanticCustomError("bad-date", "is not a day of the calendar") from None
    raise PydanticCustomError("bad-date", "is not a date (year-month-day)")


Day = Annotated[
    date,
    BeforeValidator(_date),
    PlainSerializer(date.isoformat, return_type=str),
    WithJsonSchema({"type": "string", "format": "date", "pattern": _ISO_DATE}),
]
"""A day of the years 1900 to 2199, written ``2026-03-01`` (ISO 8601)."""


def _period(value: str) -> str:
    """Refuse a day that the calendar does not have: it could not be shown."""
    if len(value) == len("2025-09-01"):
        _date(value)
    return value


YearMonth = Annotated[
    str,
    Field(pattern=f"^{_YEAR}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
    AfterValidator(_period),
]
"""A year, a month or a day, as exactly as it is known: ``"2025"``, ``2025-09``, ``2025-09-01``."""
