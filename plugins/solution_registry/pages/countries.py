"""Names of countries in a language; what is fictional has a country of its own."""

from collections.abc import Callable
from functools import lru_cache

from solution_registry.language import words
from solution_registry.model.codes import FICTIONAL


@lru_cache(maxsize=16)
def country_names(language: str) -> Callable[[str], str]:
    """A function that names a country by its code; one that Babel does not know is its code."""
    from babel.core import Locale, UnknownLocaleError  # slow, and needed once

    try:
        territories = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        territories = Locale("en").territories
    fictional = words(language).text("Fictional")

    def name(code: str) -> str:
        return fictional if code == FICTIONAL else str(territories.get(code.upper(), code.upper()))

    return name
