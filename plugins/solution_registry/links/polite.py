"""Manners: one request at a time to a host, a pause after it, and no more where it asks for peace.

robots.txt is for programs that wander (RFC 9309), and is not asked for: here single addresses are
looked up that people have written down, and no page is read (docs/why.md).
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep
from typing import Final
from urllib.parse import urlsplit

from .answer import Head, NoAnswer
from .ask import Request

PAUSE: Final = 1.0
"""Seconds between two requests to one host."""
PATIENCE: Final = 15
"""Seconds that are waited for a host that asks for it; who wants more is left alone this time."""

BUSY: Final = frozenset({429, 503})


class Polite:
    """Makes requests as another does, with manners. May be used from several threads."""

    def __init__(self, request: Request, rest: Callable[[float], None] = sleep) -> None:
        """Take who makes the requests, and how to wait."""
        self._request, self._rest = request, rest
        self._lock = Lock()
        self._hosts: dict[str, Lock] = {}
        self._free: dict[str, float] = {}
        self._closed: dict[str, int] = {}

    def __call__(self, method: str, address: str) -> Head:
        """Ask when it is the host's turn. Raises NoAnswer."""
        host = urlsplit(address).hostname or ""
        with self._turn(host):
            head = self._asked(host, method, address)
            if head.status in BUSY and head.wait is not None and head.wait <= PATIENCE:
                self._rest(head.wait)
                head = self._asked(host, method, address)
            if head.status == 429 or (head.status in BUSY and (head.wait or 0) > PATIENCE):
                self._closed[host] = head.wait or 0
        return head

    @property
    def closed(self) -> Mapping[str, int]:
        """Hosts that have asked for peace by now, and for how many seconds."""
        return self._closed.copy()  # others go on asking while this is looked at

    def _asked(self, host: str, method: str, address: str) -> Head:
        if host in self._closed:
            raise NoAnswer("asked-to-wait")
        wait = self._free.get(host, 0.0) - monotonic()
        if wait > 0:
            self._rest(wait)
        try:
            return self._request(method, address)
        finally:
            self._free[host] = monotonic() + PAUSE

    @contextmanager
    def _turn(self, host: str) -> Iterator[None]:
        with self._lock:
            turn = self._hosts.setdefault(host, Lock())
        with turn:
            yield
