"""The files of a registry as one commit has them, looked up when they are asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from .object_format import FOLDER, TreeFile
from .objects import Objects

_NOTHING: Final[Mapping[str, TreeFile]] = {}
DEEPEST: Final = 30
"""Folders within folders; a path of 200 characters has fewer that mean anything."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of one commit; paths are from the registry's root, with forward slashes."""

    objects: Objects
    commit: str

    def folder(self, path: str) -> Mapping[str, TreeFile]:
        """The names in a folder (empty: the root); none where there is no such folder.

        Raises:
            NoHistory: missing-objects.
        """
        here = self.objects.tree(f"{self.commit}^{{tree}}")
        for name in filter(None, f"{self.objects.prefix}{path}".split("/")):
            found = here.get(name)
            if found is None or found.mode != FOLDER:
                return _NOTHING
            here = self.objects.tree(found.object)
        return here

    def file(self, path: str) -> TreeFile | None:
        """One file, link or submodule; None where there is none, or a folder."""
        folder, _, name = path.rpartition("/")
        found = self.folder(folder).get(name)
        return None if found is None or found.mode == FOLDER else found

    def below(self, path: str) -> Iterator[tuple[str, TreeFile]]:
        """Everything in a folder and its folders but these themselves: the way to it, and it."""
        yield from self._below(path, "", DEEPEST)

    def _below(self, path: str, way: str, depth: int) -> Iterator[tuple[str, TreeFile]]:
        for name, found in self.folder(path).items():
            if found.mode != FOLDER:
                yield f"{way}{name}", found
            elif depth:
                yield from self._below(f"{path}/{name}", f"{way}{name}/", depth - 1)
