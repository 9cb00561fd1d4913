"""The codes of languages, countries and currencies are those that a kept register of names has."""

import re
from collections.abc import Mapping
from itertools import product

import pytest
from babel import Locale
from babel.core import get_global
from solution_registry.model.codes import (
    COUNTRIES,
    CURRENCIES,
    FICTIONAL,
    LANGUAGES,
    THREE_LETTERS,
    UNION,
    one_of,
    one_of_three,
    three_but,
)

NOT_IN_ISO_639_1 = {"sh"}
"""Serbo-Croatian, withdrawn in 2000."""
NOT_REPLACED_BY_THE_EURO = {"ADP", "BGL", "MCF", "YUM"}
"""Andorra and Monaco were paid in their neighbours' money, Kosovo and Montenegro in marks, and
Bulgaria in a newer lev."""
NOT_IN_ISO_3166_1 = {
    *("ac", "cp", "cq", "dg", "ea", "ez", "ic", "ta"),  # reserved for others
    *("eu", "un"),  # no countries
    *("qo", "xa", "xb", "xk", "zz"),  # left to users
}


def listed(codes: Mapping[str, str]) -> set[str]:
    """The codes themselves."""
    return {first + second for first, seconds in codes.items() for second in seconds}


def test_languages() -> None:
    known = {code for code in map(str, Locale("en").languages) if len(code) == 2}
    assert known - NOT_IN_ISO_639_1 == listed(LANGUAGES)


def test_countries() -> None:
    known = {code.lower() for code in map(str, Locale("en").territories) if len(code) == 2}
    assert known - NOT_IN_ISO_3166_1 == listed(COUNTRIES)
    assert {UNION, FICTIONAL} < NOT_IN_ISO_3166_1


def test_currencies() -> None:
    known: set[str] = set()
    for stated in get_global("territory_currencies").values():
        paid = [(code, end) for code, _, end, tender in stated if tender]
        today = {code for code, end in paid if end is None}
        known |= today
        if "EUR" in today:
            known |= {code for code, end in paid if end and end >= (1999, 1, 1)}
    listed = {first + two for first, others in CURRENCIES.items() for two in others.split()}
    assert known - NOT_REPLACED_BY_THE_EURO == listed
    fits = re.compile(f"^({one_of_three(CURRENCIES)})$").match
    assert all(fits(code) for code in listed)
    assert not any(fits(code) for code in ("ABC", "SE", "SEKK", "sek", "XXX"))


@pytest.mark.parametrize("codes", [LANGUAGES, COUNTRIES])
def test_the_pattern_fits_the_codes_and_nothing_else(codes: Mapping[str, str]) -> None:
    pattern = re.compile(f"^({one_of(codes)})$")
    letters = "abcdefghijklmnopqrstuvwxyz"
    assert {a + b for a in letters for b in letters if pattern.match(a + b)} == listed(codes)
    assert not pattern.match("swe")


def test_three_letters_fit_but_where_there_are_two() -> None:
    fits = re.compile(f"^({three_but(THREE_LETTERS.values())})$").match
    every = {"".join(letters) for letters in product("abcdefghijklmnopqrstuvwxyz", repeat=3)}
    assert {code for code in every if not fits(code)} == set(THREE_LETTERS.values())
    assert not any(fits(code) for code in ("sv", "smja", "SMJ", "sm1", ""))
