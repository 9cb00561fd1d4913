"""Entries stay what they are: an id names one solution for ever, nobody becomes lead in passing."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...certification.certified import is_example
from ...history.changes import Change as PathChange
from ...problem import Problem
from ...registry import Entry
from ...registry.folder import Folder
from ...verify.places import entry_id
from ..change import Change, Touched
from ..founding import asked_soon, once_there
from ..within import lost_within
from .records import allowed

MANY = 50
"""New solutions that are asked about; in a change of more a person has to look anyway."""


def entry_removed(change: Change) -> Iterator[Problem]:
    """A solution is not taken away; it is deprecated, unless a signed exception lets it go."""
    for one in _removed(change):
        if any(entry_id(path.path) and allowed(change, path) for path in one.paths):
            continue
        yield Problem("entry-removed", f"solutions/{one.id}", values={"value": one.id})


def entry_moved(change: Change) -> Iterator[Problem]:
    """The folder of a solution does not move."""
    gone = list(_removed(change))
    for one in change.touched.values():
        if one.before is None and one.new is not None:
            for other in gone:
                if other.old and _same(other.old, one.new):
                    values = {"value": one.id, "old": other.id}
                    yield Problem("entry-moved", f"solutions/{one.id}", values=values)


def entry_gone_within(change: Change) -> Iterator[Problem]:
    """No commit takes an entry away either: taken over one by one, the registry has had its id.

    So it is with a new solution whose folder gets another name within the branch.
    """

    def goes(path: PathChange) -> bool:
        return path.new is None and bool(entry_id(path.path))

    for commit, path in lost_within(change, goes):
        id = entry_id(path.path)
        values = {"value": id, "commit": commit[:12], "base": change.fork[:12]}
        yield Problem("entry-gone-within", f"solutions/{id}", values=values)


def entry_replaced(change: Change) -> Iterator[Problem]:
    """No other solution takes the place of one."""
    for one in change.touched.values():
        old, new = one.old, one.new
        if old is None or new is None or old.solution.lead == new.solution.lead:
            continue
        if not set(old.solution.name.values()) & set(new.solution.name.values()):
            yield Problem("entry-replaced", new.path, ("name",), {"value": one.id})


def other_kind(change: Change) -> Iterator[Problem]:
    """An example on which somebody has decided stays one, and what is real never becomes one.

    Keys that everybody has decide on examples.
    """
    for one in change.touched.values():
        old, new = one.old, one.new
        if old and new and old.certifications and is_example(old.data) != is_example(new.data):
            values = {"value": max(old.certifications)}
            yield Problem("record-of-other-kind", new.path, ("example",), values)


def id_used_before(change: Change) -> Iterator[Problem]:
    """No new solution has the id of one that was there once, as far as that can be told soon.

    What was there before the registry was founded, or founded in earnest, binds nobody, nor what a
    line has that never knew of the founding, as one from which updates are taken. ``registry
    verify`` proves it of histories of any length. Raises NoHistory.
    """
    new = [one for one in change.touched.values() if _comes_in(change, one)]
    for one in new[: min(MANY, asked_soon(change.before))] if new else ():
        # Where the folder is still there, it is the entry that could be another.
        path = f"solutions/{one.id}" if one.before is None else f"solutions/{one.id}/solution.yml"
        if once_there(change.before, path):
            yield Problem("id-used-before", f"solutions/{one.id}", values={"value": one.id})


def _comes_in(change: Change, one: Touched) -> bool:
    """Whether a solution is new, other than by being put back as an exception of the change has it.

    That allows the loss, and the proof sees that the entry is the one that was lost.
    """
    for path in one.paths:
        if entry_id(path.path) and path.old is None and path.new is not None:
            lost = path.path, path.new.object, None
            return not (change.decided and lost in change.decided.allowed)
    return one.before is None


def lead_changed(change: Change) -> Iterator[Problem]:
    """Who leads a solution is not decided by the change itself."""
    named = change.after_ground.vocabulary.named
    for one in change.touched.values():
        if one.new is None:
            continue
        if one.old is None:
            yield from _new_lead(change, one, one.new)
            continue
        old, new = one.old.solution.lead, one.new.solution.lead
        if old == new:
            continue
        values = {"old": named(old or ""), "value": named(new or ""), **_ended(change, old)}
        if old is None:
            yield Problem("lead-claimed", one.new.path, ("lead",), values)
        elif new is None:
            yield Problem("lead-left", one.new.path, ("lead",), values)
        else:
            yield Problem("lead-changed", one.new.path, ("lead",), values)


def left_since(change: Change) -> Iterator[Problem]:
    """Who has left says when; what the file said was when the use began.

    Nothing is asked where both may have been in the month, or the year, that it says.
    """
    for one in change.touched.values():
        for path in one.paths:
            if not path.path.startswith(f"solutions/{one.id}/adopters/"):
                continue
            name = path.path.removeprefix(f"solutions/{one.id}/")
            old, new = _said(one.before, name), _said(one.after, name)
            since = str(new.get("since", ""))
            now = change.today.isoformat().startswith(since)  # nothing is the beginning of all
            left = old and old.get("stage") != "left" == new.get("stage")
            if left and not now and since == str(old.get("since", "")):
                yield Problem("left-since", path.path, ("since",), {"value": since})


def _said(folder: Folder | None, name: str) -> Mapping[str, Any]:
    return (folder.data.get(name) if folder else None) or {}


def _ended(change: Change, lead: str | None) -> dict[str, str]:
    """Of a lead that has ended, who has come after it; else that nobody is known to have."""
    now, named = change.answering(lead), change.after_ground.vocabulary.named
    if now == (lead or ""):
        return {}
    return {"successor": named(now)} if now else {"gone": named(lead or "")}


def _new_lead(change: Change, one: Touched, entry: Entry) -> Iterator[Problem]:
    """Ask of an entry that nothing is known of on the base whether its lead knows of it.

    Where it says that the lead itself has listed it, and nobody knows that who proposes it is the
    lead. What is written of public sources says so (``listed_by: registry``), with the sources.
    """
    solution = entry.solution
    if any(path.path == entry.path and path.old for path in one.paths):
        yield Problem("lead-unknown", entry.path, ("lead",))
    elif (
        solution.lead
        and solution.listed_by == "lead"
        and not solution.example
        and not change.speaks_for(solution.lead)
    ):
        lead = change.after_ground.vocabulary.named(solution.lead)
        values = {"value": lead, "otherwise": "registry"}
        yield Problem("lead-claimed", entry.path, ("lead",), values)


def _removed(change: Change) -> Iterator[Touched]:
    for one in change.touched.values():
        gone = any(path.path.endswith("/solution.yml") and not path.new for path in one.paths)
        kept = entry_id(f"solutions/{one.id}/solution.yml")
        if kept and one.before is not None and (one.after is None or gone):
            yield one


def _same(old: Entry, new: Entry) -> bool:
    """Whether two entries are about one solution: the same data, or name and lead alike."""
    one, other = old.solution, new.solution
    return old.data == new.data or (one.name == other.name and one.lead == other.lead)
