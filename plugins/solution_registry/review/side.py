"""One side of a change: the registry as the base has it, or as it will be."""

import errno
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from ..history.object_format import EXECUTABLE, FOLDER, SUBMODULE, SYMLINK, TreeFile
from ..history.snapshot import Snapshot
from ..names import FileFact
from ..problem import Problem
from ..registry.folder import Folder, read_folder
from ..source.document import MAX_DOCUMENT_BYTES
from ..source.parse import MAX_BYTES

LARGEST: Final = 2_000_000
"""Bytes; larger files are not even read. What may be in a registry is smaller."""

_REGULAR: Final = frozenset({0o100644, EXECUTABLE, 0o100664})


@dataclass(frozen=True, slots=True)
class Side:
    """The files of the base, with those that ``changed`` in their place (None: taken away)."""

    snapshot: Snapshot
    changed: Mapping[str, TreeFile | None] = field(default_factory=dict)
    _grouped: defaultdict[str, dict[str, TreeFile | None]] = field(
        init=False, repr=False, default_factory=lambda: defaultdict(dict)
    )

    def __post_init__(self) -> None:
        """Group what changed by entry, since there may be thousands."""
        for path, file in self.changed.items():
            self._grouped[_top(path)][path] = file

    @property
    def ids(self) -> frozenset[str]:
        """The names of all entries' folders."""
        here = self.snapshot.folder("solutions")
        found = {name for name, one in here.items() if one.mode == FOLDER}
        for top in self._grouped:
            folder, _, id = top.partition("/")
            if folder == "solutions" and id:
                (found.add if self.below(top) else found.discard)(id)
        return frozenset(found)

    def file(self, path: str) -> TreeFile | None:
        """What stands at a path; None where nothing does, or a folder."""
        return self.changed[path] if path in self.changed else self.snapshot.file(path)

    def read(self, path: str) -> bytes:
        """The bytes of a file.

        Raises:
            FileNotFoundError: where there is none.
            OSError: where it is no plain file, or too large.
            NoHistory: missing-objects.
        """
        found = self.file(path)
        if found is None:
            raise FileNotFoundError(path)
        if found.mode not in _REGULAR or self._size(path, found) > LARGEST:
            raise OSError(errno.EINVAL, "no plain file, or too large", path)
        return self.snapshot.objects.blob(found.object)

    def names(self, folder: str) -> list[str]:
        """The names of files in a folder, not in folders below it."""
        return [name for name in self.below(folder) if "/" not in name]

    def below(self, folder: str) -> dict[str, TreeFile]:
        """Everything below a folder, by the way to it."""
        found = dict(self.snapshot.below(folder))
        prefix = f"{folder}/"
        for path, file in self._grouped.get(_top(prefix), {}).items():
            if not path.startswith(prefix):
                continue
            if file is None:
                found.pop(path.removeprefix(prefix), None)
            else:
                found[path.removeprefix(prefix)] = file
        return found

    def entry(self, id: str) -> Folder | None:
        """Read an entry; None where there is no such folder. Raises NoHistory."""
        below = self.below(f"solutions/{id}")
        if not below:
            return None
        files = {name: self._bytes(f"solutions/{id}/{name}", file) for name, file in below.items()}
        return read_folder(
            id, {name: raw for name, raw in sorted(files.items()) if raw is not None}
        )

    def _bytes(self, path: str, file: TreeFile) -> bytes | Problem | None:
        """The bytes of a file of an entry; None for what is told by the rules for names."""
        if file.mode not in _REGULAR:
            return None
        size = self._size(path, file)
        if size > LARGEST:
            most = MAX_DOCUMENT_BYTES if path.endswith(".md") else MAX_BYTES
            values = {"size": str(size // 1000), "max": str(most // 1000)}
            return Problem("too-large", path, values=values)
        return self.snapshot.objects.blob(file.object)

    def _size(self, path: str, file: TreeFile) -> int:
        """The size of what is new; what the base has was small enough."""
        return self.snapshot.objects.size(file.object) if path in self.changed else 0


def _top(path: str) -> str:
    """The first two steps of a path, where it has as many: ``solutions/<id>``."""
    return "/".join(path.split("/")[:2])


def fact(path: str, file: TreeFile) -> FileFact:
    """What the rules for names need to know of a file."""
    if file.mode == SYMLINK:
        return FileFact(path, "symlink")
    if file.mode == FOLDER:
        return FileFact(path, "dir")
    return FileFact(path, "other" if file.mode == SUBMODULE else "file", file.mode == EXECUTABLE)
