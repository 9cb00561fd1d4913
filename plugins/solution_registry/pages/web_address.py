"""Which addresses become links, and how they are named on a page."""

import re
from urllib.parse import urlsplit

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"'`{}|^]")
_EMAIL = re.compile(r"mailto:[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\Z")
_SHOWN = 70


def web_address(value: str) -> bool:
    """Whether a text is an http or https address that does not hide where it leads."""
    if not value.startswith(("https://", "http://")) or _UNSAFE.search(value):
        return False
    try:
        parts = urlsplit(value)
        return bool(parts.hostname) and parts.username is None and parts.port in (None, 80, 443)
    except ValueError:
        return False


def mail_address(value: str) -> bool:
    """Whether a text is a ``mailto:`` address of one mailbox, with nothing else in it."""
    return _EMAIL.match(value) is not None


def host(address: str) -> str:
    """Name the host that an address leads to, in lower case; the mailbox's host for ``mailto:``."""
    if address.startswith("mailto:"):
        return address.rpartition("@")[2].lower()
    return (urlsplit(address).hostname or "").lower()


def shown(address: str) -> str:
    """Write an address for people: its host and path, shortened in the middle of a long path."""
    text = address.partition("://")[2].removeprefix("www.").rstrip("/")
    return text if len(text) <= _SHOWN else f"{text[:48]}…{text[-20:]}"
