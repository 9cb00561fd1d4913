"""Files around the pages: headers for hosts to send, robots.txt, the addresses that there are."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from solution_registry.site.page import Asset
from solution_registry.site.settings import SiteSettings

REFERRER = "no-referrer"
"""No other site is told from which page, and after which search, a reader came."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": REFERRER,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def headers(settings: SiteSettings) -> dict[str, str]:
    """What a host should send with every file."""
    policy = settings.policy
    return ({"Content-Security-Policy": policy.header} if policy else {}) | _HEADERS


def hosting_files(settings: SiteSettings, *, sitemap: bool) -> Iterator[Asset]:
    """Make `_headers`, which Netlify, Cloudflare Pages and others read, and robots.txt."""
    yield _text("_headers", _headers_file(settings))
    yield _text("robots.txt", _robots(settings, sitemap=sitemap))


def address_list(key: bytes, urls: Callable[[], Iterable[str]]) -> Asset:
    """List addresses of one language for the page that tells what is not there.

    Only what somebody may write or remember: a page's own, not those below it. `key` sums up what
    `urls` reads.
    """

    def content() -> bytes:
        short = sorted(url for url in urls() if url and url.count("/") <= 2)
        return "\n".join((*short, "")).encode()

    return Asset("search/addresses.txt", key, content)


def _headers_file(settings: SiteSettings) -> str:
    lines = [
        "# Read by hosts such as Netlify and Cloudflare Pages; elsewhere it does nothing.",
        "/*",
    ]
    lines += [f"  {name}: {value}" for name, value in headers(settings).items()]
    # Open data may be read by the pages of others.
    lines += ["/api/*", "  Access-Control-Allow-Origin: *"]
    return "\n".join((*lines, ""))


def _robots(settings: SiteSettings, *, sitemap: bool) -> str:
    lines = ["User-agent: *", "Disallow:"]
    if sitemap:
        lines += ["", f"Sitemap: {settings.url}sitemap.xml"]
    return "\n".join((*lines, ""))


def _text(url: str, text: str) -> Asset:
    content = text.encode()
    return Asset(url, blake2b(content, digest_size=16).digest(), lambda: content)
