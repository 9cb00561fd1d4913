"""Folders as nobody makes them by accident, which git takes all the same."""

import subprocess
from pathlib import Path


def name_twice(folder: Path, path: str, raw: bytes) -> str:
    """Commit what HEAD has, with another file of the same name behind one; the commit's name.

    The path is that of the last file in its folder.
    """
    way, _, name = path.rpartition("/")
    file = _made(folder, "hash-object", "-w", "--stdin", asked=raw)
    entries = _git(folder, "cat-file", "tree", f"HEAD:{way}")
    entries += b"100644 " + name.encode() + b"\0" + bytes.fromhex(file)
    return _committed(folder, way, _tree(folder, entries))


def swell(folder: Path, way: str, size: int) -> str:
    """Commit what HEAD has, with a file in one folder whose name has so many bytes."""
    entries = _git(folder, "cat-file", "tree", f"HEAD:{way}")
    file = _made(folder, "hash-object", "-w", "--stdin", asked=b"x")
    entries += b"100644 " + b"~" * size + b"\0" + bytes.fromhex(file)
    return _committed(folder, way, _tree(folder, entries))


def nest(folder: Path, way: str, names: int, depth: int) -> str:
    """Commit what HEAD has, with a new folder that holds the same folder under so many names.

    And so on, down to a file: ``names`` to the power of ``depth`` files, in a few bytes.
    """
    file = _made(folder, "hash-object", "-w", "--stdin", asked=b"x")
    tree = _made(folder, "mktree", asked=f"100644 blob {file}\tx.yml\n".encode())
    for _ in range(depth):
        lines = (f"040000 tree {tree}\tx{number}\n" for number in range(names))
        tree = _made(folder, "mktree", asked="".join(lines).encode())
    return _committed(folder, way, tree)


def _tree(folder: Path, entries: bytes) -> str:
    asked = ("hash-object", "-t", "tree", "-w", "--literally", "--stdin")
    return _made(folder, *asked, asked=entries)


def _committed(folder: Path, way: str, tree: str) -> str:
    while way:
        way, _, name = way.rpartition("/")
        listed = _git(folder, "ls-tree", f"HEAD:{way}").decode().splitlines(keepends=True)
        others = [line for line in listed if not line.endswith(f"\t{name}\n")]
        lines = "".join((*others, f"040000 tree {tree}\t{name}\n"))
        tree = _made(folder, "mktree", asked=lines.encode())
    commit = _made(folder, "commit-tree", "-m", "x", "-p", "HEAD", tree)
    _git(folder, "update-ref", "HEAD", commit)
    return commit


def _made(folder: Path, *arguments: str, asked: bytes = b"") -> str:
    return _git(folder, *arguments, asked=asked).decode().strip()


def _git(folder: Path, *arguments: str, asked: bytes = b"") -> bytes:
    command = ["git", *arguments]
    ran = subprocess.run(command, cwd=folder, input=asked, check=True, capture_output=True)
    return ran.stdout
