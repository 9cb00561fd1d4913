"""Did you mean: a slip of the pen is recognised, and something else is not taken for one."""

import pytest
from solution_registry.nearest import nearest, simplified

TERMS = ("e_service", "application", "platform", "component", "procurement_template", "guideline")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("e-service", ("e_service",)),
        ("E_SERVICE", ("e_service",)),
        ("e service", ("e_service",)),
        ("eservice", ("e_service",)),
        ("plattform", ("platform",)),
        ("aplication", ("application",)),
        ("procurment_template", ("procurement_template",)),
        ("", ()),
        ("webbplats", ()),
        ("x" * 10_000, ()),
    ],
)
def test_nearest(word: str, meant: tuple[str, ...]) -> None:
    assert nearest(word, TERMS) == meant


def test_spellings_lead_to_what_is_meant() -> None:
    spellings = {"se-0180": "se-0180", "Stockholm": "se-0180", "Göteborg": "se-1480"}
    assert nearest("stokholm", spellings) == ("se-0180",)
    assert nearest("Goteborg", spellings) == ("se-1480",)


def test_the_likeliest_comes_first_and_there_is_a_limit() -> None:
    words = ("streets", "street", "strets", "treats")
    assert nearest("streetz", words, limit=2) == ("street", "streets")


def test_simplified() -> None:
    assert simplified("Ærø & Øresund – Åtgärd") == "aero-oresund-atgard"
    assert simplified("\uff46ull width") == "full-width"
    assert simplified("…") == ""
