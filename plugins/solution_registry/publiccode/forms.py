"""What may stand in the fields of an entry, one value at a time."""

from typing import Any, Final

from pydantic import TypeAdapter

from ..model.text import (
    Day,
    Language,
    Licence,
    Line,
    Prose,
    ShortLine,
    Summary,
    Url,
)

Form = TypeAdapter[Any]

NAME: Final[Form] = TypeAdapter(ShortLine)
SUMMARY: Final[Form] = TypeAdapter(Summary)
PROSE: Final[Form] = TypeAdapter(Prose)
LINE: Final[Form] = TypeAdapter(Line)
URL: Final[Form] = TypeAdapter(Url)
DAY: Final[Form] = TypeAdapter(Day)
LICENCE: Final[Form] = TypeAdapter(Licence)
LANGUAGE: Final[Form] = TypeAdapter(Language)

MANY: Final = 50
"""So many values a list of an entry holds, as do texts by language, of which it holds 30."""
LANGUAGES: Final = 30
