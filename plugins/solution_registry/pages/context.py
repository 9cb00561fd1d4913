"""What every page is made from: the registry, the site's settings and the code itself."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from solution_registry.certification.past import NO_PAST, Past
from solution_registry.kept import packages
from solution_registry.pages.guides import NO_GUIDES, Guides
from solution_registry.registry import Registry
from solution_registry.site.settings import SiteSettings

PACKAGE = Path(__file__).parent.parent

SUFFIXES = (".css", ".html", ".js", ".po", ".py", ".txt", ".xml")
"""Files of the package that pages are made by."""


@dataclass(frozen=True, slots=True, eq=False)
class BuildContext:
    """One build. `code` is the digest of what pages are made by, and part of every page's key.

    `past` is what the history proves besides the records; but for the checkpoint, the registry's
    version stands for it. `guides` are the hand-written pages that others link to.
    """

    registry: Registry
    site: SiteSettings
    code: bytes
    past: Past = NO_PAST
    guides: Guides = NO_GUIDES

    _common: "blake2b" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        made = blake2b(self.code, digest_size=16)
        made.update(self.registry.version.encode())
        made.update(repr((self.site, self.guides)).encode())
        object.__setattr__(self, "_common", made)

    def key(self, *parts: str) -> bytes:
        """Make the key of a page that reads the registry's common parts and `parts`."""
        made = self._common.copy()
        made.update("\0".join(parts).encode("utf-8", "surrogateescape"))
        return made.digest()


def code_digest() -> bytes:
    """Digest the package's code, templates, assets and words, and what packages it rests on."""
    made = blake2b(packages().encode(), digest_size=16)
    for path in sorted(_files()):
        with open(path, "rb") as stream:  # noqa: PTH123 - pathlib takes twice as long for them all
            name = path.removeprefix(str(PACKAGE))
            made.update(os.fsencode(name) + b"\0" + stream.read() + b"\0")
    return made.digest()


def _files() -> Iterator[str]:
    for folder, _, names in os.walk(PACKAGE):
        yield from (f"{folder}/{name}" for name in names if name.endswith(SUFFIXES))
