"""Reads built pages, strictly: what is not closed where it was opened is a fault."""

from collections.abc import Iterator
from pathlib import Path

from tests.built.markup import Given, take_apart
from tests.built.page import Page

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
UNREAD = frozenset({"script", "style", "svg", "code", "pre", "kbd", "samp"})
"""What is no running text in the language of the page."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ADDRESSES = frozenset({"href", "src", "action", "formaction", "poster", "data", "cite"})
NAMING = frozenset(
    {"for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details"}
)
SPOKEN = frozenset({"alt", "aria-label", "title", "placeholder"})
META_NAMES = ("name", "property", "http-equiv")
DATA = frozenset({"application/json", "application/ld+json"})
FETCHED_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})


def runs(script: Given) -> bool:
    """Tell whether a script element holds a script itself."""
    return "src" not in script and script.get("type") not in DATA


class Reader:
    """Fills a page. Raises ValueError for what is not closed where it was opened."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.open: list[tuple[str, str]] = []  # each element and the language of its text
        self.unread = 0

    def start(self, tag: str, given: Given) -> None:
        if tag == "html":
            self.page.language = given.get("lang", "")
        language = given.get("lang") or (self.open[-1][1] if self.open else "")
        for name, value in given.items():
            if name != "class":
                self._attribute(tag, name, value, language)
        if tag == "meta":
            name = next((given[key] for key in META_NAMES if key in given), "")
            self.page.meta[name] = given.get("content", "")
            self.page.metas.append(name or "charset")
        elif tag == "style" or (tag == "script" and runs(given)):
            self.page.inline.add(f"<{tag}>")
        elif tag == "link":
            self._link(given)
        elif tag in HEADINGS:
            self.page.headings.append(tag)
        if tag not in VOID:
            self.open.append((tag, language))
            self.unread += tag in UNREAD

    def end(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1][0] != tag:
            raise ValueError(f"</{tag}> where {self.open[-1:]} is open")
        self.open.pop()
        self.unread -= tag in UNREAD

    def text(self, text: str) -> None:
        if text.isspace() or not self.open:
            return
        tag, language = self.open[-1]
        if tag == "script" and text.lstrip().startswith("{"):
            self.page.data.append(text)
        elif tag == "title" and not self.unread:
            self.page.title = " ".join(text.split())
        elif not self.unread:
            self._read(text, language)

    def _read(self, text: str, language: str) -> None:
        if language == self.page.language and text:
            self.page.texts.add(" ".join(text.split()))

    def _attribute(self, tag: str, name: str, value: str, language: str) -> None:
        page = self.page
        if name in ADDRESSES:
            page.links.add(value)
            if name == "src":
                page.loads.add(value)
        elif name == "id":
            page.ids.append(value)
        elif name == "lang":
            page.languages.add(value)
        elif name in NAMING:
            page.named.update(value.split())
        elif name in SPOKEN:
            self._read(value, language)
        elif name == "style" or name.startswith("on"):
            page.inline.add(f"<{tag} {name}>")

    def _link(self, given: Given) -> None:
        kinds = set(given.get("rel", "").split())
        if kinds & FETCHED_LINKS:
            self.page.loads.add(given["href"])
        elif "canonical" in kinds:
            self.page.canonical = given["href"]
        elif "alternate" in kinds and "hreflang" in given:
            self.page.alternates[given["hreflang"]] = given["href"]


def read_page(path: str, content: bytes) -> Page:
    """Read a page. Raises ValueError."""
    page = Page(path, len(content))
    reader = Reader(page)
    try:
        take_apart(content.decode(), reader)
    except ValueError as wrong:
        raise ValueError(f"{path}: {wrong}") from None
    if reader.open:
        raise ValueError(f"{path}: {reader.open} left open")
    return page


def read_pages(site: Path) -> Iterator[Page]:
    """Read every page of a site."""
    for file in sorted(site.rglob("*.html")):
        yield read_page(file.relative_to(site).as_posix(), file.read_bytes())
