"""Words and signs of the registry's own states, and words that only look like them."""

# Letters of other scripts are among them.
# ruff: noqa: RUF001

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.checks.alike import mixed_word
from solution_registry.checks.claims import Weight, claim, may_claim

PLAIN = (
    "Bygglov ✅",
    "★ Bygglov",
    "Bygglov – certifierad",
    "Bygglov (certifierat)",
    "Bygglov \N{FULLWIDTH LATIN CAPITAL LETTER C}ERTIFIERAD",
    "Certifierad på nivå 3 av SKR.",
    "Nivå 3-certifierad",
    "Utan kostnad certifierad nivå 3",
    "Ej billig men certifierad, nivå 3",
    "Certifieringsnivå 3",
    "Certificeret, niveau 2",
    "Certificeret og klar",
    "Certified level II",
    "Passar inte alla. Certifierad nivå 3.",
    "Certifierad nivå 3, ISO 27001",
    "Certifierad, nivå 3, enligt registrets kriterier",
)
OURS = (
    "✅ Certifierad, nivå 3, av Lösningsregistret till 2 mars 2028",
    "Certifierad av registret",
    "Certificeret af registeret, niveau 3",
    "Certified by the Nordic registry",
    "Register-certifierad Bygglov",
    "Bygglov – godkänd av registret, nivå 3",
    "Registret har certifierat lösningen på nivå 3.",
    "Lösningsregistret har certifierat detta",
    "Granskad och godkänd av registrets granskare, nivå 3",
    "Registrets granskare har godkänt, nivå 3",
)
APPROVED = (
    "Registret har godkänt ansökan, nivå 2 i trappan.",
    "Handläggaren på registret har granskat nivå 2-ärenden.",
    "The business registry has verified the company, level 2 of assurance.",
    "Ansökan godkänd av registret, nivå 1 av 3 godkännanden.",
    "Data approved by the registry are shown at level 2 of the map.",
    "Bygglov (verifierad av Nordic registry)",
    "Godkendt af registeret",
)
DISGUISED = (
    "Bygglov сertifierad nivå 3",
    "Bygglov cеrtified (level 3)",
    "Bygglov ᴄᴇʀᴛɪꜰɪᴇʀᴀᴅ",
    "Bygglov 🅲🅴🆁🆃🅸🅵🅸🅴🆁🅰🅳",
    "Bygglov 𝔠𝔢𝔯𝔱𝔦𝔣𝔦𝔢𝔯𝔞𝔡",
    "Bygglov C e r t i f i e r a d nivå 3",
    "Bygglov cert·ifierad, nivå 3",
    "Bygglov Cértifïerad",
    "Bygglov ⍻",
    "Bygglov ✪",
    "Bygglov 🟢 nivå 3",
    "Utan tvekan certifierad nivå 3",
    "C_e_r_t_i_f_i_e_r_a_d nivå 3",
)
PERHAPS = (
    "Certifierad av SKR",
    "Certifierad av Myndigheten för digital förvaltning.",
    "Kvalitetssikret og certificeret af KOMBIT.",
    "Granskad, nivå 1",
    "Kontrollansvarig certifierad nivå 2 enligt Boverket.",
    "Målet är att bli certifierad på nivå 2 i Lösningsregistret.",
    "Beprövad på nivå 2 (regional drift).",
    "Support level 1 is shared, level 2 is by the vendor.",
    "Reviewed at level 2 by our architects.",
    "Certifikat nivå 2 krävs för inloggning.",
    "Certifieringsnivå 3 gäller hos leverantören.",
    "En certifierad e-tjänst",
    "Anmäl med certifierad kontrollansvarig.",
    "För dig som vill bli certifierad",
    "Certifierad enligt registret",
    "Certificerede løsninger",
)
NOTHING = (
    "Driften är ISO 27001 certifierad.",
    "ISAE 3402 certificeret.",
    "Cyber Essentials Plus certified.",
    "Ikke blevet certificeret",
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
    "Godkänd av nämnden",
    "Godkänd av nämnden och registret visar nivå 3",
    "Granskad av kommunen i registret, nivå 3",
    "Certifierad enligt ISO 27001 och använd av registret",
    "Verifierad mot folkbokföringsregistret",
    "Granskad av Livsmedelsregistret",
    "Aldrig godkänd av registret",
    "Kommunens register över delade mappar, nivå 3",
)


STANDING = {Weight.PLAIN, Weight.STATE}
WEIGHED = (
    (PLAIN, STANDING),
    (DISGUISED, STANDING),
    (OURS, {Weight.OURS}),
    (APPROVED, {Weight.APPROVED}),
    (PERHAPS, {Weight.PERHAPS}),
)


@pytest.mark.parametrize(
    ("text", "weights"), [(text, weights) for texts, weights in WEIGHED for text in texts]
)
def test_how_plainly_it_is_claimed(text: str, weights: set[Weight]) -> None:
    found = claim(text)
    assert found is not None
    assert found.weight in weights


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_told_are_words_of_the_text(text: str) -> None:
    found = claim(text)
    assert found is not None
    assert found.words in text


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert claim(text) is None


def test_a_sign_and_words_are_told_at_once() -> None:
    assert claim("Bygglov ✅ Certifierad") == ("✅, Certifierad", Weight.STATE)
    assert claim("✅ En certifierad e-tjänst") == ("✅", Weight.PLAIN)


@pytest.mark.parametrize(
    "text", ["Вygglov", "Bygglоv för alla", "Οpen Bygg", "Ꮯertifierad", "Ⲥertified"]
)
def test_words_of_two_scripts(text: str) -> None:
    assert mixed_word(text) in text.split()


@pytest.mark.parametrize(
    "text",
    ["Bygglov", "Mäter μg, kΩ och ΔT", "Строительство och bygge", "Ærø", "Sápmi ǥáđđi", "Bygg②"],
)
def test_words_of_one_script(text: str) -> None:
    assert mixed_word(text) is None


PIECES = st.sampled_from(
    [
        *PLAIN,
        *OURS,
        *APPROVED,
        *DISGUISED,
        *PERHAPS,
        *NOTHING,
        "e\N{COMBINING ACUTE ACCENT}",
        "ŕ",
        "ﬁ",
        " ",
    ]
)


@given(st.lists(st.lists(PIECES, max_size=4).map("".join), min_size=1, max_size=4))
def test_texts_are_looked_at_together_and_none_is_passed_over(texts: list[str]) -> None:
    assert may_claim("\n".join(texts)) or not any(map(claim, texts))
