"""What an operator may call the site, by language."""

from collections.abc import Iterable, Mapping


def with_words(language: object, known: Iterable[str]) -> str:
    """A language that there are words for, of all those that are `known`.

    Raises:
        ValueError: where it is none of them; says so in a sentence.
    """
    known = list(known)
    if isinstance(language, str) and language in known:
        return language
    quotes = ' Without quotes, YAML takes no for false: write "no".' if language is False else ""
    raise ValueError(
        f"There are no words for the language {language!r}; "
        f"there are for {', '.join(known)}.{quotes}"
    )


def names_by_language(value: object, known: Iterable[str]) -> dict[str, str]:
    """The site's names by language, each on one line.

    Raises:
        ValueError: where it is anything else; says what in a sentence.
    """
    if not isinstance(value, Mapping):
        raise ValueError(  # noqa: TRY004 - an option that is wrong, whatever it is
            f"Expected a name by language, such as en: Solution registry, not {value!r}."
        )
    known = list(known)
    for language, name in value.items():
        with_words(language, known)
        if not isinstance(name, str) or not name.strip():
            raise ValueError(f"Expected a name in {language!r}, not {name!r}.")
    return {language: " ".join(name.split()) for language, name in value.items()}
