"""What differs between two commits, from git's raw listing: no text of a diff is ever read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from .command import NoHistory, ran
from .object_format import TreeFile
from .objects import Objects

RAW: Final = ("-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--ignore-submodules=none")

_NONE: Final = b"000000"
"""The mode of what is not there."""
_AT_ONCE: Final = 1000
"""Paths that git is asked about at once: how long a command may be hangs on the machine."""
_LOG: Final = ("log", "--full-history", "--format=%H")


class Change(NamedTuple):
    """One path that differs. ``old`` is None for what was added, ``new`` for what was removed.

    ``path`` is from the registry's root; one outside of it begins with ``../``.
    """

    path: str
    old: TreeFile | None
    new: TreeFile | None


@dataclass(frozen=True, slots=True)
class CommitChanges:
    """What one commit changes, compared with one of its parents."""

    commit: str
    changes: tuple[Change, ...]


def fork_points(objects: Objects, base: str, head: str) -> tuple[str, ...]:
    """The newest commits that both have: one, unless each was merged into the other crosswise.

    Which of several git names first hangs on dates, which anybody can write.

    Raises:
        NoHistory: unrelated.
    """
    status, found = ran(objects.root, "merge-base", "--all", base, head)
    if status:
        raise NoHistory("unrelated")
    return tuple(found.decode().split())


def changes(objects: Objects, old: str, new: str) -> tuple[Change, ...]:
    """What differs from one commit to another, by path."""
    raw = objects.run("diff-tree", *RAW, old, new)
    found = listed(iter(raw.split(b"\0")), objects.prefix)
    return tuple(one for one in found if isinstance(one, Change))


def commits_between(objects: Objects, base: str, head: str) -> Iterator[CommitChanges]:
    """Each commit that ``head`` has and ``base`` has not, the newest first.

    A merge is compared with each of its parents.
    """
    return _commits(objects, f"{base}..{head}")


def done_since(objects: Objects, since: str, commit: str) -> frozenset[Change]:
    """Every change of a path in a commit that one has and another has not, from any parent."""
    between = commits_between(objects, since, commit)
    return frozenset(one for each in between for one in each.changes)


def parents(objects: Objects, commit: str) -> tuple[str, ...]:
    """The parents of a commit, the first one first."""
    return tuple(objects.run("rev-list", "--parents", "-1", commit).decode().split()[1:])


def _commits(objects: Objects, revisions: str) -> Iterator[CommitChanges]:
    log = objects.run(*_LOG, "-m", "--root", *RAW, revisions)
    commit, found = "", list[Change]()
    for text in listed(iter(log.split(b"\0")), objects.prefix):
        if isinstance(text, Change):
            found.append(text)
        else:
            if commit:
                yield CommitChanges(commit, tuple(found))
            commit, found = text, []
    if commit:
        yield CommitChanges(commit, tuple(found))


def commits_up_to(objects: Objects, commit: str) -> int:
    """How many commits lead to this one, itself included."""
    return int(objects.run("rev-list", "--count", commit))


def ever_had(objects: Objects, commit: str, *paths: str) -> bool:
    """Whether some commit up to this one had any of some paths, in any line of history."""
    within = [_literally(objects, path) for path in paths]
    some = (within[at : at + _AT_ONCE] for at in range(0, len(within), _AT_ONCE))
    log = (*_LOG, "-1", "--no-renames", commit, "--")
    return any(objects.run(*log, *part).strip() for part in some)


def had_since(objects: Objects, commit: str, first: str, path: str) -> bool:
    """Whether some commit up to this one had a path when it had another one, or had had that."""
    within = f"{objects.prefix}{path}"
    begun = objects.run(*_LOG, "--no-renames", commit, "--", _literally(objects, first))
    for one in begun.decode().split():
        after = objects.run("rev-list", "--ancestry-path", f"{one}..{commit}").decode().split()
        if any(raw is not None for raw in objects.in_each([one, *after], within)):
            return True
    return False


def _literally(objects: Objects, path: str) -> str:
    return f":(top,literal){objects.prefix}{path}"


def listed(fields: Iterator[bytes], prefix: str) -> Iterator[str | Change]:
    """Read a raw listing that was split at NUL: the name of each commit, and after it its changes.

    ``:<mode> <mode> <object> <object> <status>`` is followed by a path, whatever that begins with.
    """
    for field in fields:
        about = field.lstrip(b"\n")
        if about.startswith(b":"):
            old_mode, new_mode, old, new, _ = about[1:].split(b" ")
            path = next(fields).decode(errors="surrogateescape")
            yield Change(_within(path, prefix), _file(old_mode, old), _file(new_mode, new))
        elif about:
            yield about.decode()


def _file(mode: bytes, name: bytes) -> TreeFile | None:
    return None if mode == _NONE else TreeFile(int(mode, 8), name.decode())


def _within(path: str, prefix: str) -> str:
    if path.startswith(prefix):
        return path.removeprefix(prefix)
    return "../" * prefix.count("/") + path
