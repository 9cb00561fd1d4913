"""Serves a built site as a static host does: its headers, its own page for what is not there."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType


class StaticHost(SimpleHTTPRequestHandler):
    """Answers with 404.html, and status 404, where there is no such file."""

    protocol_version = "HTTP/1.1"
    place = "/"
    sent: Mapping[str, str] = MappingProxyType({})
    """Headers for every file."""

    def end_headers(self) -> None:
        """Send what the site's `_headers` says, too."""
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        """Find a file of the site; it lies at `place`, and nothing beside it."""
        below = path.removeprefix(self.place) if path.startswith(self.place) else "beside"
        return super().translate_path(f"/{below}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own error page where it has one."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: a failing test tells which requests went wrong."""


def headers_for_all(site: Path) -> dict[str, str]:
    """Read what a site's `_headers` says of every file."""
    file = site / "_headers"
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    sent: dict[str, str] = {}
    everything = False
    for line in lines:
        if not line.startswith((" ", "#")):
            everything = line == "/*"
        elif everything and line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            sent[name] = value
    return sent


@contextmanager
def serving(
    directory: Path, place: str = "/", kind: type[StaticHost] = StaticHost
) -> Iterator[str]:
    """Serve `directory` while inside; the value is its address, ending with `place`."""
    host = type("Host", (kind,), {"place": place, "sent": headers_for_all(directory)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(directory)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{place}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
