"""Serves a built site as a good host does: compressed, and kept by browsers."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from pathlib import Path

from tests.browser.site_server import StaticHost, serving

COMPRESSED = frozenset(
    {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".webmanifest"}
)


class GoodHost(StaticHost):
    """Compresses what is text; what is not a page is kept by the browser for a day."""

    def do_GET(self) -> None:  # noqa: N802 - as the server calls it
        """Send a file, or the page for what is not there."""
        file = Path(self.translate_path(self.path.partition("?")[0]))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        text = file.suffix in COMPRESSED
        body = compressed(file) if text else file.read_bytes()
        self.send_response(HTTPStatus.OK)
        if text:
            self.send_header("Content-Encoding", "gzip")
        charset = "; charset=utf-8" if text else ""
        self.send_header("Content-Type", f"{self.guess_type(str(file))}{charset}")
        self.send_header("Content-Length", str(len(body)))
        kept = "no-cache" if file.suffix == ".html" else "public, max-age=86400"
        self.send_header("Cache-Control", kept)
        self.end_headers()
        self.wfile.write(body)


@cache
def compressed(file: Path) -> bytes:
    """Compress a file as hosts do by default."""
    return gzip.compress(file.read_bytes(), 6, mtime=0)


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve a site while inside; the value is its address."""
    with serving(site, kind=GoodHost) as url:
        yield url
