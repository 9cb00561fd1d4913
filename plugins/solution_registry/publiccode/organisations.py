"""Which organisation of the register is meant, where that is certain."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from ..registry import Vocabulary


def meant(known: "Vocabulary", name: str, address: str = "") -> str | None:
    """The id of the one organisation that a name and an address both speak of.

    An address decides by the site that it is of. A name alone is enough where it says that it is
    an organisation's: "Vara kommun" is one, "Vara" may be anything. None where two fit, or where
    name and address disagree. Nobody is meant who is invented, or has an end.
    """
    named, site = known.called.named(name), _site(address)
    by_name = _real(known, named.ids)
    if not site:
        return by_name.pop() if len(by_name) == 1 and not named.bare else None
    by_site = {id for id in _real(known, known.organisations) if _site_of(known, id) == site}
    found = by_site & by_name if by_name else by_site
    return found.pop() if len(found) == 1 else None


def near(known: "Vocabulary", name: str) -> str:
    """Organisations that a name may mean, to be looked at: ``se-1470 (Vara)``.

    In place of those that have an end, who comes after them.
    """
    meant = known.called.meant(name, date.max)
    found = (meant.certain,) if meant.certain else meant.perhaps
    real = _real(known, found)
    return known.called.told(id for id in found if id in real)


def _real(known: "Vocabulary", ids: Iterable[str]) -> set[str]:
    some = (known.organisations[id] for id in ids)
    return {one.id for one in some if not one.example and not one.valid_to}


def _site_of(known: "Vocabulary", id: str) -> str:
    return _site(known.organisations[id].website or "")


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
