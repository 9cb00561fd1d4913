"""What a page consists of: the elements it was written with; its links and words after scripts."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

_LOOK = """async () => {
  const elements = new Set()
  const written = await (await fetch(document.URL)).text()
  for (const one of new DOMParser().parseFromString(written, "text/html").querySelectorAll("*")) {
    const names = [...one.attributes].map(attribute => attribute.name).sort().join(" ")
    elements.add(`${one.localName}|${names}|${one.getAttribute("class") ?? ""}`)
  }
  const links = [...document.querySelectorAll("[href], [src], [action], [formaction], [data]")]
  const where = address => new URL(address, document.baseURI).href
  return {
    elements: [...elements],
    links: links.map(one => [
      one.localName,
      where(one.href?.baseVal ?? one.href ?? one.src ?? one.action ?? one.data),
      one.textContent,
      one.nextSibling?.textContent ?? ""
    ]),
    scripts: [...document.scripts].map(one => [one.src, one.type, one.text]),
    heading: document.querySelector("h1")?.textContent ?? "",
    title: document.title,
    text: document.body.textContent,
    ran: window.ran ?? 0,
  }
}"""

CANARY = """
for (const name of ["alert", "confirm", "prompt", "print", "msgbox"]) {
  window[name] = () => { window.ran = (window.ran ?? 0) + 1 }
}
"""
"""Counts what hostile text would call, were it to run."""

_NAMED_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Link:
    """An element that leads somewhere: its name, where to, its text, and the text after it."""

    element: str
    address: str
    text: str
    after: str

    @property
    def is_honest(self) -> bool:
        """Whether a host that the text names is the one it leads to, or that one is shown."""
        host = urlsplit(self.address).hostname or ""
        if not self.address.startswith(("http:", "https:")) or host == "127.0.0.1":
            return True
        named = _NAMED_HOST.findall(self.text.lower())
        if all(host == name or host.endswith(f".{name}") for name in named):
            return True
        return self.after.startswith(f" ({host})")


@dataclass(frozen=True, slots=True)
class Script:
    """A script element: where it is fetched from, its type, and what it holds."""

    source: str
    kind: str
    text: str

    @property
    def is_data(self) -> bool:
        """Whether it holds data, which no browser runs."""
        return self.kind in ("application/json", "application/ld+json")

    @property
    def runs(self) -> str:
        """What it runs, wherever in the site its page lies."""
        return "" if self.is_data else re.sub(r'"\.[./]*"', '"."', self.source or self.text)


@dataclass(frozen=True, slots=True)
class Consists:
    """What a page consists of. Elements are ``name|attributes|class``."""

    elements: frozenset[str]
    links: tuple[Link, ...]
    scripts: tuple[Script, ...]
    heading: str
    title: str
    text: str
    ran: int


def look(page: Page) -> Consists:
    """Look at the page that is open."""
    found: dict[str, Any] = page.evaluate(_LOOK)
    return Consists(
        frozenset(found["elements"]),
        tuple(Link(*link) for link in found["links"]),
        tuple(Script(*script) for script in found["scripts"]),
        tidy(found["heading"]),
        found["title"],
        tidy(found["text"]),
        found["ran"],
    )


def tidy(text: str) -> str:
    """Text with single blanks, as it is read."""
    return " ".join(text.split())
