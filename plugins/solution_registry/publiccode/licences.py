"""Licences as people write them, and the SPDX names that are meant beyond doubt."""

import re
from typing import Final

from ..checks import licences as spdx
from ..checks.licences import COMMON, canonical

_WORDS: Final = re.compile(r"\b(licen[cs]e|version|the)|v(?=[0-9])")


def licence(value: str) -> str | None:
    """The SPDX expression that is meant; None where that is a guess.

    >>> licence("Apache License, Version 2.0"), licence("MPLv2"), licence("GPLv3")
    ('Apache-2.0', 'MPL-2.0', None)
    """
    if deprecated(value) or "licenseref" in value.casefold():
        return None
    return canonical(value) or _SPELLINGS.get(_simple(value))


def deprecated(value: str) -> str | None:
    """The name in it that SPDX has taken out of use, as SPDX writes it."""
    return spdx.deprecated(canonical(value))


def surely_open(expression: str) -> bool:
    """Whether every name in an expression is one that all count as open; others may be or not."""
    names = re.split(r" (?:AND|OR) ", expression.translate({ord("("): None, ord(")"): None}))
    return all(name in COMMON for name in names)


def _simple(value: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "", _WORDS.sub(" ", value.casefold()))


_SPELLINGS: Final = {
    **{_simple(name): name for name in COMMON if not name.endswith(("-only", "-or-later"))},
    "apache2": "Apache-2.0",
    "cc01.0universal": "CC0-1.0",
    "cc0": "CC0-1.0",
    "europeanunionpublic1.1": "EUPL-1.1",
    "europeanunionpublic1.2": "EUPL-1.2",
    "mozillapublic2.0": "MPL-2.0",
    "mpl2": "MPL-2.0",
}
"""Spellings that mean one licence and no other. GPL without "or later" means two."""
