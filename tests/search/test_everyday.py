"""Who knows no solution by name finds it by the words of everyday."""

import json
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks import read_checked
from solution_registry.language import words
from solution_registry.search.query import Query
from solution_registry.search.terms import TermReader
from solution_registry.settings import Settings

EVERYDAY: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("everyday.json").read_text("utf-8")
)
"""By language, what people ask, and a solution that has to be found for certain."""

FEW = 12
"""Answers among which what is asked for is seen."""


@pytest.mark.parametrize("language", EVERYDAY)
def test_everyday_words_find_few_and_what_is_meant(language: str) -> None:
    registry = read_checked(Settings(root=Path(__file__).parents[2]), date(2026, 11, 1))
    reader = TermReader(registry.vocabulary, words(language))
    terms = {id: reader.read(one.outline).own for id, one in registry.listings.items()}
    amiss = {}
    for text, meant in EVERYDAY[language].items():
        query = Query(text, language)
        found = [id for id, known in terms.items() if query.fits(known)]
        if meant not in found or len(found) > FEW:
            amiss[text] = found
    assert amiss == {}
