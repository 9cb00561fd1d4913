"""The languages that there are words for, and what is said where a sentence lacks its translation.

Tests of words go through these: a language that is added is asked for as much as the others.
"""

from collections.abc import Iterable, Mapping
from functools import cache

import pytest
from babel.messages.pofile import read_po
from solution_registry.language import LOCALES, SOURCE_LANGUAGE, languages, words

LANGUAGES = languages()
TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE_LANGUAGE)

in_each_language = pytest.mark.parametrize("language", LANGUAGES)
in_each_translation = pytest.mark.parametrize("language", TRANSLATED)


def assert_translated(language: str, said: Iterable[str], file: str) -> None:
    """Each sentence has a translation; of those that have none, what to add is shown, all at once.

    `file` is the catalogue in which sentences of that kind stand, where none has them yet.
    """
    missing = dict.fromkeys(set(said) - words(language).texts.keys(), 'msgstr ""')
    assert not missing, _stubs(language, missing, file)


def assert_counted(language: str, said: Iterable[tuple[str, str]], file: str) -> None:
    """The same of sentences with a number, which have a form for one and a form for more."""
    known = words(language).plurals
    forms = 'msgid_plural "{}"\nmsgstr[0] ""\nmsgstr[1] ""'
    missing = {one: forms.format(_quoted(many)) for one, many in said if one not in known}
    assert not missing, _stubs(language, missing, file)


def _stubs(language: str, missing: Mapping[str, str], file: str) -> str:
    """What to add to which file."""
    by_file: dict[str, list[str]] = {}
    for one, rest in sorted(missing.items()):
        where = _files().get(one, file)
        by_file.setdefault(where, []).append(f'msgid "{_quoted(one)}"\n{rest}')
    return "\n\n".join(
        "\n\n".join([f"translate in {LOCALES.name}/{language}/{where}:", *stubs])
        for where, stubs in by_file.items()
    )


@cache
def _files() -> Mapping[str, str]:
    """The catalogue in which a sentence stands in whatever language has it."""
    found: dict[str, str] = {}
    for file in LOCALES.glob("*/*.po"):
        with file.open("rb") as stream:
            ids = [message.id for message in read_po(stream) if message.id]
        found |= {one if isinstance(one, str) else one[0]: file.name for one in ids}
    return found


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
