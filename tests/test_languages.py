"""What a language of the site needs, besides the sentences: CONTRIBUTING.md, *How to add*."""

import re
from pathlib import Path

import pytest
from solution_registry.language import FALLBACKS, LOCALES, NAMES, SOURCE_LANGUAGE, languages
from solution_registry.names.layout import ROUTES
from solution_registry.pages.collation import _LAST_LETTERS
from solution_registry.publiccode.descriptions import PREFERRED
from solution_registry.search.rules import RULES

TABLES = {
    "its name": NAMES,
    "its place among those that stand in for another": FALLBACKS,
    "its place among those of a publiccode.yml": PREFERRED,
    "the letters that its alphabet ends with": _LAST_LETTERS,
    "the endings of its words, for search": RULES,
    "an address that no solution takes": ROUTES,
}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("what", TABLES)
def test_every_language_of_the_package_has(what: str, language: str) -> None:
    assert language in TABLES[what]


@pytest.mark.parametrize("language", sorted({*languages()} - {SOURCE_LANGUAGE}))
def test_every_language_has_the_same_files_of_sentences(language: str) -> None:
    files = {file.name for file in (LOCALES / language).glob("*.po")}
    assert files == {file.name for file in LOCALES.glob("*/*.po")}


def test_no_test_names_the_translated_languages_itself() -> None:
    """They are `tests.spoken.TRANSLATED`: else one that is added is not asked for its words."""
    lists = re.compile(r"""[\[(]"(?:sv", "da|da", "sv)"[\])]""")
    tests = [file for file in Path(__file__).parent.rglob("*.py") if "word" in file.stem]
    assert [file for file in tests if lists.search(file.read_text(encoding="utf-8"))] == []
