"""What a language of the site needs, besides the sentences: CONTRIBUTING.md, *How to add*."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

import pytest
from solution_registry.language import FALLBACKS, LOCALES, NAMES, SOURCE_LANGUAGE, languages
from solution_registry.load.forms import _LANGUAGES as CALLED
from solution_registry.load.kinds import _LANGUAGES
from solution_registry.names.layout import ROUTES
from solution_registry.pages.collation import _LAST_LETTERS
from solution_registry.publiccode.descriptions import PREFERRED
from solution_registry.search.rules import RULES

TABLES: Mapping[str, tuple[Collection[str], str]] = {
    "its name": (NAMES, "language.py: NAMES"),
    "its place among those that stand in for another": (FALLBACKS, "language.py: FALLBACKS"),
    "its place among those of a publiccode.yml": (
        PREFERRED,
        "publiccode/descriptions.py: PREFERRED",
    ),
    "the letters that its alphabet ends with": (
        _LAST_LETTERS,
        "pages/collation.py: _LAST_LETTERS",
    ),
    "the endings of its words, for search": (RULES, "search/rules.py: RULES"),
    "an address that no solution takes": (ROUTES, "names/layout.py: ROUTES"),
    "its code among those that are no words of a text": (_LANGUAGES, "load/kinds.py: _LANGUAGES"),
    "what it may be called in place of its code": (
        set(CALLED.values()),
        "load/forms.py: _LANGUAGES",
    ),
}
"""What every language needs → the table that has it, and where that stands."""


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("what", TABLES)
def test_every_language_of_the_package_has(what: str, language: str) -> None:
    table, place = TABLES[what]
    assert language in table, f"add {language!r} to plugins/solution_registry/{place}"


@pytest.mark.parametrize("language", sorted({*languages()} - {SOURCE_LANGUAGE}))
def test_every_language_has_the_same_files_of_sentences(language: str) -> None:
    files = {file.name for file in (LOCALES / language).glob("*.po")}
    lacking = {file.name for file in LOCALES.glob("*/*.po")} - files
    assert sorted(lacking) == [], f"each stands in locales/{language}/, too"


def test_no_test_names_the_translated_languages_itself() -> None:
    """They are `tests.spoken.TRANSLATED`: else one that is added is not asked for its words."""
    lists = re.compile(r"""[\[(]"(?:sv", "da|da", "sv)"[\])]""")
    tests = [file for file in Path(__file__).parent.rglob("*.py") if "word" in file.stem]
    assert [file for file in tests if lists.search(file.read_text(encoding="utf-8"))] == []
