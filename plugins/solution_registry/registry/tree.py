"""The files of a registry as a listing: one walk over ``solutions/``, nothing read."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..names import FileFact

Kind = Literal["file", "dir", "symlink", "other"]

Stamp = tuple[str, int, int]
"""A file's path below its entry's folder, size in bytes, and time of change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Every file below ``solutions/``: stamps by entry, and facts about all names."""

    stamps: dict[str, tuple[Stamp, ...]]
    facts: tuple[FileFact, ...]


def scan(root: Path, only: str | None = None) -> Tree:
    """List ``solutions/`` of a registry, or ``only`` one entry; what is missing is not listed.

    Raises:
        OSError: where a folder cannot be listed.
    """
    top = root / "solutions"
    stamps: dict[str, tuple[Stamp, ...]] = {}
    facts: list[FileFact] = []
    if not top.is_dir():
        return Tree(stamps, ())
    for entry in _children(top) if only is None else _one(top, only):
        path = f"solutions/{entry.name}"
        kind, info = _kind(entry)
        facts.append(_fact(path, kind, info))
        if kind == "dir":
            files: list[Stamp] = []
            for name, below, info in _walk(os.fspath(entry), ""):
                facts.append(_fact(f"{path}/{name}", below, info))
                if below == "file":
                    files.append((name, info.st_size, info.st_mtime_ns))
            stamps[entry.name] = tuple(files)
    return Tree(stamps, tuple(facts))


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, Kind, os.stat_result]]:
    for entry in _children(folder):
        kind, info = _kind(entry)
        name = prefix + entry.name
        yield name, kind, info
        if kind == "dir":
            yield from _walk(os.fspath(entry), f"{name}/")


def _one(folder: Path, name: str) -> list[Path]:
    """The one child of a name: its thousands of neighbours need not be listed."""
    one = folder / name
    is_child = one.parent == folder and one.name == name != ".."
    return [one] if is_child and os.path.lexists(one) else []


def _children(folder: str | Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return sorted(found, key=lambda entry: entry.name)


def _kind(entry: os.DirEntry[str] | Path) -> tuple[Kind, os.stat_result]:
    info = entry.stat(follow_symlinks=False)
    if stat.S_ISREG(info.st_mode):
        return "file", info
    if stat.S_ISDIR(info.st_mode):
        submodule = os.path.lexists(f"{os.fspath(entry)}/.git")
        return ("other" if submodule else "dir"), info
    return ("symlink" if stat.S_ISLNK(info.st_mode) else "other"), info


def _fact(path: str, kind: Kind, info: os.stat_result) -> FileFact:
    try:
        path.encode()
        shown: str | bytes = path
    except UnicodeEncodeError:
        shown = os.fsencode(path)
    executable = kind == "file" and bool(info.st_mode & 0o111)
    return FileFact(shown, kind, executable)
