"""A licence is an SPDX expression whose names exist, are current and stand as SPDX has them."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from ..nearest import nearest
from ..problem import Problem
from ..registry import Entry, Ground

_GNU = {
    f"{name}{version}{plus}": f"{name}{version}-{'or-later' if plus else 'only'}"
    for name, versions in {
        "AGPL-": ("1.0", "3.0"),
        "GPL-": ("1.0", "2.0", "3.0"),
        "LGPL-": ("2.0", "2.1", "3.0"),
        "GFDL-": ("1.1", "1.2", "1.3"),
    }.items()
    for version in versions
    for plus in ("", "+")
}
"""Names that do not say whether later versions are meant."""

DEPRECATED = {
    **_GNU,
    "BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views",
    "BSD-2-Clause-NetBSD": "BSD-2-Clause",
    "GPL-2.0-with-GCC-exception": "GPL-2.0-or-later WITH GCC-exception-2.0",
    "GPL-2.0-with-autoconf-exception": "GPL-2.0-or-later WITH Autoconf-exception-2.0",
    "GPL-2.0-with-bison-exception": "GPL-2.0-or-later WITH Bison-exception-2.2",
    "GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
    "GPL-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
    "GPL-3.0-with-GCC-exception": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "GPL-3.0-with-autoconf-exception": "GPL-3.0-or-later WITH Autoconf-exception-3.0",
    "Net-SNMP": "",
    "Nokia-Qt-exception-1.1": "Qt-LGPL-exception-1.1",
    "Nunit": "zlib-acknowledgement",
    "StandardML-NJ": "SMLNJ",
    "bzip2-1.0.5": "bzip2-1.0.6",
    "eCos-2.0": "GPL-2.0-or-later WITH eCos-exception-2.0",
    "wxWindows": "LGPL-2.0-or-later WITH WxWindows-exception-3.1",
}
"""Names that SPDX has taken out of use → what to write; empty where that depends on the text.

https://spdx.org/licenses/#deprecated
"""

COMMON = (
    "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause",
    "CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "EUPL-1.1", "EUPL-1.2", "GPL-2.0-only",
    "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later", "ISC", "LGPL-2.1-only",
    "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MPL-2.0",
)  # fmt: skip
"""What a licence that is not known was probably meant to be."""


def licence(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The expression can be read, and each name in it is current and written as SPDX writes it."""
    written = entry.solution.reuse.licence if entry.solution.reuse else None
    if written is None or written in COMMON:
        return
    place = ("reuse", "licence")
    right = canonical(written)
    if not right:
        yield Problem(
            "unknown-licence", entry.path, place, {"value": written, "near": near(written)}
        )
        return
    if right != written:
        yield Problem("licence-spelling", entry.path, place, {"value": written, "right": right})
    if name := deprecated(right):
        values = {"value": name, "use": DEPRECATED[name]}
        yield Problem("deprecated-licence", entry.path, place, values)


def deprecated(expression: str) -> str | None:
    """The first name that SPDX has taken out of use, in an expression as SPDX writes it.

    >>> deprecated("(MIT OR GPL-3.0+)"), deprecated("MIT")
    ('GPL-3.0+', None)
    """
    names = expression.replace("(", " ").replace(")", " ").split()
    return next((name for name in names if name in DEPRECATED), None)


def near(expression: str) -> str:
    """Common licences that were perhaps meant."""
    return ", ".join(nearest(expression, COMMON))


@cache
def canonical(expression: str) -> str:
    """An expression as SPDX writes it; empty where it is none."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return canonicalize_license_expression(expression)
    except InvalidLicenseExpression:
        return ""
