"""Where a licence can be read."""

import re

_ONE = re.compile(r"(?!LicenseRef-)[A-Za-z0-9.-]+\+?")


def licence_url(licence: str) -> str:
    """The page of an SPDX licence; "" for an expression of several, or one not on SPDX's list.

    >>> licence_url("EUPL-1.2")
    'https://spdx.org/licenses/EUPL-1.2.html'
    >>> licence_url("MIT OR Apache-2.0")
    ''
    """
    return (
        f"https://spdx.org/licenses/{licence.rstrip('+')}.html" if _ONE.fullmatch(licence) else ""
    )
