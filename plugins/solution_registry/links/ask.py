"""Asking for one address: from redirect to redirect, each one judged before it is followed."""

from collections.abc import Callable
from time import monotonic
from typing import Final
from urllib.parse import quote, urldefrag, urljoin

from ..model.address import address_fault
from .answer import Answer, Head, NoAnswer, Outcome, of_silence, of_status

MOST_REDIRECTS: Final = 5
LONGEST: Final = 2_000
"""Characters of an address that somebody is sent on to."""
SECONDS: Final = 60.0
"""For one link, its redirects and the waiting for hosts included."""

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
FOR_GOOD: Final = frozenset({301, 308})
CLEAR: Final = frozenset({401, 407, 429, 503})
"""Statuses that asking in another way would not change."""

Request = Callable[[str, str], Head]
"""Makes one request: a method and an address. Raises NoAnswer."""


def ask(address: str, request: Request, seconds: float = SECONDS) -> Answer:
    """Ask for an address, and follow where it leads."""
    try:
        return _followed(address, request, monotonic() + seconds)
    except NoAnswer as none:
        return of_silence(none.reason)


def _followed(address: str, request: Request, end: float) -> Answer:
    here, new, seen = address, address, {address}
    for_good = True
    for _ in range(MOST_REDIRECTS + 1):
        if monotonic() > end:
            raise NoAnswer("timeout")
        head = _head(here, request)
        if head.status not in REDIRECTS:
            answer = of_status(head.status)
            if answer.outcome is Outcome.THERE and new != address:
                return Answer(Outcome.MOVED, to=new)
            return answer
        here = _next(here, head.location)
        for_good = for_good and head.status in FOR_GOOD
        if for_good:
            new = here
        if here in seen:
            break
        seen.add(here)
    raise NoAnswer("redirects")


def _head(address: str, request: Request) -> Head:
    """The head alone; where that is refused, the same of a request for the first byte."""
    head = request("HEAD", address)
    if head.status < 400 or head.status in CLEAR:
        return head
    return request("GET", address)


def _next(here: str, location: str) -> str:
    """Where a redirect leads. Raises NoAnswer where that is not followed."""
    if not location:
        raise NoAnswer("malformed")
    # The head of an answer is bytes; what is no address as it stands is written out.
    written = quote(location.strip().encode("latin-1", "replace"), safe="!#$%&'()*+,/:;=?@[]~\\")
    try:
        target = urldefrag(urljoin(here, written)).url
    except ValueError:
        raise NoAnswer("redirect") from None
    if len(target) > LONGEST or address_fault(target):
        raise NoAnswer("redirect")
    return target
