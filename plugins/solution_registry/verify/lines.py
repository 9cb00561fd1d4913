"""What every line of a history altered, lost and put back, and what it knew of policy by then."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from ..certification.places import is_rule
from ..history.changes import Change
from ..history.graph import Commit, Edge
from ..history.object_format import SUBMODULE, SYMLINK, TreeFile
from .arrivals import NONE, Key, Known
from .places import change_name, entry_id, is_kept

What: TypeAlias = tuple[str, str, str | None, str | None]
"""An alteration by its code, path and both objects, whichever commit did it."""

_Lost: TypeAlias = Mapping[Key, Known]
"""What a line had and has no more: what was known when it went."""

_NOTHING_LOST: _Lost = MappingProxyType({})


class Alteration(NamedTuple):
    """Something that should never have changed, and did; objects are None for no file.

    ``known`` are the policy changes that were there before it, wherever it happened: none of them
    was about it.
    """

    code: str
    path: str
    old: str | None
    new: str | None
    commit: str
    known: Known

    @property
    def what(self) -> What:
        """What was done, whichever commit did it."""
        return self.code, self.path, self.old, self.new


class Altered(dict[What, Alteration]):
    """What should never have changed: each once, however many commits show it, the newest."""

    def note(self, one: Alteration) -> None:
        """Note one more, with all that was known by then."""
        before = self.get(one.what)
        if before is None:
            self[one.what] = one
        elif not one.known <= before.known:
            self[one.what] = one._replace(known=one.known | before.known)


class Return(NamedTuple):
    """A file that a line had, and lost, and has again, in the place of ``old`` or of no file.

    ``gone`` is what was known when it went, ``back`` when it came back, in ``commit``.
    """

    path: str
    old: str | None
    object: str
    gone: Known
    back: Known
    commit: str


@dataclass(slots=True)
class Lines:
    """What happened on any line of a history.

    The main one alone does not tell: whoever moves it to another line hides what it did itself.
    """

    known: dict[str | None, Known] = field(default_factory=lambda: {None: NONE})
    """At each commit."""
    beside: dict[Key, Known] = field(default_factory=dict)
    """All that was known wherever a file came in as it is, though another was in its place."""
    brought: dict[Key, Known] = field(default_factory=dict)
    """All that was known wherever a rule's file became what it is."""
    altered: Altered = field(default_factory=Altered)
    returned: list[Return] = field(default_factory=list)


def every_line(commits: Sequence[Commit]) -> Lines:
    """See what any commit does, from any parent; parents come first."""
    found = Lines()
    gone: dict[str | None, frozenset[Key]] = {None: frozenset()}
    lost: dict[str | None, _Lost] = {None: _NOTHING_LOST}
    waiting = Counter(edge.parent for commit in commits for edge in commit.edges)
    waiting[None] += 1
    for commit in commits:
        for edge in commit.edges:
            _see(found, commit, edge, gone[edge.parent])
            found.returned.extend(_returned(commit, edge, lost[edge.parent], found.known))
        lines = [found.known[edge.parent] for edge in commit.edges]
        gone[commit.name] = _gone(found, commit, gone)
        lost[commit.name] = _together(
            [_losing(edge, lost[edge.parent], found.known) for edge in commit.edges]
        )
        found.known[commit.name] = _all(_changes(commit), *lines)
        for edge in commit.edges:
            waiting[edge.parent] -= 1
            if not waiting[edge.parent]:  # whoever comes and goes in thousands fills no memory
                del gone[edge.parent], lost[edge.parent]
    return found


def _see(found: Lines, commit: Commit, edge: Edge, gone: frozenset[Key]) -> None:
    before = found.known[edge.parent]
    for change in edge.changes:
        path, new = change.path, content(change.new)
        if is_rule(path):
            found.brought[path, new] = _all(before, found.brought.get((path, new), NONE))
        if not is_kept(path):
            continue
        if change.old and is_same(change.old, change.new):
            continue
        if (path, new) not in gone:
            found.beside[path, new] = _all(before, found.beside.get((path, new), NONE))
        if change.old and before:
            found.altered.note(alteration(altered_code(path), change, (commit.name, before)))


