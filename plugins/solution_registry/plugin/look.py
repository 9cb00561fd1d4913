"""The look of a site: all that the theme makes frames of, summed up.

Frames of the last build serve again where the look is the same: rendering them costs more than a
small change. The theme's templates may read anything that MkDocs knows, and a plugin may change
anything, so a look is told only where no other plugin and no hook takes part.
"""

import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.pages import Page

from solution_registry.kept import packages
from solution_registry.plugin.navigation import LanguageNavigation

_ICONS = ".icons"
"""Ten thousand files of Material's, which change when its templates do."""

_CLOCK = b"build_date"
"""What templates write that is another in each build."""

_APART = frozenset({"plugins", "site_dir", "theme"})
"""Settings of MkDocs that are objects, and the staging folder, which is another in each build."""


class _Untold(Exception):
    """What frames are made of cannot be summed up."""


def ground(config: MkDocsConfig, ours: object, made_by: bytes) -> blake2b | None:
    """Sum up what all pages are made of: settings and the theme; None where that cannot be told.

    `ours` is the one plugin that may take part, `made_by` digests what the registry gives to pages.
    """
    methods = (method for named in config.plugins.events.values() for method in named)
    if any(getattr(method, "__self__", None) is not ours for method in methods):
        return None
    made = blake2b(made_by, digest_size=16)
    told = [(name, value) for name, value in config.items() if name not in _APART]
    made.update(repr((platform.python_version(), packages(), told, dict(config.theme))).encode())
    try:
        for folder in config.theme.dirs:
            for fact in _files(folder, "", own=folder == config.theme.custom_dir):
                made.update(repr((folder, fact)).encode())
    except (_Untold, OSError):  # a link that leads nowhere, as some editors make for an open file
        return None
    return made


def look(made: blake2b | None, navigation: Mapping[str, LanguageNavigation]) -> str:
    """Sum up what frames are made of, besides their keys; "" where that cannot be told.

    `made` is their ground, `navigation` is by language, its pages read by now.
    """
    if made is None:
        return ""
    made = made.copy()
    for language, nav in navigation.items():
        made.update(repr((language, list(_items(nav.items)))).encode())
    return made.hexdigest()


def _items(items: Iterable[StructureItem]) -> Iterator[object]:
    """What the theme may show of a navigation: titles, addresses and front matter, nested."""
    for item in items:
        meta = item.meta if isinstance(item, Page) else None
        address, below = getattr(item, "url", None), getattr(item, "children", None)
        yield type(item).__name__, item.title, address, meta, list(_items(below or ()))


def _files(root: str, folder: str, *, own: bool) -> Iterator[tuple[str, int, int]]:
    """Every file of a theme but icons: path, size, time of change (ns); in a fixed order.

    Raises:
        _Untold: The theme is the operator's `own` and shows a time, or has a link to a folder.
    """
    with os.scandir(f"{root}/{folder}") as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not entry.is_dir():
            info = entry.stat()
            if own and _tells_time(entry.path):
                raise _Untold
            yield folder + entry.name, info.st_size, info.st_mtime_ns
        elif entry.is_symlink():
            raise _Untold
        elif own or entry.name != _ICONS:
            yield from _files(root, f"{folder}{entry.name}/", own=own)


def _tells_time(path: str) -> bool:
    with open(path, "rb") as stream:  # noqa: PTH123 - a path of the walk
        return _CLOCK in stream.read()
