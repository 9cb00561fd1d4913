"""Codes of languages, countries and currencies, as the standards list them, and their patterns.

A pattern is known to editors, to JSON Schema and to pydantic alike; a rule in code would not be.
"""

import re
from collections.abc import Iterable, Mapping
from string import ascii_lowercase

LANGUAGES = {
    "a": "abefkmnrsvyz", "b": "aegimnors", "c": "aehorsuvy", "d": "aevz", "e": "elnostu",
    "f": "afijory", "g": "adlnuv", "h": "aeiortuyz", "i": "adegikostu", "j": "av",
    "k": "agijklmnorsuvwy", "l": "abginotuv", "m": "ghiklnrsty", "n": "abdeglnorvy",
    "o": "cjmrs", "p": "ailst", "q": "u", "r": "mnouw", "s": "acdegiklmnoqrstuvw",
    "t": "aeghiklnorstwy", "u": "gkrz", "v": "eio", "w": "ao", "x": "h", "y": "io", "z": "ahu",
}  # fmt: skip
"""Languages that have two letters (ISO 639-1): the second letters by the first."""

THREE_LETTERS = {
    "da": "dan", "de": "deu", "en": "eng", "es": "spa", "et": "est", "fi": "fin",
    "fo": "fao", "fr": "fra", "is": "isl", "it": "ita", "kl": "kal", "lt": "lit",
    "lv": "lav", "nb": "nob", "nl": "nld", "nn": "nno", "no": "nor", "pl": "pol",
    "se": "sme", "sv": "swe",
}  # fmt: skip
"""Of some of these, the code that has three letters (ISO 639-2/T): where others write that one."""

COUNTRIES = {
    "a": "defgilmoqrstuwxz", "b": "abdefghijlmnoqrstvwyz", "c": "acdfghiklmnoruvwxyz",
    "d": "ejkmoz", "e": "ceghrst", "f": "ijkmor", "g": "abdefghilmnpqrstuwy", "h": "kmnrtu",
    "i": "delmnoqrst", "j": "emop", "k": "eghimnprwyz", "l": "abcikrstuvy",
    "m": "acdefghklmnopqrstuvwxyz", "n": "acefgilopruz", "o": "m", "p": "aefghklmnrstwy",
    "q": "a", "r": "eosuw", "s": "abcdeghijklmnorstvxyz", "t": "cdfghjklmnortvwz",
    "u": "agmsyz", "v": "aceginu", "w": "fs", "y": "et", "z": "amw",
}  # fmt: skip
"""Countries (ISO 3166-1 alpha-2), in lower case: the second letters by the first."""

UNION = "eu"
"""The European Union, which ISO 3166-1 keeps the letters free for."""
FICTIONAL = "zz"
"""What is invented; ISO 3166-1 leaves the letters to users."""


CURRENCIES = {
    "A": "ED FN LL MD OA RS TS UD WG ZN",
    "B": "AM BD DT EF GN HD IF MD ND OB RL SD TN WP YN ZD",
    "C": "AD DF HF LP NY OP RC UP VE YP ZK", "D": "EM JF KK OP ZD", "E": "EK GP RN SP TB UR",
    "F": "IM JD KP RF", "G": "BP EL HS IP MD NF RD TQ YD", "H": "KD NL RK TG UF",
    "I": "DR EP LS NR QD RR SK TL", "J": "MD OD PY", "K": "ES GS HR MF PW RW WD YD ZT",
    "L": "AK BP KR RD SL TL UF VL YD", "M": "AD DL GA KD MK NT OP RU TL UR VR WK XN YR ZN",
    "N": "AD GN IO LG OK PR ZD", "O": "MR", "P": "AB EN GK HP KR LN TE YG", "Q": "AR",
    "R": "ON SD UB WF", "S": "AR BD CR DG EK GD HP IT KK LE OS RD SP TN YP ZL",
    "T": "HB JS MT ND OP RY TD WD ZS", "U": "AH GX SD YU ZS", "V": "ES ND UV", "W": "ST",
    "X": "AF CD CG OF PF", "Y": "ER", "Z": "AR MW WG",
}  # fmt: skip
"""Currencies that somebody pays in (ISO 4217), and those that the euro has replaced, in which older
costs are stated: the other two letters by the first."""


def one_of(codes: Mapping[str, str]) -> str:
    """Write a pattern that fits codes of two letters and nothing else.

    >>> one_of({"d": "ae", "s": "v"})
    'd[ae]|s[v]'
    """
    return "|".join(f"{first}[{second}]" for first, second in codes.items())


def three_but(codes: Iterable[str]) -> str:
    """Write a pattern that fits three letters, but none of these codes.

    Not all who read it can look ahead, so it says what may stand at each place.

    >>> three_but(["swe", "sme"])
    '[a-rt-z][a-z]{2}|s([a-ln-vx-z][a-z]|m[a-df-z]|w[a-df-z])'
    """
    below = _by_first(codes)
    each = (f"{one}({_two_but(others)})" for one, others in below.items())
    return "|".join([f"{_none_of(below)}[a-z]{{2}}", *each])


def _two_but(codes: Iterable[str]) -> str:
    below = _by_first(codes)
    each = (f"{one}{_none_of(others)}" for one, others in below.items())
    return "|".join([f"{_none_of(below)}[a-z]", *each])


def _by_first(codes: Iterable[str]) -> dict[str, list[str]]:
    """Codes by their first letters, without these."""
    found: dict[str, list[str]] = {}
    for code in sorted(codes):
        found.setdefault(code[0], []).append(code[1:])
    return found


def _none_of(letters: Iterable[str]) -> str:
    runs = re.split(f"[{''.join(letters)}]", ascii_lowercase)
    return f"[{''.join(run if len(run) < 3 else f'{run[0]}-{run[-1]}' for run in runs)}]"


def one_of_three(codes: Mapping[str, str]) -> str:
    """Write a pattern that fits codes of three letters and nothing else.

    >>> one_of_three({"D": "EM KK", "S": "EK"})
    'D(EM|KK)|S(EK)'
    """
    return "|".join(f"{first}({others.replace(' ', '|')})" for first, others in codes.items())