def altered_code(path: str) -> str:
    """The code of what is said when a file that is kept is altered."""
    if path.startswith("solutions/"):
        return "record-altered"
    return "criteria-altered" if is_rule(path) else "change-altered"


def alteration(code: str, change: Change, at: tuple[str, Known]) -> Alteration:
    """A change that should not have been, by the name of its commit and what was known before."""
    return Alteration(code, change.path, content(change.old), content(change.new), *at)


def content(file: TreeFile | None) -> str | None:
    """The object with a file's bytes; a submodule's commit is none, and mostly not there."""
    return file.object if file and file.mode != SUBMODULE else None


def is_same(old: TreeFile, new: TreeFile | None) -> bool:
    """Whether the bytes are as they were, and only a mode differs; a submodule has none."""
    if new is None or SUBMODULE in (old.mode, new.mode) or new.mode == SYMLINK:
        return False
    return new.object == old.object


def _changes(commit: Commit) -> Known:
    """The policy changes that a commit brings, seen from any of its parents."""
    return frozenset(
        (name, one.new.object)
        for edge in commit.edges
        for one in edge.changes
        if one.new and (name := change_name(one.path))
    )


def _gone(
    found: Lines, commit: Commit, gone: Mapping[str | None, frozenset[Key]]
) -> frozenset[Key]:
    """What has been altered or taken away on any line that leads to a commit, and is not back.

    What is put back later was not missing on that line: it is no younger than it was. To a line
    that never had it, it comes in: it is younger than what that one knew when it was merged.
    """
    lines = [_going(edge, gone[edge.parent]) for edge in commit.edges]
    most = max(lines, key=len)
    if all(one is most or one == most for one in lines):
        return most
    every = most.union(*lines)
    for edge, one in zip(commit.edges, lines, strict=True):
        for key in every - one:
            found.beside[key] = _all(found.known[edge.parent], found.beside.get(key, NONE))
    return every


def _going(edge: Edge, before: frozenset[Key]) -> frozenset[Key]:
    """What has been altered or taken away on a line and is not back, on the way to a commit."""
    changed = [
        one
        for one in edge.changes
        if is_kept(one.path) and not (one.old and is_same(one.old, one.new))
    ]
    now = {(one.path, content(one.old)) for one in changed if one.old}
    back = {(one.path, content(one.new)) for one in changed if one.new}
    return (before | now) - back if now or back else before


def _key(path: str, file: TreeFile) -> Key | None:
    """By what a file is known again; None for one that may come and go, and for a submodule."""
    if is_kept(path):
        return None if file.mode == SUBMODULE else (path, file.object)
    return (path, None) if entry_id(path) else None


def _losing(edge: Edge, before: _Lost, known: Mapping[str | None, Known]) -> _Lost:
    """What a line has lost, with what it loses on the way to a commit."""
    now = {
        key: known[edge.parent]
        for one in edge.changes
        if one.old and (one.new is None or content(one.new) != content(one.old))
        if (key := _key(one.path, one.old)) and (one.new is None or key[1])
    }
    return {**before, **now} if now and known[edge.parent] else before


def _together(lines: Sequence[_Lost]) -> _Lost:
    """What lines have lost that are merged; they are mostly the same.

    Where one knew what the other did not, its loss is the later one. Where neither did, only what
    both knew was known for sure.
    """
    most = max(lines, key=len)
    if all(one is most or not one or one == most for one in lines):
        return most
    found: dict[Key, Known] = {}
    for one in lines:
        for key, known in one.items():
            other = found.get(key, known)
            found[key] = _all(known, other) if known <= other or other <= known else known & other
    return found


def _returned(
    commit: Commit, edge: Edge, lost: _Lost, known: Mapping[str | None, Known]
) -> Iterator[Return]:
    for one in edge.changes if lost else ():
        key = _key(one.path, one.new) if one.new else None
        if one.new is None or key is None or key not in lost:
            continue
        if one.old is None or (is_kept(one.path) and content(one.old) != content(one.new)):
            at = lost[key], known[edge.parent], commit.name
            yield Return(one.path, content(one.old), one.new.object, *at)


def _all(*known: Known) -> Known:
    """All that is in any of them; they are mostly the same."""
    most = max(known, key=len)
    return most if all(one <= most for one in known) else most.union(*known)
