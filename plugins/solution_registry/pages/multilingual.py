"""A text of several languages as one, so that a page is filled in once for all of them.

Between two marks stand the text's forms, one for each language, in their order. The marks are
control characters, which no file may hold (`source.characters`) and no template writes.
"""

from collections.abc import Callable, Sequence
from typing import Any, AnyStr

from markupsafe import Markup, escape

_MARK, _NEXT = "\x00", "\x01"


def together(forms: Sequence[str]) -> str:
    """Join the forms of a text; none of them is such a text itself.

    >>> apart(f"<p>{together(['Hej', 'Hello'])}</p>", 2)
    ['<p>Hej</p>', '<p>Hello</p>']
    """
    first = forms[0]
    if all(form == first for form in forms):
        return first
    return f"{_MARK}{_NEXT.join(forms)}{_MARK}"


def apart(text: str, languages: int) -> list[str]:
    """Take a text apart: what it is in each language."""
    return _apart(text, _MARK, _NEXT, languages)


def apart_encoded(text: bytes, languages: int) -> list[bytes]:
    """Take a text apart that is in UTF-8, which is quicker.

    >>> apart_encoded(f"<p>{together(['Hej', 'Hello'])}</p>".encode(), 2)
    [b'<p>Hej</p>', b'<p>Hello</p>']
    """
    return _apart(text, _MARK.encode(), _NEXT.encode(), languages)


def _apart(text: AnyStr, mark: AnyStr, following: AnyStr, languages: int) -> list[AnyStr]:
    parts = text.split(mark)
    if len(parts) == 1:
        return [text] * languages
    # All forms of all texts in one list: to split each text by itself takes three times as long.
    forms = following.join(parts[1::2]).split(following)
    made = []
    for language in range(languages):
        parts[1::2] = forms[language::languages]
        made.append(mark[:0].join(parts))
    return made


def in_each(functions: Sequence[Callable[..., Any]]) -> Callable[..., Any]:
    """Make one function of those of each language, which take the same values and give texts."""
    if len(functions) == 1:
        return functions[0]

    def all_forms(*values: Any) -> str:
        forms = [function(*values) for function in functions]
        if any(isinstance(form, Markup) for form in forms):
            return Markup(together([escape(form) for form in forms]))  # noqa: S704 - escaped
        return together(forms)

    return all_forms
