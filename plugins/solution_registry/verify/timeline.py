"""What became of the files that a proof is about, along the main line and beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import starmap
from typing import NamedTuple

from ..certification.places import is_rule
from ..history.changes import Change
from ..history.graph import Commit, Edge
from ..history.objects import SUBMODULE, SYMLINK, TreeFile
from ..problem import Problem, Severity
from .arrivals import NONE, Arrival, Known, Place, Places, Return, newest_of
from .places import change_name, entry_id, is_followed, is_kept, stray_in


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


class RuleFiles(NamedTuple):
    """The policy's files (path → object) from a commit of the main line on.

    ``state`` is the newest policy change with that commit, ``known`` are those before it.
    """

    state: str
    commit: str
    files: Mapping[str, str]
    known: Known


@dataclass(slots=True)
class Timeline:
    """Everything of a history that a proof needs; nothing of it is judged yet."""

    files: dict[str, str] = field(default_factory=dict)
    """Path → object, of all files that are kept, at the end."""
    arrivals: dict[str, Arrival] = field(default_factory=dict)
    """Path → when what is there came in. Who puts a file back, or changes its mode alone, gives it
    no new place in the order: else an old decision would come after the one that ended it."""
    late: dict[str, str] = field(default_factory=dict)
    """Path → the newest one there was, of each policy change that is there and came in after it."""
    returned: list[Return] = field(default_factory=list)
    rule_files: list[RuleFiles] = field(default_factory=list)
    altered: dict[tuple[str | None, ...], Alteration] = field(default_factory=dict)
    """What should never have changed: each once, however many commits show it, the newest."""
    problems: list[Problem] = field(default_factory=list)


def timeline(commits: Sequence[Commit], main: Sequence[Commit]) -> Timeline:
    """Go through a history, parents first, and through its main line."""
    found = Timeline()
    lines = _every_line(commits, found)
    _main_line(main, lines, found)
    return found


def is_same(old: TreeFile, new: TreeFile | None) -> bool:
    """Whether the bytes are as they were, and only a mode differs."""
    special = (SYMLINK, SUBMODULE)
    return new is not None and new.object == old.object and new.mode not in special


class _Gone(NamedTuple):
    """What an entry said when it was taken away, and what was known then."""

    object: str
    known: Known


class _Lines(NamedTuple):
    """What any line of history had: at each commit, and by path where that file was missing."""

    known: Mapping[str | None, Known]
    beside: Mapping[str, Known]


def _every_line(commits: Sequence[Commit], found: Timeline) -> _Lines:
    """See what any commit altered, from any parent."""
    known: dict[str | None, Known] = {None: NONE}
    gone: dict[str | None, frozenset[tuple[str, str]]] = {None: frozenset()}
    beside: dict[str, Known] = {}
    for commit in commits:
        for edge in commit.edges:
            before = known[edge.parent]
            for change in edge.changes:
                if not is_kept(change.path):
                    continue
                if change.old is None:
                    if (change.path, _content(change.new)) not in gone[edge.parent]:
                        beside[change.path] = _all(before, beside.get(change.path, NONE))
                elif before and not is_same(change.old, change.new):
                    _alter(found, altered_code(change.path), change, (commit.name, before))
        lines = [edge.parent for edge in commit.edges]
        known[commit.name] = _all(_changes(commit), *(known[one] for one in lines))
        each = [gone[edge.parent] | _taken_away(edge) for edge in commit.edges]
        gone[commit.name] = frozenset.intersection(*each)
    return _Lines(known, beside)


def _main_line(line: Sequence[Commit], lines: _Lines, found: Timeline) -> None:
    rules = dict[str, str]()
    gone: dict[str, _Gone] = {}
    odd: dict[str, Problem] = {}
    places = Places()
    for position, commit in enumerate(line):
        known = lines.known[commit.edges[0].parent]
        changes = [one for one in commit.edges[0].changes if is_followed(one.path)]
        if known:
            for change in commit.edges[0].changes:
                _entry(change, gone, (commit.name, known), found)
        for change in changes:
            if not _plain(change, odd):
                rules.pop(change.path, None)
                continue
            if is_rule(change.path):
                _put(rules, change)
            if is_kept(change.path):
                _second(change, (commit.name, known), found)
                _put(found.files, change)
                places.take(change, Place(position, commit.name, known, lines.known[commit.name]))
        if any(change_name(one.path) or is_rule(one.path) for one in changes):
            state = newest_of(*map(change_name, found.files))
            found.rule_files.append(RuleFiles(state, commit.name, dict(rules), known))
    decided = places.change_order()
    found.late.update(decided.late)
    found.returned.extend(places.returned)
    found.arrivals.update(places.arrivals(found.files, decided, lines.beside))
    found.problems.extend(starmap(_late, decided.late.items()))
    found.problems.extend((*odd.values(), *map(_stray, _strays(line))))


def _entry(change: Change, gone: dict[str, _Gone], at: tuple[str, Known], found: Timeline) -> None:
    """An entry never goes, so that its id never comes to mean something else."""
    path, (commit, known) = change.path, at
    if not entry_id(path):
        return
    if change.new is None and change.old is not None:
        gone[path] = _Gone(change.old.object, known)
        _alter(found, "entry-gone", change, at)
    elif change.old is None and change.new is not None and (before := gone.pop(path, None)):
        if before.object == change.new.object:
            found.returned.append(Return(path, before.object, before.known, known, commit))
        else:
            _alter(found, "id-reused", change, at)


def altered_code(path: str) -> str:
    """The code of what is said when a file that is kept is altered."""
    if path.startswith("solutions/"):
        return "record-altered"
    return "criteria-altered" if is_rule(path) else "change-altered"


def _alter(found: Timeline, code: str, change: Change, at: tuple[str, Known]) -> None:
    key = (code, change.path, _content(change.old), _content(change.new))
    commit, known = at
    before = found.altered.get(key)
    if before is None:
        found.altered[key] = Alteration(*key, commit, known)
    elif not known <= before.known:
        found.altered[key] = Alteration(*key, commit, known | before.known)


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


def _late(path: str, newest: str) -> Problem:
    """Tell of a policy change that came in when there was a newer one: nothing goes by it."""
    return Problem("change-order", path, values={"value": change_name(path), "newest": newest})


def _strays(line: Sequence[Commit]) -> Mapping[str, str]:
    """What lies among decisions at the end, and is none by its name."""
    there: dict[str, str] = {}
    for change in (one for commit in line for one in commit.edges[0].changes):
        if stray_in(change.path):
            _put(there, change)
    return there


def _stray(path: str) -> Problem:
    """Tell of a file that lies among decisions: it decides nothing, and may be taken away."""
    folder = stray_in(path)
    values = {"value": path.removeprefix(folder), "folder": folder}
    return Problem("stray-for-ever", path, values=values, severity=Severity.WARNING)


def _second(change: Change, at: tuple[str, Known], found: Timeline) -> None:
    """A folder may name a file twice, though no git writes it: one is hidden, and none goes."""
    there, (_, known) = found.files.get(change.path), at
    if known and there and change.old is None and change.new and change.new.object != there:
        twin = change._replace(old=change.new._replace(object=there))
        _alter(found, altered_code(change.path), twin, at)


def _changes(commit: Commit) -> Known:
    """The policy changes that a commit brings, seen from any of its parents."""
    return frozenset(
        (name, one.new.object)
        for edge in commit.edges
        for one in edge.changes
        if one.new and (name := change_name(one.path))
    )


def _taken_away(edge: Edge) -> frozenset[tuple[str, str]]:
    """The files that are taken away, seen from a parent, by path and object.

    What is put back later was not missing on that line: it is no younger than it was. Of a merge
    each line has to have had it: else it looks put back to one that never had it.
    """
    return frozenset(
        (one.path, one.old.object)
        for one in edge.changes
        if one.old and one.new is None and is_kept(one.path)
    )


def _all(*known: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """All that is in any of them; they are mostly the same."""
    most = max(known, key=len)
    return most if all(one <= most for one in known) else most.union(*known)


def _put(files: dict[str, str], change: Change) -> None:
    if change.new is None:
        files.pop(change.path, None)
    else:
        files[change.path] = change.new.object
