"""The whole history of a registry's files: every commit, and how it differs from each parent."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from tempfile import TemporaryFile
from typing import Final, NamedTuple

from .changes import RAW, Change, listed
from .command import NoHistory
from .objects import Objects

_AT_ONCE: Final = 1000
"""Comparisons that one process does; several are at it at the same time, one on each core."""


class Edge(NamedTuple):
    """What a commit changes, seen from one parent; from nothing where it has none."""

    parent: str | None
    changes: tuple[Change, ...]


class Commit(NamedTuple):
    """A commit with an edge to each parent, the first parent first."""

    name: str
    edges: tuple[Edge, ...]


def whole_history(
    objects: Objects, head: str, folders: Sequence[str], *others: str
) -> tuple[Commit, ...]:
    """Every commit that ``head`` has, parents before children, with what it changes in folders.

    With ``others``, every commit that any of them has. Merges are compared with each of their
    parents: what a merge alone changes or drops is seen. Nothing of authors, dates, messages,
    attributes, grafts or replacements has any effect.

    Raises:
        NoHistory: missing-objects.
    """
    lines = objects.run("rev-list", "--topo-order", "--reverse", "--parents", head, *others)
    family = [_family(*line.split(" ")) for line in lines.decode().splitlines()]
    pairs = [(child, parent) for child, parents in family for parent in parents]
    changes = _compared(objects, pairs, folders)
    return tuple(
        Commit(child, tuple(Edge(parent, next(changes)) for parent in parents))
        for child, parents in family
    )


def _family(child: str, *parents: str) -> tuple[str, tuple[str | None, ...]]:
    return child, parents or (None,)


def main_line(commits: Sequence[Commit]) -> tuple[Commit, ...]:
    """The commits from the first one to the last by way of first parents."""
    by_name = {commit.name: commit for commit in commits}
    line = [commits[-1]]
    while (parent := line[-1].edges[0].parent) is not None:
        line.append(by_name[parent])
    return tuple(reversed(line))


def _compared(
    objects: Objects, pairs: Sequence[tuple[str, str | None]], folders: Sequence[str]
) -> Iterator[tuple[Change, ...]]:
    parts = [pairs[at : at + _AT_ONCE] for at in range(0, len(pairs), _AT_ONCE)]
    within = tuple(f"{folder}/" for folder in folders)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for part, raw in zip(parts, pool.map(partial(_compare, objects), parts), strict=True):
            listing = listed(iter(raw.split(b"\0")), objects.prefix)
            found = list(_edges(one for one in listing if _concerns(one, folders, within)))
            # Git goes on after a commit that it cannot read, and says nothing of it here.
            if [name for name, _ in found] != [child for child, _ in part]:
                raise NoHistory("missing-objects")
            yield from (changes for _, changes in found)


def _concerns(one: str | Change, folders: Sequence[str], within: tuple[str, ...]) -> bool:
    return isinstance(one, str) or one.path.startswith(within) or one.path in folders


def _compare(objects: Objects, pairs: Sequence[tuple[str, str | None]]) -> bytes:
    """Compare each commit with one parent, through one process: a heading each, then changes.

    All that changed is listed, also outside of the registry's folders: git takes half as long again
    where it is to look at certain paths only.
    """
    with TemporaryFile() as asked:
        for child, parent in pairs:
            asked.write(f"{child} {parent}\n".encode() if parent else f"{child}\n".encode())
        asked.seek(0)
        return objects.run("diff-tree", "--stdin", "--always", "--root", *RAW, asked=asked)


def _edges(listing: Iterator[str | Change]) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """Each comparison: the name of the commit, and what it changes."""
    name, found = "", list[Change]()
    for one in listing:
        if isinstance(one, Change):
            found.append(one)
            continue
        if name:
            yield name, tuple(found)
        name, found = one, []
    if name:
        yield name, tuple(found)
