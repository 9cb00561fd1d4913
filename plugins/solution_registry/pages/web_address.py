"""How addresses are named on a page."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from solution_registry.source.characters import without_invisible

_SHOWN = 70
_RUN = re.compile(r"[\w.-]+")
"""What may name a host; it is taken apart by hand, since a pattern would try at every letter."""
_TOP = re.compile(r"[^\W\d_]{2,}")
"""What the last part of a host's name begins with."""
_LINE = 32
"""So many letters fit the narrow cells that addresses stand in."""
_JOINT = re.compile(r"(?<=[/_=?&#:])(?=\w)|(?<=\.)(?=\w{5,}\.)")
"""Where a long address may go on on the next line, and not before `com` or `md`; browsers break it
after a hyphen by themselves."""
_MAIL_JOINT = re.compile(r"(?<=@)|(?<=\.)(?=[^.]+[.@])")


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


def breakable(text: str) -> Markup:
    """Let a long address or path break between its parts, not within its words.

    What fits a line together stays together.

    >>> breakable("handboken.kommun.example/drift/dagligen.md")
    Markup('handboken.kommun.example/drift/<wbr>dagligen.md')
    """
    lines = [""]
    for part in _JOINT.split(text):
        if lines[-1] and len(lines[-1]) + len(part) > _LINE:
            lines.append("")
        lines[-1] += part
    return Markup("<wbr>").join(map(escape, lines))


def mailbox(address: str) -> Markup:
    """Link a mail address, which may go on on the next line after its @ and all but its last dot.

    >>> mailbox("it@kommun.example")
    Markup('<a href="mailto:it@kommun.example">it@<wbr>kommun.example</a>')
    """
    parts = Markup("<wbr>").join(map(escape, _MAIL_JOINT.split(address)))
    return Markup(f'<a href="mailto:{escape(address)}">{parts}</a>')  # noqa: S704 - escaped
