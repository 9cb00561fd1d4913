"""Letters are composed alike by every Python: with the characters of Unicode 3.2, and no others."""

import unicodedata
from hashlib import sha256

import pytest
from solution_registry.certification.composed import composed

EVERY = [chr(number) for number in range(0x30000) if not 0xD800 <= number < 0xE000]
"""All planes that have characters; what lies above are selectors, and for private use."""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Malm\u00f6", "Malm\u00f6"),
        ("Malmo\u0308", "Malm\u00f6"),
        ("e\u0301\u0323", "\u1eb9\u0301"),  # marks in their one order
        ("\u212b", "\u00c5"),  # the unit of length is the letter
        ("\u1112\u1161\u11ab", "\ud55c"),
        ("\U0001f600o\u0308", "\U0001f600\u00f6"),
    ],
)
def test_what_unicode_3_2_knows_is_composed(text: str, right: str) -> None:
    assert composed(text) == right
    assert composed(right) == right


@pytest.mark.parametrize(
    "text",
    [
        "\u1b05\u1b35",  # a letter and a mark of Unicode 5.0, which it composes
        "\u1b06",
        "\ufa2e",  # of Unicode 6.1, which has another character in its place
        "e\u0353\u0301",  # a mark of Unicode 4.0 that would let the next one pass
        "e\U0001e08f\u0323",  # of Unicode 15.0, which lets the dot below pass: Python 3.12 does
        "\U000105d2\u0307",  # of Unicode 16.0, which composes them: Python 3.14 does
        "\u0378",  # of none, yet
    ],
)
def test_what_came_later_stays_as_it_is(text: str) -> None:
    assert composed(text) == text
    assert composed(f"o\u0308{text}o\u0308") == f"\u00f6{text}\u00f6"


def test_every_python_composes_alike() -> None:
    """The digest of all there is to compose; it has been the same from Unicode 14 to 18."""
    text = "\n".join(f"{one}\ne{one}\u0301\u0323" for one in EVERY)
    once = composed(text)
    assert sha256(once.encode()).hexdigest() == (
        "aff29808d31ab17f309006b7fae6dd734dd9e48d8b44c47bf9e7405a71dbda79"
    )
    assert composed(once) == once


def test_of_what_unicode_3_2_knows_it_is_nfc() -> None:
    known = [one for one in EVERY if unicodedata.ucd_3_2_0.category(one) != "Cn"]
    text = "\n".join(f"{unicodedata.normalize('NFD', one)}\ne{one}\u0301\u0323" for one in known)
    assert composed(text) == unicodedata.normalize("NFC", text)
