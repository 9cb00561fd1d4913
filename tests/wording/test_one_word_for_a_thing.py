"""One thing has one word in a language, wherever it is said."""

import re

import pytest
from solution_registry.language import words

ELSE = (
    ("sv", r"(?i)\badoptern", "användare"),
    ("sv", r"\buppgivna\b", "rapporterade"),
    ("sv", "“", "”"),
    ("da", r"(?i)(?<!hoved)ansvarlige? organisation", "hovedansvarlig"),
    ("da", r"(?i)politik", "regler"),
    ("da", "“", "”"),
)
"""What is said otherwise everywhere else: language, pattern, and the word there is."""


@pytest.mark.parametrize(("language", "pattern", "word"), ELSE)
def test_nothing_is_called_otherwise_in_one_place(language: str, pattern: str, word: str) -> None:
    spoken = words(language)
    said = [*spoken.texts.values(), *(form for forms in spoken.plurals.values() for form in forms)]
    assert len(said) > 1000
    assert [text for text in said if re.search(pattern, text)] == [], f"it is called {word}"
