"""What may stand in the fields of an entry, one value at a time."""

from typing import Any, Final

from pydantic import TypeAdapter

from ..model.address import Url
from ..model.text import (
    Day,
    Language,
    Licence,
    Prose,
    SaidLine,
    SaidShortLine,
    SaidSummary,
    ShortLine,
)

Form = TypeAdapter[Any]

NAME: Final[Form] = TypeAdapter(SaidShortLine)
SUMMARY: Final[Form] = TypeAdapter(SaidSummary)
PROSE: Final[Form] = TypeAdapter(Prose)
LINE: Final[Form] = TypeAdapter(SaidLine)
RELEASE: Final[Form] = TypeAdapter(ShortLine)
URL: Final[Form] = TypeAdapter(Url)
DAY: Final[Form] = TypeAdapter(Day)
LICENCE: Final[Form] = TypeAdapter(Licence)
LANGUAGE: Final[Form] = TypeAdapter(Language)

MANY: Final = 50
"""So many values a list of an entry holds (:data:`..model.base.Many`)."""
LANGUAGES: Final = 30
"""In so many languages a text of an entry stands."""
