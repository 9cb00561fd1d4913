"""What was altered and should not have been, less what a signed exception allows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import NamedTuple

from ..certification.authority import Authority
from ..certification.changes import Step, order
from ..certification.places import CHANGES
from ..certification.signed import file_digest
from ..problem import Problem
from .arrivals import NONE, NOTHING, Key, Known
from .lines import Alteration, Altered, Return, altered_code
from .places import entry_id
from .timeline import RuleFiles, Timeline

Blob = Callable[[str], bytes]
"""The bytes of an object."""

_EDITED: Mapping[str, str] = MappingProxyType(
    {
        "record-altered": "kept-file-edited",
        "change-altered": "kept-file-edited",
        "criteria-altered": "kept-file-edited",
        "policy-unsigned": "policy-edited",
    }
)
"""What is said once somebody has committed it → what is said before that."""
EDITED = frozenset(_EDITED.values())
ALTERED = frozenset({*_EDITED, "entry-gone", "id-reused"})
"""What an exception can allow, by code: all that is committed."""


def not_allowed(
    line: Timeline, steps: Mapping[str, Step], blob: Blob
) -> Iterator[tuple[Alteration, Problem]]:
    """Every alteration that no exception allows, with what to say of it.

    An exception allows what happened before it came in: who does the same once more, where it is
    known, does what nobody has allowed.

    A line beside the main one that had what was let go takes over what has its name now: on the
    main line that came in as something new.

    What a demonstration held binds nobody once the registry is founded in earnest: whoever takes
    it over leaves the examples behind.
    """
    allowed, founded = _allowed(line, steps.values()), _founded_anew(steps.values())
    anew = _change(line, founded) if founded else None
    returned = _returned(line, allowed, anew)
    found = Altered(line.altered)
    for back in returned.values():
        found.note(back)
    kept = [one for one in found.values() if anew is None or anew in one.known]
    beside = line.altered.keys() - line.own - returned.keys()
    for one in (*kept, *_unsigned(line, steps, founded, blob)):
        before = file_digest(blob(one.old)) if one.old else ""
        after = file_digest(blob(one.new)) if one.new else ""
        unknown = [step for step in allowed.get(one.path, ()) if step.by not in one.known]
        enough = {after, ""} if before and one.what in beside else {after}
        if not _leads(unknown, before, enough):
            values = {"commit": one.commit, "before": before, "after": after}
            if one.code in _EDITED and not one.commit:
                yield one, Problem(_EDITED[one.code], one.path, values={"value": one.path})
            else:
                yield one, Problem(one.code, one.path, values=values)


class _Allowed(NamedTuple):
    """What may become of a file: its digests, "" for no file, and the exception that allows it."""

    before: str
    after: str
    by: tuple[str, str]


def _allowed(line: Timeline, steps: Iterable[Step]) -> Mapping[str, Sequence[_Allowed]]:
    """What exceptions allow, by path."""
    found: dict[str, list[_Allowed]] = {}
    for step in steps:
        if step.authority and step.change and step.change.allows:
            by = _change(line, step.name)
            for one in step.change.allows:
                allowed = _Allowed(one.before or "", one.after or "", by)
                found.setdefault(one.path, []).append(allowed)
    return found


def _change(line: Timeline, name: str) -> tuple[str, str]:
    """A policy change as what is known of it has it."""
    return name, line.files[f"{CHANGES}{name}.yml"]


def _leads(allowed: Sequence[_Allowed], before: str, enough: AbstractSet[str]) -> bool:
    """Whether steps lead from what was to any of what is enough.

    A line that was taken from an older one takes over several at once when they are merged.
    """
    waiting, seen = [before], set[str]()
    while waiting:
        here = waiting.pop()
        further = {one.after for one in allowed if one.before == here}
        if further & enough:
            return True
        waiting += further - seen
        seen |= further
    return False


def _returned(
    line: Timeline, allowed: Mapping[str, Sequence[_Allowed]], anew: tuple[str, str] | None
) -> Altered:
    """Find what came back after it had been allowed that it is gone, and ids that were used again.

    A decision has its old place in the order, which nobody means who let it go, or who founded the
    registry anew. The newest commit of those that bring it is the one that is told.
    """
    found = Altered()
    for back in reversed(line.returned):
        enders = {one.by for one in allowed.get(back.path, ()) if not one.after}
        if anew and not entry_id(back.path):
            enders.add(anew)
        elif anew and anew not in back.gone:
            continue  # what a demonstration let go binds no id
        if enders & (back.back - back.gone):
            found.note(_again(back))
    for back in line.reused:
        if anew is None or anew in back.gone:
            found.note(_again(back))
    return found


def _again(back: Return) -> Alteration:
    code = "id-reused" if entry_id(back.path) else altered_code(back.path)
    return Alteration(code, back.path, back.old, back.object, back.commit, back.back)


def _founded_anew(steps: Iterable[Step]) -> str:
    """The name of the founding that ended a demonstration; empty where none did."""
    foundings = [s.name for s in steps if s.authority and s.change and s.change.kind == "founding"]
    return max(foundings[1:], key=order, default=NOTHING)


def _unsigned(
    line: Timeline, steps: Mapping[str, Step], founded: str, blob: Blob
) -> Iterator[Alteration]:
    """Find where the policy's files became anything else than the signed changes make of them.

    At the end they are what the last of those makes of them, though a wrong change, which was taken
    away, brought something else.
    """
    past = line.rule_files
    before: Mapping[str, str] = {}
    told: dict[Key, Known] = {}
    for now in past:
        step = steps.get(now.state)
        if step and step.authority and not (founded and order(now.state) < order(founded)):
            for path in sorted({*now.files, *step.authority.files, *before}):
                old, new = before.get(path), now.files.get(path)
                if old != new and not _is_signed(path, new, step.authority, blob):
                    told[path, new] = now.known | told.get((path, new), NONE)
                    yield Alteration("policy-unsigned", path, old, new, now.commit, now.known)
        before = now.files
    last = list(steps.values())[-1].authority if steps else None
    if past and last:
        for path in sorted({*past[-1].files, *last.files}):
            new = past[-1].files.get(path)
            since = _since(path, past)
            known = since.known | line.brought.get((path, new), NONE)
            if not (known <= told.get((path, new), NONE) or _is_signed(path, new, last, blob)):
                old = _object(path, last.files.get(path), past, blob)
                yield Alteration("policy-unsigned", path, old, new, since.commit, known)


def _since(path: str, past: Sequence[RuleFiles]) -> RuleFiles:
    """From when on a file has been what it is at the end, without a break."""
    since = past[-1]
    for one in reversed(past):
        if one.files.get(path) != since.files.get(path):
            break
        since = one
    return since


def _is_signed(path: str, name: str | None, authority: Authority, blob: Blob) -> bool:
    """Whether a file is what was signed of it, there or not."""
    return (file_digest(blob(name)) if name else None) == authority.files.get(path)


def _object(path: str, digest: str | None, past: Sequence[RuleFiles], blob: Blob) -> str | None:
    """The object of a file that had a digest; None where there was none."""
    names = {one.files[path] for one in past if path in one.files}
    return next((name for name in sorted(names) if file_digest(blob(name)) == digest), None)
