"""Values with a unit, as a language writes them."""

import re

from solution_registry.formats import measured
from solution_registry.language import Words

_LETTERS = {
    "d": ("%(count)s day", "%(count)s days"),
    "h": ("%(count)s hour", "%(count)s hours"),
}
"""Units whose letter is not the same word everywhere, and what they are called (English msgids)."""

_WITH_LETTER = re.compile(rf"(?P<number>\d[\d.,]*) (?P<unit>{'|'.join(_LETTERS)})")


def in_words(value: str, of: Words) -> str:
    """A value in any language whose unit, where it is but a letter, is a word: ``61 days``."""
    found = _WITH_LETTER.fullmatch(value)
    if not found:
        return measured(value)
    number = found["number"]
    text = of.plural(*_LETTERS[found["unit"]], 1 if number == "1" else 2)
    return measured(text.replace("%(count)s", number))
