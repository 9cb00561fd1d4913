"""The manifest: what the last build wrote, so that the next one leaves what is unchanged alone."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from solution_registry import kept
from solution_registry.site.alternates import Alternate
from solution_registry.site.frames import Frame, FrameKey, Slot
from solution_registry.site.sitemap import SitemapPage
from solution_registry.site.toc import TocTemplate

_FORMAT = "solution-registry site 2"

Entry = tuple[str, int, int]
"""Of a file: the key of its content, and its size (bytes) and time of change (ns) when written."""


class Described(NamedTuple):
    """A bundle as it was described last.

    `files` are the paths of its parts, those of its `pages` (a number) first; `frames` are what the
    pages were poured into, and `listed` what the sitemap says of them.
    """

    key: bytes
    files: tuple[str, ...]
    pages: int
    frames: tuple[FrameKey, ...]
    listed: tuple[SitemapPage, ...]

    @property
    def urls(self) -> list[str]:
        """The addresses of the pages."""
        return [path.removesuffix("index.html") for path in self.files[: self.pages]]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a site by path, and the times of change (ns) of its folders.

    Paths count from the site's root, with forward slashes; folders end in one, the root is "".
    `bundles` are by name; `frames` are those that pages were poured into, `look` sums up what the
    theme made them of ("" where that cannot be told), and `settings` the site's settings.
    """

    files: Mapping[str, Entry] = field(default_factory=dict)
    folders: Mapping[str, int] = field(default_factory=dict)
    bundles: Mapping[str, Described] = field(default_factory=dict)
    frames: Mapping[FrameKey, Frame] = field(default_factory=dict)
    look: str = ""
    settings: bytes = b""


_CLASSES = (Alternate, Described, Frame, FrameKey, SitemapPage, Slot, TocTemplate, date)
_SHAPE = (dict, dict, dict, dict, str, bytes)


def manifest_file(cache: Path, site: Path) -> Path:
    """Where the manifest of the site in the folder `site` is kept."""
    name = blake2b(os.fsencode(site.absolute()), digest_size=6).hexdigest()
    return cache / f"site-{name}.pickle"


def load(file: Path) -> Manifest:
    """Read a manifest. One that is missing, damaged or of another version is an empty one."""
    parts, _ = kept.recall(file, _FORMAT, _CLASSES) or ((), 0)
    whole = isinstance(parts, tuple) and tuple(map(type, parts)) == _SHAPE
    return Manifest(*parts) if whole else Manifest()


def save(file: Path, manifest: Manifest) -> None:
    """Write a manifest, whole or not at all; a folder that refuses is no failure."""
    kept.keep(file, _FORMAT, tuple(getattr(manifest, part.name) for part in fields(manifest)))
