"""When entries came and changed, and by how many people: one pass over git's log."""

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from .. import kept
from .command import NoHistory, ran, told
from .objects import Objects

_NAME = "history.pickle"
_LOG = ("log", "--format=%x00%H,%P,%ct,%ae", "--name-only", "--no-renames", "-z")
_LAST = 253_402_300_799
"""The last second that a date can tell: the end of 9999."""
_AHEAD = 12 * 60 * 60
"""So many seconds a day lasts longer than in UTC, somewhere (UTC-12)."""
_SOLUTION = "solution.yml"
_DECISIONS = b"certifications/"


class History(NamedTuple):
    """An entry's life in git: when it came and last changed, commits, distinct authors.

    The days (UTC) are those on which the main line got a change of it.

    ``parts`` are what others rely on by itself, each with its last day of change: the statements
    of ``solution.yml``, and each decision with its signatures, by its name.
    """

    created: date
    changed: date
    commits: int
    people: int
    parts: tuple[tuple[str, date], ...] = ()

    def __str__(self) -> str:
        """All of it, for the keys of what is made of it."""
        parts = " ".join([f"{name} {day}" for name, day in self.parts])
        return f"{self.created} {self.changed} {self.commits} {self.people} {parts}"

    @property
    def stated(self) -> date | None:
        """The day since which ``solution.yml`` says what it says."""
        return dict(self.parts).get(_SOLUTION)

    def decided(self, serial: str) -> date | None:
        """The day since which a decision is there, with all its signatures."""
        return dict(self.parts).get(serial.rpartition("/")[2])


_Touched = list[tuple[int, bytes, tuple[str, ...]]]
"""The commits that touched one entry: when each came, by whom, as a digest, and which parts."""


class _Commit(NamedTuple):
    when: int
    author: bytes
    parents: Sequence[bytes]
    touched: Mapping[str, set[str]]
    """The parts that it touched, by entry."""


def read(
    root: Path, today: date, folder: str = "solutions", cache: Path | None = None
) -> Mapping[str, History]:
    """History by the name of each folder directly below ``folder``.

    A commit counts from when the main line got it: whoever follows the registry could not know of
    it before. What claims to be of a later day than ``today`` is left out, as anybody can write
    any date. With a ``cache`` folder only the commits since the last reading are read.

    Raises:
        NoHistory: where git is missing, ``root`` is in no repository, or the clone is shallow.
    """
    with Objects(root) as objects:
        head = _head(objects)
        inside = f"{objects.prefix}{folder}"
        key = f"{kept.code_stamp()} {inside}"
        found = kept.recall(cache / _NAME, key, ()) if cache else None
        lives: dict[str, _Touched]
        since, lives = ("", {}) if found is None else found[0]
        if since and not _on_main_line(objects, since, head):
            since, lives = "", {}
        if since != head:
            span = f"{since}..{head}" if since else head
            # Of all paths: where git is to look at some only, it compares each tree twice.
            log = told(root, *_LOG, span, "--")
            commits = _commits(log, os.fsencode(f"{inside}/"))
            _count(lives, commits, head.encode())
            if cache:
                kept.keep(cache / _NAME, key, (head, lives))
    end = int(datetime.combine(today, time.max, UTC).timestamp()) + _AHEAD
    known = ((name, [one for one in commits if one[0] <= end]) for name, commits in lives.items())
    return {name: _history(touched, today) for name, touched in known if touched}


def _head(objects: Objects) -> str:
    try:
        return objects.commit("HEAD")
    except NoHistory:
        raise NoHistory("no-commits") from None


def _on_main_line(objects: Objects, old: str, new: str) -> bool:
    """Whether first parents lead from a commit to one before it, or to itself."""
    asked = ("rev-list", "--first-parent", "--parents", f"{old}..{new}")
    status, line = ran(objects.root, *asked)
    oldest = line.split(b"\n")[-2:][0].split()
    return not status and (old == new or oldest[1:2] == [old.encode()])


def _count(lives: dict[str, _Touched], commits: Mapping[bytes, _Commit], head: bytes) -> None:
    """Add what commits touched, each at the time of the first of the main line that has it."""
    seen = set[bytes]()
    for name in reversed([*_main_line(commits, head)]):
        when, brought = commits[name].when, [name]
        while brought:
            one = brought.pop()
            if one in seen or one not in commits:
                continue
            seen.add(one)
            _, author, parents, touched = commits[one]
            brought += parents
            # Anybody can write any date: a day that there is not tells nothing.
            for entry, parts in touched.items() if 0 < when <= _LAST else ():
                lives.setdefault(entry, []).append((when, author, tuple(sorted(parts))))


def _main_line(commits: Mapping[bytes, _Commit], head: bytes) -> Iterator[bytes]:
    while head in commits:
        yield head
        head = next(iter(commits[head].parents), b"")


def _commits(log: bytes, prefix: bytes) -> Mapping[bytes, _Commit]:
    """Read ``git log -z --name-only``: per commit nothing, a heading, and the paths it touched.

    No path is empty, so none can be taken for a heading.
    """
    commits: dict[bytes, _Commit] = {}
    touched: dict[str, set[str]] = {}
    fields = iter(log.split(b"\0"))
    for text in fields:
        path = text.lstrip(b"\n")
        if path.startswith(prefix):
            entry, _, file = path[len(prefix) :].partition(b"/")
            touched.setdefault(os.fsdecode(entry), set()).update(_parts(file))
        elif not text and (heading := next(fields, b"")):
            name, parents, stamp, mail = heading.split(b",", 3)
            when = int(stamp) if stamp.isdigit() else 0
            author = blake2b(mail.lower(), digest_size=8).digest()
            touched = {}
            commits[name] = _Commit(when, author, parents.split(), touched)
    return commits


def _parts(file: bytes) -> Iterator[str]:
    if file == _SOLUTION.encode():
        yield _SOLUTION
    elif file.startswith(_DECISIONS):
        yield os.fsdecode(file.removeprefix(_DECISIONS).partition(b".")[0])


def _history(touched: _Touched, today: date) -> History:
    first, last = min(touched)[0], max(touched)[0]
    people = len({author for _, author, _ in touched})
    latest: dict[str, int] = {}
    for when, _, parts in touched:
        latest.update((part, max(when, latest.get(part, when))) for part in parts)
    return History(
        min(_day(first), today),
        min(_day(last), today),
        len(touched),
        people,
        tuple((part, min(_day(when), today)) for part, when in sorted(latest.items())),
    )


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()
