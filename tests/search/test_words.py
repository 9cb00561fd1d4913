"""Words become terms as people mean them, in Swedish, Danish and English."""

import json
from pathlib import Path

import pytest
from solution_registry.search.rules import Rules, rules
from solution_registry.search.words import Terms

CASES = json.loads((Path(__file__).parent / "same_term.json").read_text("utf-8"))
"""By language, rows of words that have to become the same term."""

WORDS = [(language, row) for language, rows in CASES.items() for row in rows]


@pytest.mark.parametrize(("language", "row"), WORDS, ids=lambda value: value[0])
def test_inflected_words_have_one_term(language: str, row: list[str]) -> None:
    terms = Terms(rules(language))
    assert len(set.intersection(*[set(terms[word]) for word in row])) == 1


def test_a_word_is_found_as_it_is_written_and_lettered() -> None:
    terms = Terms(rules("da"))
    assert terms["hoering"] == ("hoer", "hör")
    assert terms["høring"] == ("hör",)
    assert terms["OeP"] == ("oep",)


def test_a_word_is_found_by_what_it_is_without_diacritics() -> None:
    terms = Terms(rules("sv"))
    assert terms["område"] == ("områd", "omr")
    assert terms["omrade"] == ("omr",)
    assert terms["vård"] == ("vård",)


def test_words_that_say_nothing_have_no_term() -> None:
    assert Terms(rules("sv"))["och"] == ()
    assert Terms(rules("da"))["af"] == ()
    assert Terms(rules("sv"))["a"] == ()
    assert Terms(rules("da"))["paa"] == ()


def test_a_hyphen_joins_and_parts() -> None:
    assert Terms(rules("sv"))["e-tjänster"] == ("tjänst", "etjänst")
    assert Terms(rules("en"))["open-source"] == ("open", "sourc", "opensourc")
    assert Terms(rules("en"))["-"] == ()


def test_a_language_without_rules_has_its_words_as_they_are() -> None:
    assert Terms(rules("xx")).of("Tuoteluettelot, ja muuta") == {"tuoteluettelot", "ja", "muuta"}


def test_what_is_left_of_a_word_is_never_too_short() -> None:
    terms = Terms(Rules(endings=frozenset({"ning", "ing"})))
    assert terms.stem("ring") == "ring"
    assert terms.stem("sorting") == "sort"
