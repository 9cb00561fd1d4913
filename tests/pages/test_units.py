"""Values with a unit: submitters write one, and readers of all languages read it."""

import pytest
from solution_registry.language import words
from solution_registry.pages.units import in_words


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", ["61 dagar", "1 dag", "160 timmar", "1,5 timmar"]),
        ("da", ["61 dage", "1 dag", "160 timer", "1,5 timer"]),
        ("en", ["61 days", "1 day", "160 hours", "1,5 hours"]),
    ],
)
def test_a_unit_of_one_letter_is_a_word_of_the_language(language: str, said: list[str]) -> None:
    of = words(language)
    found = [in_words(value, of) for value in ("61 d", "1 d", "160 h", "1,5 h")]
    assert found == [one.replace(" ", "\xa0") for one in said]


@pytest.mark.parametrize("value", ["35 min", "41 %", "63", "d", "3 d om året"])
def test_other_values_stay_as_they_are(value: str) -> None:
    assert in_words(value, words("sv")).replace("\xa0", " ") == value


def test_its_words_are_translated() -> None:
    for language in ("sv", "da"):
        assert {"%(count)s day", "%(count)s hour"} <= set(words(language).plurals)
