"""Letters are compared as people mean them, in one way for search and for names."""

import pytest
from solution_registry.letters import fold, lettered, written


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Ärende", "arende"),
        ("Åarhus", "arhus"),
        ("AARHUS", "arhus"),
        ("Ærø", "aro"),
        ("København", "kobenhavn"),
        ("Koebenhavn", "kobenhavn"),
        ("Straße", "strasse"),
        ("Žďár", "zdar"),
        ("Привет", "привет"),
        ("e\N{COMBINING ACUTE ACCENT}t\N{COMBINING RING ABOVE}", "et"),
    ],
)
def test_letters_are_folded(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("written", "name"),
    [("Malmoe", "Malmö"), ("Aarhus", "Århus"), ("Ærø", "Aeroe"), ("Łódź", "lodz")],
)
def test_one_name_however_it_is_spelt(written: str, name: str) -> None:
    assert fold(written) == fold(name)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("VÅRD", "vård"),
        ("Værd", "värd"),
        ("Øre", "öre"),
        ("vard", "vard"),
        ("Café", "cafe"),
        ("Øðlum", "ödlum"),
        ("va\N{COMBINING RING ABOVE}rd", "vård"),
        ("Привет", "привет"),
    ],
)
def test_what_is_written_keeps_its_own_letters(word: str, known: str) -> None:
    assert written(word) == known


def test_two_letters_are_lettered_as_one() -> None:
    assert lettered("aarhus koebenhavn aeroe") == "århus köbenhavn ärö"
