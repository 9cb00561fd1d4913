"""The one place that reaches another machine: one request, to an address that was judged.

A name is resolved once, each of its addresses is judged, the connection is made to one of these
very addresses, and who answers is judged again. No more is read than the head of the answer, and
that within a limit of size and time. Settings of the surroundings (proxies, passwords) are not
looked at.
"""

import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from http.client import HTTPException, HTTPResponse
from io import BufferedIOBase, BufferedReader, RawIOBase
from time import monotonic
from typing import Any, Final
from urllib.parse import urlsplit

from ..addresses import written_out
from ..in_time import in_time
from .answer import Head, NoAnswer, seconds_to_wait
from .public import is_public

SECONDS: Final = 10.0
"""For one request, from the name to the head of the answer."""
LARGEST: Final = 65_536
"""Bytes of an answer that are read."""
CONNECTING: Final = 4.0
"""Seconds for one of several addresses of a host."""
MOST_ADDRESSES: Final = 4
_UNKNOWN: Final = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
"""What a look-up says of a name that nobody has."""

Place = tuple[int, tuple[Any, ...]]
"""A family of addresses, and where to connect to, the address in numbers first."""
Resolve = Callable[[str, int], Sequence[Place]]


def resolve(host: str, port: int) -> Sequence[Place]:
    """Look a name up. Raises socket.gaierror."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(family, place) for family, _, _, _, place in found]


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class Dialler:
    """Makes requests. Only tests give another ``resolve``, ``public`` or ``trust``."""

    agent: str
    """Who asks: the value of User-Agent."""
    resolve: Resolve = resolve
    public: Callable[[str], bool] = is_public
    trust: Callable[[], ssl.SSLContext] = _trust
    seconds: float = SECONDS

    def __call__(self, method: str, address: str) -> Head:
        """Ask for an address that has no fault. Raises NoAnswer."""
        end = monotonic() + self.seconds
        parts = urlsplit(address)
        host, secure = parts.hostname or "", parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        try:
            with closing(self._connected(self._places(host, port, end), end)) as plain:
                line = plain
                if secure:
                    plain.settimeout(_left(end))
                    line = self.trust().wrap_socket(plain, server_hostname=host)
                with closing(line):
                    line.settimeout(_left(end))
                    line.sendall(self._request(method, address))
                    return _head(line, method, end)
        except ssl.SSLCertVerificationError:
            raise NoAnswer("certificate") from None
        except ssl.SSLError:
            raise NoAnswer("encryption") from None
        except TimeoutError:
            raise NoAnswer("timeout") from None
        except ConnectionRefusedError:
            raise NoAnswer("refused") from None
        except ConnectionError:
            raise NoAnswer("closed") from None
        except OSError:
            raise NoAnswer("unreachable") from None
        except (HTTPException, ValueError):
            raise NoAnswer("malformed") from None

    def _places(self, host: str, port: int, end: float) -> Sequence[Place]:
        """Where a host is, each place judged; one that is not public refuses them all."""
        seconds = _left(end)
        try:
            # The system's own look-up knows no limit of time.
            found = in_time(partial(self.resolve, host, port), seconds)
        except OSError as failure:
            unknown = failure.errno in _UNKNOWN
            raise NoAnswer("no-such-host" if unknown else "name-server") from None
        if not all(self.public(str(place[0])) for _, place in found):
            raise NoAnswer("inward")
        return found[:MOST_ADDRESSES]

    def _connected(self, places: Sequence[Place], end: float) -> socket.socket:
        """A connection to the first place that takes one."""
        failure = OSError("the name has no address")
        for number, place in enumerate(places):
            last = number == len(places) - 1
            try:
                return self._dialled(place, _left(end) if last else min(CONNECTING, _left(end)))
            except OSError as failed:
                failure = failed
        raise failure

    def _dialled(self, place: Place, seconds: float) -> socket.socket:
        """A connection to a place, made when who is at its other end is who was judged."""
        family, where = place
        line = socket.socket(family, socket.SOCK_STREAM)
        try:
            line.settimeout(seconds)
            line.connect(where)
            peer = str(line.getpeername()[0])
        except OSError:
            line.close()
            raise
        if peer != where[0] or not self.public(peer):
            line.close()
            raise NoAnswer("inward")
        return line

    def _request(self, method: str, address: str) -> bytes:
        parts = urlsplit(address)
        # A fault-free address has neither blanks nor line ends; what is not ASCII is written out.
        target = written_out(parts._replace(scheme="", netloc="", fragment="").geturl() or "/")
        lines = [
            f"{method} {target if target.startswith('/') else f'/{target}'} HTTP/1.1",
            f"Host: {parts.netloc.lower()}",
            f"User-Agent: {self.agent}",
            "Accept: */*",
            "Accept-Encoding: identity",
            "Connection: close",
            *(["Range: bytes=0-0"] if method == "GET" else []),
        ]
        return "\r\n".join((*lines, "", "")).encode("ascii")


class _Limited(RawIOBase):
    """What a connection says, up to a size and a time."""

    def __init__(self, line: socket.socket, end: float) -> None:
        self.line, self.end, self.left = line, end, LARGEST

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.left <= 0:
            raise NoAnswer("too-much")
        self.line.settimeout(_left(self.end))
        count = self.line.recv_into(memoryview(buffer)[: self.left])
        self.left -= count
        return count


class _Line:
    """A connection as HTTPResponse wants it, who only ever reads."""

    def __init__(self, line: socket.socket, end: float) -> None:
        self._limited = _Limited(line, end)

    def makefile(self, _mode: str) -> BufferedIOBase:
        return BufferedReader(self._limited)


def _head(line: socket.socket, method: str, end: float) -> Head:
    answer = HTTPResponse(_Line(line, end), method=method)  # type: ignore[arg-type] # it reads, no more
    with closing(answer):
        answer.begin()
        headers = answer.headers
        wait = seconds_to_wait(headers.get("Retry-After", ""), headers.get("Date", ""))
        return Head(answer.status, headers.get("Location", ""), wait)


def _left(end: float) -> float:
    left = end - monotonic()
    if left <= 0:
        raise TimeoutError
    return left
