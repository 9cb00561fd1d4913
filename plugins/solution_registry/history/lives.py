"""When entries came and changed, and by how many people: one pass over git's log."""

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from .. import kept
from .command import NoHistory, ran, told
from .objects import Objects

_NAME = "history.pickle"
_LOG = ("log", "--format=%x01%ct %ae", "--name-only", "--no-renames", "-z")
_LAST = 253_402_300_799
"""The last second that a date can tell: the end of 9999."""
_AHEAD = 12 * 60 * 60
"""So many seconds a day lasts longer than in UTC, somewhere (UTC-12)."""


class History(NamedTuple):
    """An entry's life in git: first and last day of change (UTC), commits, distinct authors."""

    created: date
    changed: date
    commits: int
    people: int

    def __str__(self) -> str:
        """All of it, for the keys of what is made of it."""
        return f"{self.created} {self.changed} {self.commits} {self.people}"


_Touched = list[tuple[int, bytes]]
"""The commits that touched one entry: when each was made, and by whom, as a digest."""


def read(
    root: Path, today: date, folder: str = "solutions", cache: Path | None = None
) -> Mapping[str, History]:
    """History by the name of each folder directly below ``folder``.

    What claims to be of a later day than ``today`` is left out: anybody can write any date.
    With a ``cache`` folder only the commits since the last reading are read.

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
        if since and not _is_ancestor(objects, since, head):
            since, lives = "", {}
        if since != head:
            span = f"{since}..{head}" if since else head
            # Of all paths: where git is to look at some only, it compares each tree twice.
            log = told(root, *_LOG, span, "--")
            _count(lives, log.split(b"\0"), os.fsencode(f"{inside}/"))
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


def _is_ancestor(objects: Objects, old: str, new: str) -> bool:
    status, _ = ran(objects.root, "merge-base", "--is-ancestor", old, new)
    return status == 0


def _count(lives: dict[str, _Touched], fields: Iterable[bytes], prefix: bytes) -> None:
    """Go through ``git log -z --name-only``: a heading per commit, then the paths it touched."""
    for when, author, paths in _commits(fields):
        touched = {
            path[len(prefix) :].partition(b"/")[0] for path in paths if path.startswith(prefix)
        }
        for name in touched:
            lives.setdefault(os.fsdecode(name), []).append((when, author))


def _commits(fields: Iterable[bytes]) -> Iterator[tuple[int, bytes, list[bytes]]]:
    when, author, paths = 0, b"", list[bytes]()
    for text in (*fields, b"\x01"):
        if text.startswith(b"\x01"):
            # Anybody can write any date: a commit of no day that there is tells nothing.
            if paths and 0 < when <= _LAST:
                yield when, author, paths
            stamp, _, mail = text[1:].partition(b" ")
            when = int(stamp) if stamp.isdigit() else 0
            author, paths = blake2b(mail.lower(), digest_size=8).digest(), []
        elif text.strip(b"\n"):
            paths.append(text.lstrip(b"\n"))


def _history(touched: _Touched, today: date) -> History:
    first, last = min(touched)[0], max(touched)[0]
    people = len({author for _, author in touched})
    return History(min(_day(first), today), min(_day(last), today), len(touched), people)


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()
