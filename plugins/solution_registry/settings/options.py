"""What an option in ``mkdocs.yml`` may be: the same for the site and for the command line.

Each function raises ValueError where a value is anything else, and says so in a sentence.
"""

from collections.abc import Mapping
from datetime import date, datetime

from ..language import languages as languages_with_words
from ..model.day import day_of, is_written_as_day


def a_day(value: object) -> date:
    """Read a day, written as 2026-05-31, with or without quotes."""
    if isinstance(value, date) and not isinstance(value, datetime):
        value = value.isoformat()
    if not isinstance(value, str) or not is_written_as_day(value):
        raise ValueError(f"Expected a day such as 2026-05-31, not {value!r}.")
    try:
        return day_of(value)
    except ValueError:
        raise ValueError(f"{value!r} is no day of the calendar.") from None


def yes_or_no(value: object) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise ValueError(f"Expected true or false, not {value!r}.")  # noqa: TRY004 - an option
    return value


def some_languages(value: object) -> tuple[str, ...]:
    """Read a list of languages that there are words for, each once."""
    if not isinstance(value, list | tuple) or not value:
        raise ValueError("Expected a list of languages, such as [sv, en, da].")
    for language in value:
        with_words(language)
    if len(set(value)) < len(value):
        raise ValueError("A language is listed twice.")
    return tuple(value)


def names_by_language(value: object) -> dict[str, str]:
    """Read the site's names by language, each on one line."""
    if not isinstance(value, Mapping):
        raise ValueError(  # noqa: TRY004 - an option that is wrong, whatever it is
            f"Expected a name by language, such as en: Solution registry, not {value!r}."
        )
    for language, name in value.items():
        with_words(language)
        if not isinstance(name, str) or not name.strip():
            raise ValueError(f"Expected a name in {language!r}, not {name!r}.")
    return {language: " ".join(name.split()) for language, name in value.items()}


def an_email(value: object) -> str:
    """Read an address of e-mail."""
    from pydantic import TypeAdapter, ValidationError

    from ..model.address import Email

    try:
        return str(TypeAdapter(Email).validate_python(value, strict=True))
    except ValidationError:
        raise ValueError(
            f"Expected an address of e-mail such as registry@example.se, not {value!r}."
        ) from None


def with_words(language: object) -> str:
    """Read a language that there are words for."""
    known = languages_with_words()
    if isinstance(language, str) and language in known:
        return language
    quotes = ' Without quotes, YAML takes no for false: write "no".' if language is False else ""
    raise ValueError(
        f"There are no words for the language {language!r}; "
        f"there are for {', '.join(known)}.{quotes}"
    )
