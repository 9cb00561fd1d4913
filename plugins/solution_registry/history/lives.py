"""When entries came and changed, and by how many people: one pass over git's log."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from .. import kept
from .command import NoHistory
from .command import git as command

_NAME = "history.pickle"


@dataclass(frozen=True, slots=True)
class History:
    """An entry's life in git: first and last day of change (UTC), commits, distinct authors."""

    created: date
    changed: date
    commits: int
    people: int


@dataclass(slots=True)
class _Life:
    """What is counted of one entry while the log goes by."""

    first: int
    last: int
    commits: int = 0
    authors: set[bytes] = field(default_factory=set)


def read(root: Path, folder: str = "solutions", cache: Path | None = None) -> Mapping[str, History]:
    """History by the name of each folder directly below ``folder``.

    With a ``cache`` folder only the commits since the last reading are read.

    Raises:
        NoHistory: where git is missing, ``root`` is in no repository, or the clone is shallow.
    """
    git = command(root)
    head = _head(git)
    inside = git.rev_parse("--show-prefix") + folder
    found = kept.recall(cache / _NAME, inside, (_Life,)) if cache else None
    since, lives = ("", {}) if found is None else found[0]
    if since and not _is_ancestor(git, since, head):
        since, lives = "", {}
    if since != head:
        span = f"{since}..{head}" if since else head
        log = git.log(
            span,
            "--format=%x01%ct %ae",
            "--name-only",
            "--no-renames",
            "-z",
            "--",
            f":(top,literal){inside}",
            stdout_as_string=False,
            strip_newline_in_stdout=False,
        )
        _count(lives, log.split(b"\0"), f"{inside}/".encode())
        if cache:
            kept.keep(cache / _NAME, inside, (head, lives))
    return {
        name: History(_day(life.first), _day(life.last), life.commits, len(life.authors))
        for name, life in lives.items()
    }


def _head(git: Any) -> str:
    status, head, _ = git.rev_parse(
        "--verify", "--quiet", "HEAD", with_extended_output=True, with_exceptions=False
    )
    if status:
        raise NoHistory("no-commits")
    return str(head)


def _is_ancestor(git: Any, old: str, new: str) -> bool:
    status, _, _ = git.merge_base(
        "--is-ancestor", old, new, with_extended_output=True, with_exceptions=False
    )
    return bool(status == 0)


def _count(lives: dict[str, _Life], fields: Iterable[bytes], prefix: bytes) -> None:
    """Go through ``git log -z --name-only``: a heading per commit, then the paths it touched."""
    for when, author, paths in _commits(fields):
        touched = {
            path[len(prefix) :].partition(b"/")[0] for path in paths if path.startswith(prefix)
        }
        for name in touched:
            life = lives.setdefault(os.fsdecode(name), _Life(when, when))
            life.first = min(life.first, when)
            life.last = max(life.last, when)
            life.commits += 1
            life.authors.add(author)


def _commits(fields: Iterable[bytes]) -> Iterator[tuple[int, bytes, list[bytes]]]:
    when, author, paths = 0, b"", list[bytes]()
    for text in fields:
        if text.startswith(b"\x01"):
            if paths:
                yield when, author, paths
            stamp, _, mail = text[1:].partition(b" ")
            when, author, paths = int(stamp), blake2b(mail.lower(), digest_size=8).digest(), []
        elif text.strip(b"\n"):
            paths.append(text.lstrip(b"\n"))
    if paths:
        yield when, author, paths


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()
