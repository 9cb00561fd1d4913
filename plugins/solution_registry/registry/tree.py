"""The files of a registry as a listing: one walk over ``solutions/``, nothing read."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from ..names import FileFact

Stamp = tuple[str, int, int]
"""A file's path below its entry's folder, size in bytes, and time of change in nanoseconds."""

Child = os.DirEntry[str] | Path
"""What lies in a folder: as it was listed, or the only one that is asked for."""


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
        files: list[Stamp] = []
        if _look(entry, f"solutions/{entry.name}", "", files, facts):
            stamps[entry.name] = tuple(files)
    return Tree(stamps, tuple(facts))


def _look(entry: Child, path: str, name: str, stamps: list[Stamp], facts: list[FileFact]) -> bool:
    """Add the fact of a ``path`` and, of a folder, all that lies below; tell whether it is one.

    ``name`` leads there from the entry's folder. Files have stamps.
    """
    info = entry.stat(follow_symlinks=False)
    mode = info.st_mode
    if stat.S_ISREG(mode):
        facts.append(FileFact(_shown(path), "file", bool(mode & 0o111)))
        stamps.append((name, info.st_size, info.st_mtime_ns))
        return False
    children = _children(entry) if stat.S_ISDIR(mode) else None
    if children is None or any(child.name == ".git" for child in children):  # a submodule has it
        facts.append(FileFact(_shown(path), "symlink" if stat.S_ISLNK(mode) else "other"))
        return False
    facts.append(FileFact(_shown(path), "dir"))
    below = f"{name}/" if name else ""
    for child in children:
        _look(child, f"{path}/{child.name}", below + child.name, stamps, facts)
    return True


def _one(folder: Path, name: str) -> list[Path]:
    """The one child of a name: its thousands of neighbours need not be listed."""
    one = folder / name
    is_child = one.parent == folder and one.name == name != ".."
    return [one] if is_child and os.path.lexists(one) else []


def _children(folder: Child) -> list[os.DirEntry[str]]:
    with os.scandir(os.fspath(folder)) as found:
        return sorted(found, key=lambda entry: entry.name)


def _shown(path: str) -> str | bytes:
    """A path as text, or as bytes where it is not UTF-8."""
    if path.isascii():
        return path
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path
