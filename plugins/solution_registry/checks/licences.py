"""A licence is an SPDX expression whose names exist and are not deprecated."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from ..nearest import nearest
from ..problem import Problem
from ..registry import Entry, Ground

DEPRECATED = {
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
"""Names that SPDX has replaced since they do not say whether later versions are meant."""

COMMON = (
    "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause",
    "CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "EUPL-1.1", "EUPL-1.2", "GPL-2.0-only",
    "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later", "ISC", "LGPL-2.1-only",
    "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MPL-2.0",
)  # fmt: skip
"""What a licence that is not known was probably meant to be."""


def licence(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The expression can be read, and each name in it is current."""
    written = entry.solution.reuse.licence if entry.solution.reuse else None
    if written is None:
        return
    place = ("reuse", "licence")
    for name in written.replace("(", " ").replace(")", " ").split():
        if name in DEPRECATED:
            values = {"value": name, "use": DEPRECATED[name]}
            yield Problem("deprecated-licence", entry.path, place, values)
            return
    if written not in COMMON and not valid(written):
        near = ", ".join(nearest(written, COMMON))
        yield Problem("unknown-licence", entry.path, place, {"value": written, "near": near})


@cache
def valid(expression: str) -> bool:
    """Whether every name in an expression exists, and it is one."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        canonicalize_license_expression(expression)
    except InvalidLicenseExpression:
        return False
    return True
