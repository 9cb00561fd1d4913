"""The files of a registry as a listing: one walk over ``solutions/``, nothing read.

What editors and systems leave there is not seen, as git does not see it either.

A folder whose time of change is as it was holds the same names, so that of an entry listed before
only times and sizes are asked for.
"""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from sys import intern
from typing import NamedTuple

from ..names import FileFact, left_behind

Stamp = tuple[str, int, int]
"""A file's path below its entry's folder, size in bytes, and time of change in nanoseconds."""

Child = os.DirEntry[str] | Path
"""What lies in a folder: as it was listed, or the only one that is asked for."""

_PLAIN = stat.S_IFREG
_KIND = 0o170111
"""The bits of a file's mode that tell its kind, and whether it can be executed."""


class Listed(NamedTuple):
    """An entry's folder as it was listed.

    ``files`` have stamps. ``folders`` are those that hold them, with their times of change
    (nanoseconds); "" is the entry's own. ``plain`` says that there is nothing else, and no file
    that can be executed.
    """

    files: tuple[Stamp, ...]
    folders: tuple[tuple[str, int], ...]
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Tree:
    """Every file below ``solutions/``, by entry.

    ``odd`` are the facts of all that is no plain file or folder of an entry.
    """

    entries: dict[str, Listed] = field(default_factory=dict)
    odd: tuple[FileFact, ...] = ()

    @property
    def stamps(self) -> dict[str, tuple[Stamp, ...]]:
        """The stamps of files by entry."""
        return {id: one.files for id, one in self.entries.items()}

    @property
    def names(self) -> bytes:
        """A digest of all names."""
        made = blake2b(digest_size=16)
        for id, one in self.entries.items():
            names = (*(file[0] for file in one.files), *(folder[0] for folder in one.folders))
            made.update("\0".join((id, *names, "\0")).encode("utf-8", "surrogateescape"))
        made.update(repr(self.odd).encode())
        return made.digest()

    @property
    def facts(self) -> tuple[FileFact, ...]:
        """Facts about all names."""
        return (*self._plain(), *self.odd)

    def _plain(self) -> Iterator[FileFact]:
        for id, one in self.entries.items():
            top = f"solutions/{id}"
            for name, _ in one.folders:
                yield FileFact(_shown(f"{top}/{name}" if name else top), "dir")
            for name, _, _ in one.files:
                yield FileFact(_shown(f"{top}/{name}"), "file")


Recall = Callable[[str], Listed | None]
"""Tells how an entry was listed before, where that was long enough ago to be told from a change."""


def _never(_: str) -> None:
    return None


def scan(root: Path, only: str | None = None, recall: Recall = _never) -> Tree:
    """List ``solutions/`` of a registry, or ``only`` one entry; what is missing is not listed.

    Raises:
        OSError: where a folder cannot be listed.
    """
    top = root / "solutions"
    entries: dict[str, Listed] = {}
    odd: list[FileFact] = []
    if not top.is_dir():
        return Tree()
    for child in _children(top) if only is None else _one(top, only):
        before = recall(child.name)
        if before and before.plain and _stands(os.fspath(child), before):
            entries[child.name] = before
            continue
        files: list[Stamp] = []
        folders: list[tuple[str, int]] = []
        known = len(odd)
        _look(child, f"solutions/{child.name}", "", files, folders, odd)
        if folders:
            plain = len(odd) == known
            entries[child.name] = Listed(tuple(files), tuple(folders), plain)
    return Tree(entries, tuple(odd))


def scan_decisions(root: Path) -> tuple[FileFact, ...]:
    """What lies where decisions on policy and sets of criteria do; nothing where that is missing.

    Raises:
        OSError: where a folder cannot be listed.
    """
    found: list[FileFact] = []
    for place in ("policy/changes", "schema/criteria"):
        files: list[Stamp] = []
        odd: list[FileFact] = []
        if (root / place).is_dir():
            _look(root / place, place, "", files, [], odd)
        found += (FileFact(_shown(f"{place}/{name}"), "file") for name, _, _ in files)
        found += odd
    return tuple(found)


def _stands(path: str, before: Listed) -> bool:
    """Tell whether a folder holds what it held, none of it changed."""
    look = os.lstat
    try:
        for name, changed in before.folders:
            info = look(f"{path}/{name}" if name else path)
            if info.st_mtime_ns != changed or not stat.S_ISDIR(info.st_mode):
                return False
        for name, size, changed in before.files:
            info = look(f"{path}/{name}")
            if (info.st_mtime_ns, info.st_size, info.st_mode & _KIND) != (changed, size, _PLAIN):
                return False
    except OSError:
        return False
    return True


def _look(
    child: Child,
    path: str,
    name: str,
    files: list[Stamp],
    folders: list[tuple[str, int]],
    odd: list[FileFact],
) -> None:
    """Add what a ``path`` is and, of a folder, all that lies below.

    ``name`` leads there from the entry's folder.
    """
    info = child.stat(follow_symlinks=False)
    mode = info.st_mode
    if stat.S_ISREG(mode):
        if mode & _KIND != _PLAIN or not name:
            odd.append(FileFact(_shown(path), "file", bool(mode & 0o111)))
        files.append((intern(name), info.st_size, info.st_mtime_ns))
        return
    children = _children(child) if stat.S_ISDIR(mode) else None
    if children is None or any(child.name == ".git" for child in children):  # a submodule has it
        odd.append(FileFact(_shown(path), "symlink" if stat.S_ISLNK(mode) else "other"))
        return
    folders.append((intern(name), info.st_mtime_ns))
    below = f"{name}/" if name else ""
    for one in children:
        _look(one, f"{path}/{one.name}", below + one.name, files, folders, odd)


def _one(folder: Path, name: str) -> list[Path]:
    """The one child of a name: its thousands of neighbours need not be listed."""
    one = folder / name
    is_child = one.parent == folder and one.name == name != ".."
    is_there = is_child and os.path.lexists(one)
    return [one] if is_there and not (left_behind(name) and one.is_file()) else []


def _children(folder: Child) -> list[os.DirEntry[str]]:
    with os.scandir(os.fspath(folder)) as found:
        here = (one for one in found if not (left_behind(one.name) and one.is_file()))
        return sorted(here, key=lambda entry: entry.name)


def _shown(path: str) -> str | bytes:
    """A path as text, or as bytes where it is not UTF-8."""
    if path.isascii():
        return path
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path
