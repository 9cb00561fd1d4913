"""Addresses, of the web and of mail."""

import re
from functools import lru_cache
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .marks import Written

_HOST = re.compile(
    r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
)
_UNSAFE_IN_URL = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"'`{}|^]")


@lru_cache(maxsize=4096)
def address_fault(value: str) -> str | None:
    """Why a web address may not be followed, for it hides where it leads; None where it may.

    ``characters``, ``form``, ``scheme``, ``user``, ``port`` or ``host`` (threats.md, Pages).
    """
    if _UNSAFE_IN_URL.search(value):
        return "characters"
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        return "form"
    if parts.scheme not in ("https", "http"):
        return "scheme"
    if parts.username is not None or parts.password is not None:
        return "user"
    if port not in (None, 80, 443):
        return "port"
    return None if _HOST.fullmatch(parts.hostname or "") else "host"


def lacks_scheme(value: str) -> bool:
    """Whether a text is meant as a web address, and does not begin as one.

    >>> [lacks_scheme(one) for one in ("www.kommunen.se", "kommunen.se/priser", "htps://x.se")]
    [True, True, True]
    >>> [lacks_scheme(one) for one in ("beslut.pdf", "KS 2026/12", "me/repo@1:x.se/y", "http://x")]
    [False, False, False, False]
    """
    scheme, mark, _ = value.partition("://")
    if mark and scheme.isascii() and scheme.isalpha():
        return scheme not in ("https", "http")
    host, slash, _ = value.lower().partition("/")
    return bool(slash or host.startswith("www.")) and bool(_HOST.fullmatch(host))


def _url(value: str) -> str:
    """Refuse an address with a fault: ``bad-url``, with the reason as ``why``."""
    if why := address_fault(value):
        raise PydanticCustomError("bad-url", "is not a web address we accept", {"why": why})
    return value


Url = Annotated[
    str,
    Field(min_length=10, max_length=500, pattern=r"^https?://"),
    AfterValidator(_url),
    Written("address"),
]
"""A web address, http or https, with a host in ASCII (an IDN in its ``xn--`` form)."""

Email = Annotated[
    str,
    Field(
        pattern=r"^[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$",
        max_length=254,
    ),
    Written("mail"),
]
"""The address of a role's mailbox, never of a private person."""
