"""Names of countries in a language; what is fictional has a country of its own."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from solution_registry.formats import REGIONS
from solution_registry.language import words
from solution_registry.model.codes import FICTIONAL
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.ways import readers_of


def country_names(language: str) -> Callable[[str], str]:
    """A function that names a country by its code; one that Babel does not know is its code."""
    territories, fictional = _territories(language), words(language).text("Fictional")

    def name(code: str) -> str:
        return fictional if code == FICTIONAL else str(territories.get(code.upper(), code.upper()))

    return name


@lru_cache(maxsize=16)
def _territories(language: str) -> Mapping[str, str]:
    """Names of countries by their codes in capitals, as Babel has them."""
    from babel.core import Locale, UnknownLocaleError  # slow, and needed once

    try:
        found = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        found = Locale("en").territories
    return dict(found)


def one_country(language: str) -> Callable[[str], str]:
    """A function that names one country by its code, as a sentence does."""
    text, name = words(language).text, country_names(language)
    return lambda code: text("a fictional country") if code == FICTIONAL else name(code)


def of_readers(context: BuildContext, language: str) -> str:
    """The countries of a site's readers, as a sentence names them; empty where there are none."""
    key, name = collation(language), country_names(language)
    return countries(tuple(sorted(readers_of(context), key=lambda code: key(name(code)))), language)


def countries(codes: tuple[str, ...], language: str) -> str:
    """Countries by their codes, as a sentence names them: all of them, parted and joined."""
    return _joined(tuple(map(country_names(language), codes)), language)


@lru_cache(maxsize=64)
def _joined(names: tuple[str, ...], language: str) -> str:
    from babel.lists import format_list

    return format_list(names, locale=REGIONS.get(language, language).replace("-", "_"))
