"""Codes of languages and countries, as the standards list them, and patterns made of them.

A pattern is known to editors, to JSON Schema and to pydantic alike; a rule in code would not be.
"""

from collections.abc import Mapping

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


def one_of(codes: Mapping[str, str]) -> str:
    """Write a pattern that fits codes of two letters and nothing else.

    >>> one_of({"d": "ae", "s": "v"})
    'd[ae]|s[v]'
    """
    return "|".join(f"{first}[{second}]" for first, second in codes.items())
