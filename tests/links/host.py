"""A host on this machine that answers as it is told: a byte for each byte, however wrong."""

import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

Say = Callable[[socket.socket, str], None]
"""What the host does with a connection, given the request."""

NAME = "www.kommun.se"


@dataclass
class Host:
    """A host that has begun: its port, and the requests it has had."""

    port: int
    asked: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The first line of each request, without the version."""
        return [request.splitlines()[0].removesuffix(" HTTP/1.1") for request in self.asked]

    def resolve(self, _host: str, _port: int) -> list[tuple[int, tuple[Any, ...]]]:
        """Find every name here."""
        return [(socket.AF_INET, ("127.0.0.1", self.port))]


def says(*answers: bytes | str) -> Say:
    """Send what is given, and hang up."""

    def say(line: socket.socket, _request: str) -> None:
        for answer in answers:
            line.sendall(answer if isinstance(answer, bytes) else answer.encode("latin-1"))

    return say


def answer(status: int, *headers: str, body: str = "") -> Say:
    """Send a usual answer."""
    lines = (f"HTTP/1.1 {status} X", *headers, f"Content-Length: {len(body)}", "", body)
    return says("\r\n".join(lines))


@contextmanager
def host(paths: Mapping[str, Say], tls: ssl.SSLContext | None = None) -> Iterator[Host]:
    """Run a host; ``paths`` are what it does for each, as ``/x`` or ``GET /x``; else 404.

    It lives no longer than the test.
    """
    listening = socket.create_server(("127.0.0.1", 0))
    running = Host(listening.getsockname()[1])

    def serve(line: socket.socket) -> None:
        with suppress(OSError, ssl.SSLError), line:
            line.settimeout(5)
            talk = tls.wrap_socket(line, server_side=True) if tls else line
            request = b""
            while b"\r\n\r\n" not in request and (more := talk.recv(4096)):
                request += more
            if b"\r\n\r\n" not in request:
                return
            text = request.decode("latin-1")
            running.asked.append(text)
            method, path, _ = text.split(" ", 2)
            say = paths.get(f"{method} {path}") or paths.get(path) or answer(404)
            say(talk, text)
            with suppress(OSError):
                talk.shutdown(socket.SHUT_WR)
            talk.close()

    def accept() -> None:
        with suppress(OSError):
            while True:
                line, _ = listening.accept()
                Thread(target=serve, args=(line,), daemon=True).start()

    accepting = Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield running
    finally:
        # Closing wakes nobody: who still waits would take, and answer, what comes for the next
        # socket that gets the number of this one.
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        accepting.join()
        listening.close()
