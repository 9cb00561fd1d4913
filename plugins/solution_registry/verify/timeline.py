"""What became of the files that a proof is about, along the main line and beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import starmap
from typing import NamedTuple

from ..certification.places import is_rule
from ..history.changes import Change
from ..history.graph import Commit
from ..history.object_format import SUBMODULE, SYMLINK
from ..problem import Problem, Severity
from .arrivals import Arrival, Key, Known, Place, Places, newest_of
from .lines import Altered, Lines, Return, What, alteration, altered_code, every_line
from .places import change_name, entry_id, is_followed, is_kept, stray_in


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
    rule_files: list[RuleFiles] = field(default_factory=list)
    brought: Mapping[Key, Known] = field(default_factory=dict)
    """All that was known wherever a rule's file became what it is, by path and object."""
    altered: Altered = field(default_factory=Altered)
    own: set[What] = field(default_factory=set)
    """What the main line itself altered of all that is kept."""
    returned: Sequence[Return] = ()
    reused: list[Return] = field(default_factory=list)
    """Entries that went from the main line, and others that have their ids since."""
    problems: list[Problem] = field(default_factory=list)


def timeline(commits: Sequence[Commit], main: Sequence[Commit]) -> Timeline:
    """Go through a history, parents first, and through its main line."""
    lines = every_line(commits)
    found = Timeline(brought=lines.brought, altered=lines.altered, returned=lines.returned)
    _main_line(main, lines, found)
    return found


def _main_line(line: Sequence[Commit], lines: Lines, found: Timeline) -> None:
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
            if is_kept(change.path) and change.old:
                found.own.add(alteration(altered_code(change.path), change, ("", known)).what)
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
    found.arrivals.update(places.arrivals(found.files, decided, lines.beside))
    found.problems.extend(starmap(_late, decided.late.items()))
    found.problems.extend((*odd.values(), *map(_stray, _strays(line))))


class _Gone(NamedTuple):
    """What an entry said when it was taken away, and what was known then."""

    object: str
    known: Known


def _entry(change: Change, gone: dict[str, _Gone], at: tuple[str, Known], found: Timeline) -> None:
    """An entry never goes, so that its id never comes to mean something else."""
    path, old, new, (commit, known) = change.path, change.old, change.new, at
    if not entry_id(path):
        return
    if new is None and old is not None:
        gone[path] = _Gone(old.object, known)
        found.altered.note(alteration("entry-gone", change, at))
    elif old is None and new is not None:
        before = gone.pop(path, None)
        if before and before.object != new.object:
            found.reused.append(Return(path, None, new.object, before.known, known, commit))


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
        one = alteration(altered_code(change.path), twin, at)
        found.altered.note(one)
        found.own.add(one.what)


def _put(files: dict[str, str], change: Change) -> None:
    if change.new is None:
        files.pop(change.path, None)
    else:
        files[change.path] = change.new.object
