"""What became of the files that a proof is about, along the main line and beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..certification.changes import order
from ..certification.places import is_rule
from ..history.changes import Change
from ..history.graph import Commit
from ..history.objects import SUBMODULE, SYMLINK, TreeFile
from ..problem import Problem
from .places import change_name, entry_id, is_followed, is_kept

NOTHING = ""
"""The name of the policy change before the founding."""


class Arrival(NamedTuple):
    """When a file came in as it is, for the first time.

    ``position`` is that of the commit on the main line, ``commit`` its name. ``state`` is the
    newest policy change that was there just before. ``beside`` is the newest one that any line of
    history had where the file was missing: where it is newer than ``state``, the two came about
    side by side, and only the main line tells which was first.
    """

    position: int
    commit: str
    state: str
    beside: str


class Return(NamedTuple):
    """A file that was taken away and put back as it had been.

    ``gone`` is the newest policy change there was when it went, ``back`` when it came back, in
    ``commit``.
    """

    path: str
    object: str
    gone: str
    back: str
    commit: str


class Alteration(NamedTuple):
    """Something that should never have changed, and did; objects are None for no file.

    ``state`` is the newest policy change that was there before.
    """

    code: str
    path: str
    old: str | None
    new: str | None
    commit: str
    state: str


class RuleFiles(NamedTuple):
    """The policy's files (path → object) from a commit of the main line on."""

    state: str
    commit: str
    files: Mapping[str, str]


@dataclass(slots=True)
class Timeline:
    """Everything of a history that a proof needs; nothing of it is judged yet."""

    files: dict[str, str] = field(default_factory=dict)
    """Path → object, of all files that are kept, at the end."""
    arrivals: dict[str, Arrival] = field(default_factory=dict)
    """Path → when what is there came in. Who puts a file back, or changes its mode alone, gives it
    no new place in the order: else an old decision would come after the one that ended it."""
    returned: list[Return] = field(default_factory=list)
    rule_files: list[RuleFiles] = field(default_factory=list)
    altered: dict[tuple[str | None, ...], Alteration] = field(default_factory=dict)
    """What should never have changed: each once, however many commits show it, the newest."""
    problems: list[Problem] = field(default_factory=list)


def timeline(commits: Sequence[Commit], main: Sequence[Commit]) -> Timeline:
    """Go through a history, parents first, and through its main line."""
    found = Timeline()
    beside = _every_line(commits, found)
    _main_line(main, beside, found)
    return found


def is_same(old: TreeFile, new: TreeFile | None) -> bool:
    """Whether the bytes are as they were, and only a mode differs."""
    special = (SYMLINK, SUBMODULE)
    return new is not None and new.object == old.object and new.mode not in special


def _every_line(commits: Sequence[Commit], found: Timeline) -> Mapping[str, str]:
    """See what any commit altered, from any parent; and by path, the newest state without it."""
    newest: dict[str | None, str] = {None: NOTHING}
    beside: dict[str, str] = {}
    for commit in commits:
        states = [newest[edge.parent] for edge in commit.edges]
        for edge in commit.edges:
            before = newest[edge.parent]
            for change in edge.changes:
                if name := _added_change(change):
                    states.append(name)
                if not is_kept(change.path):
                    continue
                if change.old is None:
                    beside[change.path] = _newest(before, beside.get(change.path, NOTHING))
                elif before and not is_same(change.old, change.new):
                    _alter(found, altered_code(change.path), change, (commit.name, before))
        newest[commit.name] = _newest(*states)
    return beside


def _main_line(line: Sequence[Commit], beside: Mapping[str, str], found: Timeline) -> None:
    state, rules = NOTHING, dict[str, str]()
    gone: dict[str, str] = {}
    odd: dict[str, Problem] = {}
    places = _Places(found)
    for position, commit in enumerate(line):
        changes = [one for one in commit.edges[0].changes if is_followed(one.path)]
        if state:
            for change in commit.edges[0].changes:
                _entry(change, gone, (commit.name, state), found)
        for change in changes:
            if not _plain(change, odd):
                rules.pop(change.path, None)
                continue
            _in_order(change, state, places)
            if is_rule(change.path):
                _put(rules, change)
            if is_kept(change.path):
                _second(change, (commit.name, state), found)
                _put(found.files, change)
                newest = _newest(state, beside.get(change.path, NOTHING))
                places.take(change, Arrival(position, commit.name, state, newest))
        if any(change_name(one.path) for one in changes):
            state = _newest(*map(change_name, found.files))
        if any(change_name(one.path) or is_rule(one.path) for one in changes):
            found.rule_files.append(RuleFiles(state, commit.name, dict(rules)))
    found.problems.extend(odd.values())


