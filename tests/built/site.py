"""A whole built site: its pages, its files, and where links in it lead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin

from tests.building import ADDRESS
from tests.built.page import Page
from tests.built.reader import read_pages

PREFIXES = {"sv": "", "en": "en/", "da": "da/"}


SHOWN = 30


class Target(NamedTuple):
    """Where a link leads: a file of the site, None elsewhere; and a place in it, or ""."""

    file: str | None
    place: str


@dataclass(frozen=True)
class Site:
    """A site built from the project at `root`; `pages` are by path."""

    root: Path
    folder: Path
    pages: Mapping[str, Page] = field(repr=False)

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file, from the root."""
        found = (file for file in self.folder.rglob("*") if file.is_file())
        return frozenset(file.relative_to(self.folder).as_posix() for file in found)

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The ids of each page."""
        return {path: frozenset(page.ids) for path, page in self.pages.items()}

    @cached_property
    def targets(self) -> Mapping[str, Mapping[str, Target]]:
        """Where each link of each page leads."""
        return {
            path: {link: target(path, link) for link in page.links}
            for path, page in self.pages.items()
        }

    def links(self) -> Iterator[tuple[str, str, Target]]:
        """Every link: the page it is on, what is written there, and where it leads."""
        for path, links in self.targets.items():
            for link, to in links.items():
                yield path, link, to

    def misses(self, to: Target) -> bool:
        """Tell whether a link leads nowhere: no such file, or no such place on the page."""
        if to.file is None:
            return False
        missing = to.place and to.place not in self.anchors.get(to.file, ())
        return to.file not in self.files or bool(missing)

    def text(self, path: str) -> str:
        """Read a file."""
        return (self.folder / path).read_text("utf-8")


def read_site(root: Path, folder: Path) -> Site:
    """Read every page of a built site. Raises ValueError for one that is not well-formed."""
    return Site(root, folder, {page.path: page for page in read_pages(folder)})


def target(path: str, link: str) -> Target:
    """Find where a link on the page at `path` leads; a folder stands for its index.html."""
    address, place = urldefrag(urljoin(ADDRESS + path.removesuffix("index.html"), link))
    if not address.startswith(ADDRESS):
        return Target(None, place)
    file = unquote(address.removeprefix(ADDRESS).partition("?")[0])
    if not file or file.endswith("/"):
        file += "index.html"
    return Target(file, unquote(place))


def expect_none(found: Iterable[object]) -> None:
    """Fail with what was found: readably, and not with all of a thousand."""
    listed = sorted({str(one) for one in found})
    more = [f"… and {len(listed) - SHOWN} more"] if len(listed) > SHOWN else []
    assert not listed, "\n".join(["found:", *listed[:SHOWN], *more])
