"""The rules of a single value, as a script of the form can check them."""

from collections.abc import Mapping
from types import MappingProxyType

from solution_registry.generated.form import Form
from solution_registry.names.layout import ROUTES
from solution_registry.names.portable import DEVICES
from solution_registry.source.characters import FORBIDDEN

_HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"
ADDRESS = (
    rf"^https?://(?=[^/?#:]{{4,253}}(?:[/?#:]|$)){_HOST}"
    r"(?::(?:0*80|0*443)?)?"
    r"""(?:[/?#][^\x00-\x20\x7f-\xa0\\<>"'`{}|^]*)?$"""
)
"""A web address that hides nothing, see :func:`solution_registry.model.address.address_fault`.

In the part of regular expressions that Python and JavaScript have in common.
"""
REFERENCE = (
    r"^(?!(?!https?://)[A-Za-z]+://)"
    rf"(?!(?=[^/]{{4,253}}(?:/|$))(?:{_HOST}/|(?=[Ww]{{3}}\.){_HOST}$))"
)
"""No address that lacks its beginning, see :func:`solution_registry.model.address.lacks_scheme`."""


TAKEN: Mapping[str, frozenset[str]] = MappingProxyType({"addresses": ROUTES, "devices": DEVICES})
"""What no solution may have as its id, however it is written otherwise; by what it is."""

PATTERNS: Mapping[str, str] = MappingProxyType({"address": ADDRESS, "reference": REFERENCE})
"""What a text is → the pattern of its whole form, where the field's own says less.

Who writes "boka.se" is told that a web address is to be whole, and not that it has too few letters.
"""

LOWEST = ("least", "most")
"""Bounds that may be zero, and are bounds then."""


def rules(form: Form) -> Mapping[str, str]:
    """The rules by the names of the attributes that a script reads; only those that there are."""
    found = {
        "sort": form.written or form.sort,
        "shortest": form.shortest if form.shortest > 1 and form.written != "address" else 0,
        "longest": form.longest,
        "least": form.least,
        "most": form.most,
        "says": "yes" if form.says else "",
        "pattern": PATTERNS.get(form.written, form.pattern),
    }
    return {
        name: str(rule) for name, rule in found.items() if rule or (rule == 0 and name in LOWEST)
    }


def unseen() -> str:
    """The characters that no file may hold, as the inside of a class of JavaScript's."""
    return "".join(one if one == "-" else f"\\u{{{ord(one):x}}}" for one in FORBIDDEN)
