"""What was altered and should not have been, less what a signed exception allows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from ..certification.authority import Authority
from ..certification.changes import Step, order
from ..certification.signed import file_digest
from ..problem import Problem
from .arrivals import NOTHING
from .timeline import Alteration, RuleFiles, Timeline, altered_code

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

    What a demonstration held binds nobody once the registry is founded in earnest: whoever takes
    it over leaves the examples behind.
    """
    allowed, founded = _allowed(steps.values()), _founded_anew(steps.values())
    found = (*line.altered.values(), *_returned(line, steps.values(), founded, blob))
    kept = [one for one in found if not founded or founded in one.known]
    for one in (*kept, *_unsigned(line.rule_files, steps, founded, blob)):
        before = file_digest(blob(one.old)) if one.old else ""
        after = file_digest(blob(one.new)) if one.new else ""
        if allowed.get((one.path, before, after), frozenset()) <= one.known:
            values = {"commit": one.commit, "before": before, "after": after}
            if one.code in _EDITED and not one.commit:
                yield one, Problem(_EDITED[one.code], one.path, values={"value": one.path})
            else:
                yield one, Problem(one.code, one.path, values=values)


def _returned(
    line: Timeline, steps: Iterable[Step], founded: str, blob: Blob
) -> Iterator[Alteration]:
    """Find what came back after it had been allowed that it is gone.

    It has its old place in the order, which nobody means who let it go.
    """
    let_go = _allowed(steps)
    for back in line.returned:
        digest = file_digest(blob(back.object))
        enders = {founded, *let_go.get((back.path, digest, ""), ())} - {NOTHING}
        if enders & (back.back - back.gone):
            code = altered_code(back.path)
            yield Alteration(code, back.path, None, back.object, back.commit, back.back)


def _allowed(steps: Iterable[Step]) -> Mapping[tuple[str, str, str], frozenset[str]]:
    """The names of the exceptions by what they allow: a path, and its digests."""
    found: dict[tuple[str, str, str], frozenset[str]] = {}
    for step in steps:
        if step.authority and step.change:
            for one in step.change.allows or ():
                what = (one.path, one.before or "", one.after or "")
                found[what] = found.get(what, frozenset()) | {step.name}
    return found


def _founded_anew(steps: Iterable[Step]) -> str:
    """The name of the founding that ended a demonstration; empty where none did."""
    foundings = [s.name for s in steps if s.authority and s.change and s.change.kind == "founding"]
    return max(foundings[1:], key=order, default=NOTHING)


def _unsigned(
    past: Sequence[RuleFiles], steps: Mapping[str, Step], founded: str, blob: Blob
) -> Iterator[Alteration]:
    """Find where the policy's files became anything else than the signed changes make of them.

    At the end they are what the last of those makes of them, though a wrong change, which was taken
    away, brought something else.
    """
    before: Mapping[str, str] = {}
    told: set[tuple[str, str | None]] = set()
    for now in past:
        step = steps.get(now.state)
        if step and step.authority and not (founded and order(now.state) < order(founded)):
            for path in sorted({*now.files, *step.authority.files, *before}):
                old, new = before.get(path), now.files.get(path)
                if old != new and not _is_signed(path, new, step.authority, blob):
                    told.add((path, new))
                    yield Alteration("policy-unsigned", path, old, new, now.commit, now.known)
        before = now.files
    last = list(steps.values())[-1].authority if steps else None
    if past and last:
        for path in sorted({*past[-1].files, *last.files}):
            new = past[-1].files.get(path)
            if (path, new) not in told and not _is_signed(path, new, last, blob):
                old = _object(path, last.files.get(path), past, blob)
                since = _since(path, past)
                yield Alteration("policy-unsigned", path, old, new, since.commit, since.known)


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
