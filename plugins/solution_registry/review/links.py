"""The addresses that a change adds: evidence to look at, none of it asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ..links.places import addresses as in_text
from ..problem import FieldPath
from ..source import texts
from .change import Touched

MOST = 40
"""So many of an entry are shown; of the others it is told how many they are."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address, where it stands, and the host that it leads to."""

    path: str
    field: FieldPath
    address: str
    host: str


def links(one: Touched) -> tuple[Link, ...]:
    """Addresses that are in the entry's files after the change and were in none of them before.

    Those of hosts that no address of the entry had before come first.
    """
    if one.after is None:
        return ()
    old = one.before.data if one.before else {}
    known = {text for data in old.values() for _, text in addresses(data)}
    hosts = set(map(_host, known))
    found: dict[str, Link] = {}
    for path in one.paths:
        name = path.path.removeprefix(f"solutions/{one.id}/")
        for field, text in addresses(one.after.data.get(name)):
            if text not in known and text not in found:
                found[text] = Link(path.path, field, text, _host(text))
    return tuple(sorted(found.values(), key=lambda link: link.host in hosts))


def addresses(data: Any) -> Iterator[tuple[FieldPath, str]]:
    """Every address in data, or in the text of a document, with its place: in running text, too."""
    for field, text in texts(data):
        if text.startswith(("https://", "http://")) and not any(map(str.isspace, text)):
            yield field, text
        else:
            yield from ((field, address) for _, address in in_text(text))


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
