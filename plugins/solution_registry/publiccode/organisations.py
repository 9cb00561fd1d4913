"""Which organisation of the register is meant, where that is certain."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from ..model.vocabulary import Organisation
    from ..registry import Vocabulary

_AMBIGUOUS: Final = frozenset({"municipality", "region"})
"""Kinds whose short names are those of places, which companies and other places have as well."""


def meant(known: "Vocabulary", name: str, address: str = "") -> str | None:
    """The id of the one organisation that a name and an address both speak of.

    An address decides by the site that it is of. A name alone is enough where it is whole: "Vara
    kommun" is one, "Vara" may be anything. None where two fit, or where name and address disagree.
    """
    by_name = {one.id for one in _real(known) if name and name.casefold() in _names(one)}
    site = _site(address)
    if not site:
        return by_name.pop() if len(by_name) == 1 else None
    by_site = {one.id for one in _real(known) if one.website and _site(one.website) == site}
    if by_name and not by_name & by_site:
        return None
    found = by_site & by_name or by_site
    return found.pop() if len(found) == 1 else None


def near(known: "Vocabulary", name: str) -> str:
    """An organisation that a name may mean, to be looked at: ``se-1470 (Vara)``."""
    wanted = name.casefold()
    found = [one for one in _real(known) if wanted in {one.name.casefold(), *_names(one)}]
    return ", ".join(f"{one.id} ({one.name})" for one in found[:3])


def _real(known: "Vocabulary") -> "Iterator[Organisation]":
    return (one for one in known.organisations.values() if not one.example and not one.valid_to)


def _names(one: "Organisation") -> set[str]:
    short = None if one.kind in _AMBIGUOUS else one.name
    return {name.casefold() for name in (short, one.official_name) if name}


def _site(address: str) -> str:
    """What tells one site from another: the host, and the path where a host has many of them.

    It is empty where there is no web address.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https"):
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    return host if parts.path in ("", "/") else f"{host}{parts.path.rstrip('/')}"
