"""What a folder holds that is not committed yet, seen as the commit that it could become."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from ..certification.places import POLICY, REVIEWERS
from ..history.changes import Change
from ..history.graph import Commit, Edge, main_line
from ..history.object_format import SYMLINK, TreeFile, blob_name
from ..history.objects import LARGEST
from .places import is_followed

_PLAIN = 0o100644
_SHA1 = 40
"""Characters of a name in a repository that has none yet."""


@dataclass(frozen=True)
class Waiting:
    """The files of a folder, and those that somebody is about to write or (None) take away.

    ``head`` is the name of the last commit, empty where there is none.
    """

    root: Path
    head: str
    about: Mapping[str, bytes | None]

    @cached_property
    def files(self) -> Mapping[str, TreeFile]:
        """The files that a proof is about, under the names that git would give them."""
        found = dict(self._listed())
        for path, raw in self.about.items():
            if raw is None:
                found.pop(path, None)
            else:
                found[path] = TreeFile(_PLAIN, self._name(raw))
        return found

    def commits(self, commits: Sequence[Commit]) -> Sequence[Commit]:
        """A history with one commit more, of what differs from the end of its main line."""
        changes = tuple(self._changes(main_line(commits) if commits else ()))
        if not changes:
            return commits
        return (*commits, Commit("", (Edge(self.head or None, changes),)))

    def objects(self, commits: Sequence[Commit]) -> Mapping[str, bytes]:
        """The bytes of the objects that only the commit more has, by their names."""
        last = commits[-1] if commits else None
        if last is None or last.name:
            return {}
        changes = last.edges[0].changes
        return {one.new.object: self._raw(one.path) for one in changes if one.new}

    def _changes(self, line: Sequence[Commit]) -> Iterator[Change]:
        committed: dict[str, TreeFile] = {}
        for change in chain.from_iterable(commit.edges[0].changes for commit in line):
            if not (is_followed(change.path) or change.path in self.about):
                continue
            if change.new is None:
                committed.pop(change.path, None)
            else:
                committed[change.path] = change.new
        for path in sorted({*committed, *self.files}):
            old, new = committed.get(path), self.files.get(path)
            if (old and old.object) != (new and new.object) and not self._same(path, old, new):
                yield Change(path, old, new)

    def _same(self, path: str, old: TreeFile | None, new: TreeFile | None) -> bool:
        """Whether only the ends of lines differ, which are git's own affair."""
        if not old or not new or new.mode == SYMLINK or path in self.about:
            return False
        return self._name(self._raw(path).replace(b"\r\n", b"\n")) == old.object

    def _listed(self) -> Iterator[tuple[str, TreeFile]]:
        for path in filter(is_followed, (POLICY, REVIEWERS, *_places(self.root))):
            file = self.root / path
            try:
                raw = _bytes(file)
            except OSError:
                continue
            yield path, TreeFile(SYMLINK if file.is_symlink() else _PLAIN, self._name(raw))

    def _name(self, raw: bytes) -> str:
        return blob_name(raw, len(self.head) or _SHA1)

    def _raw(self, path: str) -> bytes:
        raw = self.about.get(path)
        return _bytes(self.root / path) if raw is None else raw


def without_policy(commits: Sequence[Commit]) -> Sequence[Commit]:
    """A history as :meth:`Waiting.commits` makes it, without what its last commit has of policy."""
    *before, waiting = commits
    [edge] = waiting.edges
    records = tuple(one for one in edge.changes if one.path.startswith("solutions/"))
    return (*before, waiting._replace(edges=(edge._replace(changes=records),)))


def _bytes(file: Path) -> bytes:
    """The bytes of a file or of a link; of one that is too large, none."""
    if file.is_symlink():
        return os.fsencode(file.readlink())
    return file.read_bytes() if file.stat().st_size <= LARGEST else b""


def _places(root: Path) -> Iterator[str]:
    """The files in the folders of records, of changes of policy and of criteria."""
    folders = ["policy/changes", "schema/criteria"]
    folders += [f"solutions/{name}/certifications" for name in sorted(_names(f"{root}/solutions"))]
    for folder in folders:
        yield from (f"{folder}/{name}" for name in _files(f"{root}/{folder}"))


def _names(folder: str) -> list[str]:
    """What lies in a folder; nothing where there is none."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - a path object costs more
    except OSError:
        return []


def _files(folder: str) -> list[str]:
    """The files in a folder, not in folders below it; nothing where there is none, as mostly."""
    try:
        with os.scandir(folder) as found:
            return [one.name for one in found if not one.is_dir(follow_symlinks=False)]
    except OSError:
        return []
