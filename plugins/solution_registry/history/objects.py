"""Objects of a repository by their names: one process answers for all, nothing is checked out."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import IO, Final, NamedTuple

from .command import NoHistory, begun, ran, way_from_top
from .object_format import TreeFile, name_of_parts, object_name, tree_files

LARGEST: Final = 10_000_000
"""Bytes; no file or folder of a registry has as many, so what has more is not kept in memory."""
_PART: Final = 1_000_000
"""Bytes of it that are read at a time."""
_AT_ONCE: Final = 20
"""Objects asked for before the answers are read: all may be as large as one may be."""

_REFS: Final = (
    "{}",
    "refs/{}",
    "refs/tags/{}",
    "refs/heads/{}",
    "refs/remotes/{}",
    "refs/remotes/{}/HEAD",
)
"""What a name may be short for."""
_STEPS: Final = re.compile(r"[~^:]|@\{")
"""What may follow a name in a revision."""
_ABBREVIATED: Final = re.compile(r"[0-9a-f]{4,64}").fullmatch


class _Found(NamedTuple):
    """An object as git has it under a name, and the name that its bytes really have.

    ``raw`` is None of one that is too large, or was to be looked at only.
    """

    name: str
    kind: bytes
    raw: bytes | None
    real_name: str

    def is_a(self, kind: bytes) -> bool:
        """Whether it is of a kind, and what its name says."""
        real_name = self.real_name or object_name(self.kind, self.raw or b"", len(self.name))
        return self.kind == kind and self.name == real_name


@dataclass(slots=True)
class Objects:
    """The objects of the repository that a registry's folder is in. Close it after use.

    A fork of this process may ask as well: git answers it through a process of its own, which ends
    with the fork.
    """

    root: Path
    prefix: str = field(init=False)
    """The way from the top of the repository to the registry: empty, or with a slash at its end."""
    _processes: "dict[tuple[int, str], Popen[bytes]]" = field(
        init=False, repr=False, default_factory=dict
    )
    _trees: dict[str, Mapping[str, TreeFile]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Find the repository. Raises NoHistory: no-git, no-repository, not-trusted, shallow."""
        self.prefix = way_from_top(self.root)

    def run(self, *arguments: str, asked: IO[bytes] | int = DEVNULL) -> bytes:
        """What a git command says. Raises NoHistory: missing-objects, where it fails."""
        status, said = ran(self.root, *arguments, asked=asked)
        if status:
            raise NoHistory("missing-objects")
        return said

    def close(self) -> None:
        """End what was begun."""
        for process in self._processes.values():
            # One that has ended by itself, for want of an object, has said so by then.
            process.communicate()
        self._processes.clear()

    def __enter__(self) -> "Objects":
        """Itself, to be closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def commit(self, revision: str) -> str:
        """The full name of the commit that a revision means; the revision is the operator's.

        Raises:
            NoHistory: unknown-revision; ambiguous-revision, where tags or branches of one name are
                different commits: git takes the tag, and tags are pushed by whoever may push.
        """
        unusual = revision.startswith("-") or not revision.isprintable() or not revision
        found = None if unusual else self._asked([f"{revision}^{{commit}}"])[0]
        if found is None or found.kind != b"commit":
            raise NoHistory("unknown-revision", revision)
        name = _STEPS.split(revision, maxsplit=1)[0]
        if name not in ("", "HEAD") and len(self._called(name)) > 1:
            raise NoHistory("ambiguous-revision", name)
        return found.name

    def _called(self, name: str) -> set[str]:
        """The objects that a name means: of refs (gitrevisions(7)), or as its first characters."""
        refs = [rule.format(name) for rule in _REFS]
        form = "--format=%(refname)%00%(objectname)%00%(*objectname)"
        listed = self.run("for-each-ref", form, *refs).decode(errors="surrogateescape")
        rows = (line.split("\0") for line in listed.splitlines())
        found = {behind or direct for ref, direct, behind in rows if ref in refs}
        if found and _ABBREVIATED(name):
            found.update(self.run("rev-parse", f"--disambiguate={name}").decode().split())
        return found

    def blob(self, name: str) -> bytes:
        """The bytes of a file. Raises NoHistory: missing-objects."""
        return next(self.blobs([name]))

    def blobs(self, names: Sequence[str]) -> Iterator[bytes]:
        """The bytes of files by their objects' names, in the order asked for.

        A file larger than ``LARGEST`` comes as no bytes. An object's name is the digest of its
        bytes, and git does not compare the two when it reads: in a folder that somebody has copied
        or edited, an object may hold anything. So they are compared here.

        Raises:
            NoHistory: missing-objects; where an object is not what its name says, too.
        """
        for found in self._true(b"blob", names):
            yield found.raw or b""

    def compare_commits(self, names: Iterable[str]) -> None:
        """Make sure that commits, of any size, are what their names say.

        Raises:
            NoHistory: missing-objects, where one is not, or is not there.
        """
        for _ in self._true(b"commit", names, keep=0):
            pass

    def folders(self, names: Iterable[str]) -> Iterator[bytes]:
        """The bytes of folders, in the order asked for, once they are known to be true.

        Raises:
            NoHistory: missing-objects; where a folder is not what its name says, too;
                too-many-changes, where one is larger than ``LARGEST``.
        """
        return map(_folder, self._true(b"tree", names))

    def _true(self, kind: bytes, names: Iterable[str], keep: int = LARGEST) -> Iterator[_Found]:
        for part in _parts(names):
            for found in self._asked(part, keep):
                if found is None or not found.is_a(kind):
                    raise NoHistory("missing-objects")
                yield found

    def in_each(self, trees: Sequence[str], path: str) -> Iterator[bytes | None]:
        """The bytes of the file at a path in each of some trees; None where there is none."""
        for part in _parts(f"{tree}:{path}" for tree in trees):
            for found in self._asked(part):
                yield found and (found.raw or b"")

    def size(self, name: str) -> int:
        """How many bytes a file has, without reading them. Raises NoHistory: missing-objects."""
        write, read = self._pipes("--batch-check")
        _ask(write, f"{name}\n".encode())
        size = read.readline().split()[-1:]
        if not size or not size[0].isdigit():
            raise NoHistory("missing-objects")
        return int(size[0])

    def tree(self, name: str) -> Mapping[str, TreeFile]:
        """What a folder holds, by the names in it; those not in UTF-8 have halves of characters.

        Raises:
            NoHistory: missing-objects, named-twice, too-many-changes.
        """
        if name not in self._trees:
            self._trees[name] = self.entries(name)
        return self._trees[name]

    def entries(self, name: str) -> Mapping[str, TreeFile]:
        """The same, of a folder that is looked at once.

        Raises:
            NoHistory: missing-objects; named-twice, as no git writes it: each program would
                take another of the two; too-many-changes, where it is larger than ``LARGEST``.
        """
        found = self._asked([name])[0]
        if found is None or found.kind != b"tree":
            raise NoHistory("missing-objects")
        read = list(tree_files(_folder(found), len(found.name)))
        entries = dict(read)
        if len(entries) < len(read):
            raise NoHistory("named-twice")
        return entries

    def _asked(self, names: Sequence[str], keep: int = LARGEST) -> list[_Found | None]:
        """Objects, with their content where it has no more bytes than ``keep``; None for none.

        Raises NoHistory: missing-objects, where git has given up.
        """
        write, read = self._pipes("--batch")
        _ask(write, b"".join(name.encode(errors="surrogateescape") + b"\n" for name in names))
        found: list[_Found | None] = []
        for _ in names:
            header = read.readline().rstrip(b"\n")
            if not header:
                raise NoHistory("missing-objects")
            name, _, rest = header.partition(b" ")
            kind, _, size = rest.partition(b" ")
            if not size.isdigit():
                found.append(None)  # "missing", "ambiguous"
                continue
            found.append(_read(read, name.decode(), kind, int(size), keep))
            if read.read(1) != b"\n":  # of a damaged object it tells the size, and gives up
                raise NoHistory("missing-objects")
        return found

    def _pipes(self, option: str) -> tuple[IO[bytes], IO[bytes]]:
        """Where to ask and where to read the answer, of a process that goes on."""
        who = os.getpid(), option
        if who not in self._processes:
            self._processes[who] = begun(self.root, "cat-file", option)
        process = self._processes[who]
        assert process.stdin  # noqa: S101 - both are pipes
        assert process.stdout  # noqa: S101 - see above
        return process.stdin, process.stdout


def _parts(names: Iterable[str]) -> Iterator[list[str]]:
    left = iter(names)
    while part := list(islice(left, _AT_ONCE)):
        yield part


def _ask(write: IO[bytes], names: bytes) -> None:
    """Ask for objects. Raises NoHistory: missing-objects, where git has given up."""
    try:
        write.write(names)
        write.flush()
    except BrokenPipeError:
        raise NoHistory("missing-objects") from None


def _read(read: IO[bytes], name: str, kind: bytes, size: int, keep: int) -> _Found:
    if size <= keep:
        return _Found(name, kind, read.read(size), "")
    parts = (read.read(min(_PART, size - at)) for at in range(0, size, _PART))
    return _Found(name, kind, None, name_of_parts(kind, size, parts, len(name)))


def _folder(found: _Found) -> bytes:
    """What a folder holds. Raises NoHistory: too-many-changes."""
    if found.raw is None:
        raise NoHistory("too-many-changes")
    return found.raw
