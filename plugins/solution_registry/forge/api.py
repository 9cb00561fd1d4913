"""Asking a forge over HTTP: JSON there and back, the token to one address and nowhere else."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPException, IncompleteRead
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ..addresses import written_out
from ..in_time import in_time

PAGE: Final = 100
"""Rows asked for at a time; a forge may give fewer."""
_PAGES: Final = 500
_MOST: Final = 16_000_000
"""Bytes of one answer."""
_SILENCE: Final = 30
"""Seconds in which a host says nothing."""
_SECONDS: Final = 120
"""Seconds for a whole answer: who sends a letter now and then is not waited for."""


class ForgeFailed(Exception):
    """The forge did not do what it was asked. ``status`` is that of HTTP, 0 where it said nothing.

    The text says what was asked and what came back, never with what.
    """

    def __init__(self, asked: str, status: int, why: str) -> None:
        """Keep what happened."""
        super().__init__(f"{asked}: {status or ''} {why}".replace("  ", " "))
        self.status = status


class _NoRedirect(HTTPRedirectHandler):
    """A redirection is an error, wherever it leads: the token would go along."""

    def http_error_302(self, *_: Any, **__: Any) -> None:
        return None

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def answered(
    asked: str,
    address: str,
    headers: Mapping[str, str],
    method: str = "GET",
    body: bytes | None = None,
) -> bytes:
    """What a host answers; ``asked`` is how to speak of the request. Raises ForgeFailed."""
    headers = {"User-Agent": "registry", **headers}

    def ask() -> bytes:
        request = Request(_written(address), body, headers, method=method)  # noqa: S310 - see HTTPS
        with build_opener(_NoRedirect).open(request, timeout=_SILENCE) as answer:
            raw: bytes = answer.read(_MOST + 1)
            if answer.length and len(raw) <= _MOST:
                raise IncompleteRead(raw, answer.length)
            return raw

    try:
        raw = in_time(ask, _SECONDS)
    except HTTPError as failure:
        with failure:
            raise ForgeFailed(asked, failure.code, str(failure.reason)) from None
    except (OSError, HTTPException) as failure:
        raise ForgeFailed(asked, 0, _why(failure)) from None
    except (ValueError, OverflowError):
        # What it says may hold the token: of a header that cannot be sent, its value.
        raise ForgeFailed(asked, 0, "no address or answer that can be read") from None
    if len(raw) > _MOST:
        raise ForgeFailed(asked, 200, "too large")
    return raw


def _written(address: str) -> str:
    """An address as it is sent: the host's name in letters of ASCII, the rest written out."""
    parts = urlsplit(address)
    place = parts.netloc
    if not place.isascii():
        name, colon, port = place.partition(":")
        place = name.encode("idna").decode("ascii") + colon + port
    return written_out(parts._replace(netloc=place).geturl())


def _why(failure: OSError | HTTPException) -> str:
    """Why nothing came, or nothing whole; it may say no more than what kind of failure it is."""
    return str(getattr(failure, "reason", failure)) or type(failure).__name__


@dataclass(frozen=True, slots=True)
class Api:
    """One forge's interface at ``base``; ``headers`` hold the token, and are never shown."""

    base: str
    headers: Mapping[str, str] = field(repr=False)
    page_size: str
    """What the forge calls the number of rows on a page."""

    def get(self, path: str, **query: str) -> Any:
        """What is at a path. Raises ForgeFailed."""
        return self._ask("GET", path + (f"?{urlencode(query)}" if query else ""), None)

    def rows(self, path: str, **query: str) -> Iterator[Any]:
        """All rows of a list, page by page. Raises ForgeFailed."""
        for page in range(1, _PAGES + 1):
            found = self.get(path, **query, **{self.page_size: str(PAGE), "page": str(page)})
            if not isinstance(found, list):
                raise ForgeFailed(f"GET {path}", 200, "no list")
            yield from found
            if not found:
                return
        raise ForgeFailed(f"GET {path}", 200, "more rows than are read")

    def send(self, method: str, path: str, **body: Any) -> Any:
        """Have something made or changed. Raises ForgeFailed."""
        return self._ask(method, path, json.dumps(body).encode())

    def _ask(self, method: str, path: str, body: bytes | None) -> Any:
        asked = f"{method} {path.partition('?')[0]}"
        headers = {"Accept": "application/json", **self.headers}
        if body is not None:
            headers["Content-Type"] = "application/json"
        raw = answered(asked, self.base + path, headers, method, body)
        try:
            return json.loads(raw) if raw else None
        except (ValueError, RecursionError):
            raise ForgeFailed(asked, 200, "no JSON") from None
