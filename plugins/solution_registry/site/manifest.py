"""The manifest: what the last build wrote, so that the next one leaves what is unchanged alone."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from solution_registry import kept
from solution_registry.site.address import url_of
from solution_registry.site.alternates import Alternate
from solution_registry.site.frames import Frame, FrameKey, Slot
from solution_registry.site.sitemap import Listed
from solution_registry.site.toc import TocTemplate

_FORMAT = "solution-registry site 4"

Entry = tuple[str, int, int]
"""Of a file: the key of its content, and its size (bytes) and time of change (ns) when written."""


class Described(NamedTuple):
    """A bundle as it was described last.

    `files`, `keys` and `stood` have a line for each file, those of its `pages` (a number) first:
    its path, its key, and how it stood when it was written. `frames` are what the pages were poured
    into, `listed` is what the sitemap says of them. There are ten thousand of these: texts are read
    and written ten times as quickly as what they tell.
    """

    key: bytes
    files: str
    keys: str
    stood: str
    pages: int
    frames: tuple[FrameKey, ...]
    listed: Listed

    @classmethod
    def of(
        cls,
        key: bytes,
        entries: Mapping[str, Entry],
        pages: int,
        frames: tuple[FrameKey, ...],
        listed: Listed,
    ) -> "Described":
        """Describe a bundle with these files."""
        keys = "\n".join([key for key, _, _ in entries.values()])
        stands = "\n".join([stood(size, time) for _, size, time in entries.values()])
        return cls(key, "\n".join(entries), keys, stands, pages, frames, listed)

    @property
    def paths(self) -> list[str]:
        """The paths of its files."""
        return self.files.splitlines()

    @property
    def urls(self) -> list[str]:
        """The addresses of its pages."""
        return [url_of(path) for path in self.paths[: self.pages]]

    @property
    def entries(self) -> dict[str, Entry]:
        """Its files by path."""
        found = {}
        lines = zip(self.paths, self.keys.splitlines(), self.stood.splitlines(), strict=False)
        for path, key, stands in lines:
            size, time = stands.split(" ")
            found[path] = key, int(size), int(time)
        return found


def stood(size: int, time: int) -> str:
    """Write how a file stands: its size (bytes) and time of change (ns)."""
    return f"{size} {time}"


class Host(NamedTuple):
    """What the host made its part of the site of, so that it need not do so again.

    `look` sums up what frames are made of, `files` what all else is made of; "" where that cannot
    be told. `asked` are the addresses that its files ask of, and whether the registry had them.
    """

    look: str = ""
    files: str = ""
    asked: tuple[tuple[str, bool], ...] = ()


NO_HOST = Host()
"""Nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a site that are in no bundle, and the times of change (ns) of its folders.

    Paths count from the site's root, with forward slashes; folders end in one, the root is "".
    `bundles` are by name; `frames` are those that pages were poured into, and `settings` sums up
    the site's settings.
    """

    files: Mapping[str, Entry] = field(default_factory=dict)
    folders: Mapping[str, int] = field(default_factory=dict)
    bundles: Mapping[str, Described] = field(default_factory=dict)
    frames: Mapping[FrameKey, Frame] = field(default_factory=dict)
    host: Host = NO_HOST
    settings: bytes = b""

    @property
    def hosted(self) -> dict[str, Entry]:
        """The files that the host made: their content has no key."""
        return {path: entry for path, entry in self.files.items() if not entry[0]}

    def bundled(self) -> set[str]:
        """The paths of all files that are in a bundle."""
        return {path for bundle in self.bundles.values() for path in bundle.paths}


_CLASSES = (Alternate, Described, Frame, FrameKey, Host, Listed, Slot, TocTemplate)
_SHAPE = (dict, dict, dict, dict, Host, bytes)


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
