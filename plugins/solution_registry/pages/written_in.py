"""What language a text is in that stands in one language and does not say which.

Such are the roles of those who confirm, the legal basis of a route, the name of a scale. Names of
products, versions and case numbers are in no language. It is a guess, and better than none: an aid
that reads a page aloud would read the text in the language of the page (WCAG 2.2, 3.1.2).
"""

from collections.abc import Mapping
from types import MappingProxyType

from solution_registry.model.vocabulary import Organisation

LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "at": "de",
        "de": "de",
        "dk": "da",
        "ee": "et",
        "es": "es",
        "fi": "fi",
        "fr": "fr",
        "gb": "en",
        "ie": "en",
        "is": "is",
        "it": "it",
        "nl": "nl",
        "no": "nb",
        "pl": "pl",
        "pt": "pt",
        "se": "sv",
        "us": "en",
    }
)
"""What public bodies of a country write in; none is guessed where they write in several."""


Author = Organisation | str | None
"""An organisation, or a country by its code, whose law a text is about."""


def language_of(*authors: Author) -> str | None:
    """The language that the first of them writes in of whom it is known; None if of nobody.

    >>> language_of("zz", "dk")
    'da'
    >>> language_of("zz", None)
    """
    return next(filter(None, map(_language, authors)), None)


def _language(author: Author) -> str | None:
    if isinstance(author, Organisation):
        return author.language or LANGUAGES.get(author.country)
    return LANGUAGES.get(author or "")
