"""Serves a built site as a good static host does: compressed, cached, with its own headers."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

COMPRESSED = frozenset(
    {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".webmanifest"}
)
KEPT = "public, max-age=31536000"


class Host(SimpleHTTPRequestHandler):
    """Answers with what hosts answer: gzip, a long life for what is not a page, 404.html."""

    protocol_version = "HTTP/1.1"
    headers_file: dict[str, str]

    def do_GET(self) -> None:
        """Send a file."""
        file = Path(self.translate_path(self.path.partition("?")[0]))
        if file.is_dir():
            file /= "index.html"
        status = HTTPStatus.OK
        if not file.is_file():
            file, status = Path(self.directory, "404.html"), HTTPStatus.NOT_FOUND
        self._send(file, status)

    def _send(self, file: Path, status: HTTPStatus) -> None:
        body = file.read_bytes()
        self.send_response(status)
        if file.suffix in COMPRESSED:
            body = compressed(file)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{self.guess_type(str(file))}{_charset(file)}")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache" if file.suffix == ".html" else KEPT)
        for name, value in self.headers_file.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@cache
def compressed(file: Path) -> bytes:
    """Compress a file as hosts do by default."""
    return gzip.compress(file.read_bytes(), 6, mtime=0)


def _charset(file: Path) -> str:
    return "; charset=utf-8" if file.suffix in COMPRESSED else ""


def headers_for_all(site: Path) -> dict[str, str]:
    """Read what the site's own ``_headers`` says of every file."""
    found: dict[str, str] = {}
    file = site / "_headers"
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    everything = False
    for line in lines:
        if line and not line[0].isspace() and line[0] != "#":
            everything = line.strip() == "/*"
        elif everything and ":" in line and not line.lstrip().startswith("#"):
            name, _, value = line.strip().partition(":")
            found[name] = value.strip()
    return found


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a site while inside; the value is its address."""
    host = type("SiteHost", (Host,), {"headers_file": headers_for_all(site)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(site)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
