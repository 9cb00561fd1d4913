"""How git writes objects: the modes in its folders, and the names that follow from bytes."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

SYMLINK: Final = 0o120000
SUBMODULE: Final = 0o160000
FOLDER: Final = 0o040000
EXECUTABLE: Final = 0o100755
_SHA1: Final = 40
"""Characters of a name in most repositories; those of SHA-256 have more."""


class TreeFile(NamedTuple):
    """What a tree says of one name: its mode, as git writes it, and the name of its object."""

    mode: int
    object: str


def blob_name(raw: bytes, length: int) -> str:
    """The name that git gives to a file's bytes, where names have so many characters."""
    return object_name(b"blob", raw, length)


def object_name(kind: bytes, raw: bytes, length: int) -> str:
    """The same for an object of any kind: ``blob``, ``tree`` or ``commit``."""
    return name_of_parts(kind, len(raw), (raw,), length)


def name_of_parts(kind: bytes, size: int, parts: Iterable[bytes], length: int) -> str:
    """The same for an object of ``size`` bytes that comes in parts."""
    algorithm = "sha1" if length == _SHA1 else "sha256"
    told = hashlib.new(algorithm, b"%b %d\0" % (kind, size), usedforsecurity=False)
    for part in parts:
        told.update(part)
    return told.hexdigest()


def tree_files(raw: bytes, length: int) -> Iterator[tuple[str, TreeFile]]:
    """Read a tree object whose files' names have so many characters.

    It has for each a mode, a blank, a name, NUL, and the object's name in half as many bytes.
    """
    at = 0
    while at < len(raw):
        blank = raw.index(b" ", at)
        end = raw.index(b"\0", blank)
        after = end + 1 + length // 2
        name = raw[blank + 1 : end].decode(errors="surrogateescape")
        yield name, TreeFile(int(raw[at:blank], 8), raw[end + 1 : after].hex())
        at = after