class _Places:
    """Gives each content of a file its place in the order, once."""

    def __init__(self, found: Timeline) -> None:
        self.found = found
        self.first: dict[tuple[str, str], Arrival] = {}
        self.gone: dict[str, str] = {}
        """Path → the newest policy change when the file was taken away."""

    def has_been(self, change: Change) -> bool:
        """Whether the file has been what it becomes now."""
        return change.new is not None and (change.path, change.new.object) in self.first

    def take(self, change: Change, arrival: Arrival) -> None:
        """Note what becomes of a file."""
        path, new = change.path, change.new
        if new is None:
            self.gone[path] = arrival.state
            return
        gone = self.gone.pop(path, None)
        first = self.first.get((path, new.object))
        if first is None or not first.state:  # nobody could decide before the founding
            first = self.first[path, new.object] = arrival
        elif gone is not None:
            back = Return(path, new.object, gone, arrival.state, arrival.commit)
            self.found.returned.append(back)
        self.found.arrivals[path] = first


def _in_order(change: Change, state: str, places: _Places) -> None:
    """A change of policy comes after all that were there before it, or back in its place."""
    name = _added_change(change)
    if name and state and order(name) <= order(state) and not places.has_been(change):
        values = {"value": name, "newest": state}
        places.found.problems.append(Problem("change-order", change.path, values=values))


def _entry(change: Change, gone: dict[str, str], at: tuple[str, str], found: Timeline) -> None:
    """An entry never goes, so that its id never comes to mean something else."""
    if not entry_id(change.path):
        return
    if change.new is None and change.old is not None:
        gone[change.path] = change.old.object
        _alter(found, "entry-gone", change, at)
    elif change.old is None and change.new is not None:
        before = gone.pop(change.path, None)
        if before not in (None, change.new.object):
            _alter(found, "id-reused", change, at)


def altered_code(path: str) -> str:
    """The code of what is said when a file that is kept is altered."""
    if path.startswith("solutions/"):
        return "record-altered"
    return "criteria-altered" if is_rule(path) else "change-altered"


def _alter(found: Timeline, code: str, change: Change, at: tuple[str, str]) -> None:
    key = (code, change.path, _content(change.old), _content(change.new))
    known = found.altered.get(key)
    if known is None or _newest(known.state, at[1]) != known.state:
        found.altered[key] = Alteration(*key, *at)


def _content(file: TreeFile | None) -> str | None:
    """The object with a file's bytes; a submodule's commit is none, and mostly not there."""
    return file.object if file and file.mode != SUBMODULE else None


def _plain(change: Change, odd: dict[str, Problem]) -> bool:
    """Whether a file is a file; a link or a submodule is a problem as long as it is in its place.

    Of one that has been there, what is said is that the file was altered: that can be allowed.
    """
    odd.pop(change.path, None)
    if change.new is None or change.new.mode not in (SYMLINK, SUBMODULE):
        return True
    code = "symbolic-link" if change.new.mode == SYMLINK else "not-a-file"
    odd[change.path] = Problem(code, change.path)
    return False


def _second(change: Change, at: tuple[str, str], found: Timeline) -> None:
    """A folder may name a file twice, though no git writes it: one is hidden, and none goes."""
    there, (_, state) = found.files.get(change.path), at
    if state and there and change.old is None and change.new and change.new.object != there:
        twin = change._replace(old=change.new._replace(object=there))
        _alter(found, altered_code(change.path), twin, at)


def _added_change(change: Change) -> str:
    return change_name(change.path) if change.old is None else NOTHING


def _put(files: dict[str, str], change: Change) -> None:
    if change.new is None:
        files.pop(change.path, None)
    else:
        files[change.path] = change.new.object


def _newest(*names: str) -> str:
    return max((name for name in names if name), key=order, default=NOTHING)
