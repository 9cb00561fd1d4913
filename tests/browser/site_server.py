"""Serves a built site as a static host does, with the site's own page for what is not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class StaticHost(SimpleHTTPRequestHandler):
    """Answers with 404.html, and status 404, where there is no such file."""

    protocol_version = "HTTP/1.1"
    place = "/"

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


@contextmanager
def serving(directory: Path, place: str = "/") -> Iterator[str]:
    """Serve `directory` while inside; the value is its address, ending with `place`."""
    host = type("Host", (StaticHost,), {"place": place})
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
