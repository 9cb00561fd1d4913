"""Words and signs of the registry's own states, and words that only look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.checks.claims import claim, may_claim

PLAIN = (
    "Bygglov ✅",
    "★ Bygglov",
    "Bygglov – certifierad",
    "Bygglov (certifierat)",
    "Bygglov \N{FULLWIDTH LATIN CAPITAL LETTER C}ERTIFIERAD",
    "Certifierad på nivå 3 av SKR.",
    "Certifierad av SKR",
    "Certifieringsnivå 3",
    "Certificeret, niveau 2",
    "Certificeret og klar",
    "Certified level II",
    "Granskad, nivå 1",
    "Passar inte alla. Certifierad nivå 3.",
    "Certifierad nivå 3, ISO 27001",
)
PERHAPS = (
    "En certifierad e-tjänst",
    "Anmäl med certifierad kontrollansvarig.",
    "För dig som vill bli certifierad",
    "Certifierad enligt registret",
    "Certificerede løsninger",
)
NOTHING = (
    "Registrerad, inte certifierad",
    "Ännu inte certifierad.",
    "Ikke længere certificeret",
    "Not yet certified",
    "Ocertifierad",
    "Drift i hallar som är certifierade enligt ISO 27001",
    "Certifierad enligt ISO/IEC 27001.",
    "ISO 27001-certifierad drift",
    "Certifikathantering",
    "Certifiering av livsmedel",
    "Beprövad e-tjänst",
    "Stöd för tillitsnivå 3",
)


@pytest.mark.parametrize("text", PLAIN)
def test_plain(text: str) -> None:
    found = claim(text)
    assert found is not None
    assert (found.plain, found.words in text) == (True, True)


@pytest.mark.parametrize("text", PERHAPS)
def test_perhaps(text: str) -> None:
    found = claim(text)
    assert found is not None
    assert not found.plain


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert claim(text) is None


def test_a_sign_and_words_are_told_at_once() -> None:
    assert claim("Bygglov ✅ Certifierad") == ("✅, Certifierad", True)
    assert claim("✅ En certifierad e-tjänst") == ("✅", True)


PIECES = st.sampled_from([*PLAIN, *PERHAPS, *NOTHING, "e\N{COMBINING ACUTE ACCENT}", "ŕ", "ﬁ", " "])


@given(st.lists(st.lists(PIECES, max_size=4).map("".join), min_size=1, max_size=4))
def test_texts_are_looked_at_together_and_none_is_passed_over(texts: list[str]) -> None:
    assert may_claim("\n".join(texts)) or not any(map(claim, texts))
