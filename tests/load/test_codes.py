"""The codes of languages and countries are those that a kept register of names has."""

import re
from collections.abc import Mapping

import pytest
from babel import Locale
from solution_registry.model.codes import COUNTRIES, FICTIONAL, LANGUAGES, UNION, one_of

NOT_IN_ISO_639_1 = {"sh"}
"""Serbo-Croatian, withdrawn in 2000."""
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


@pytest.mark.parametrize("codes", [LANGUAGES, COUNTRIES])
def test_the_pattern_fits_the_codes_and_nothing_else(codes: Mapping[str, str]) -> None:
    pattern = re.compile(f"^({one_of(codes)})$")
    letters = "abcdefghijklmnopqrstuvwxyz"
    assert {a + b for a in letters for b in letters if pattern.match(a + b)} == listed(codes)
    assert not pattern.match("swe")
