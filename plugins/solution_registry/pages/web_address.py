"""Which addresses become links, and how they are named on a page."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from solution_registry.model.text import Email, Url
from solution_registry.source.characters import without_invisible

_WEB: TypeAdapter[str] = TypeAdapter(Url)
_MAIL: TypeAdapter[str] = TypeAdapter(Email)
_SHOWN = 70
_RUN = re.compile(r"[\w.-]+")
"""What may name a host; it is taken apart by hand, since a pattern would try at every letter."""
_TOP = re.compile(r"[^\W\d_]{2,}")
"""What the last part of a host's name begins with."""


@lru_cache(maxsize=4096)
def web_address(value: str) -> bool:
    """Whether a text is an http or https address that does not hide where it leads.

    By the rule for addresses in entries.
    """
    return _valid(_WEB, value)


def mail_address(value: str) -> bool:
    """Whether a text is a ``mailto:`` address of one mailbox, with nothing else in it."""
    return value.startswith("mailto:") and _valid(_MAIL, value.removeprefix("mailto:"))


def host(address: str) -> str:
    """Name the host that an address leads to, in lower case; the mailbox's host for ``mailto:``."""
    if address.startswith("mailto:"):
        return address.rpartition("@")[2].lower()
    return (urlsplit(address).hostname or "").lower()


def names_another(text: str, address: str) -> bool:
    """Whether a text names another host than the one that an address leads to."""
    leads_to = host(address)
    named = _named_hosts(_as_read(text).lower())
    return not all(leads_to == name or leads_to.endswith(f".{name}") for name in named)


def _as_read(text: str) -> str:
    """A text in the letters and dots that browsers take it for (UTS #46), without what is unseen.

    U+2024 and full width are what NFKC makes of them; the ideographic full stop is a dot to them.
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", without_invisible(text)).replace("\u3002", ".")


def _named_hosts(text: str) -> Iterator[str]:
    """Find what a reader may take for the names of hosts."""
    for run in _RUN.findall(text):
        for dotted in run.strip(".").split(".."):
            parts = dotted.strip(".").split(".")
            for end in range(len(parts) - 1, 0, -1):
                if top := _TOP.match(parts[end]):
                    yield ".".join((*parts[:end], top[0]))
                    break


def shown(address: str) -> str:
    """Write an address for people: its host and path, shortened in the middle of a long path."""
    text = address.partition("://")[2].removeprefix("www.").rstrip("/")
    return text if len(text) <= _SHOWN else f"{text[:48]}…{text[-20:]}"


def _valid(kind: TypeAdapter[str], value: str) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True
