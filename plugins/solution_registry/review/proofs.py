"""Which records of an entry count, as far as a review can tell: on the base, and with the change.

Of the base, what is there with its signatures is believed: ``registry verify`` proves it, of the
whole history, and takes longer than a reader of a report waits.
"""

from collections.abc import Iterator

from ..certification.certified import is_example
from ..certification.proof import NotVerified, Proven, Verdicts, Verified
from ..problem import Problem
from ..registry import Entry
from .change import Change, Touched
from .rules.records import allowed, is_decision
from .signed import signed_beside


def before(change: Change, one: Touched) -> Proven:
    """What counts on the base."""
    return Proven(dict(_there(change, one, one.old)) if one.old else {})


def after(change: Change, one: Touched) -> Proven:
    """What counts with the change in it: nothing at all where it alters what was decided.

    What counted before goes on counting, whatever is put beside it.
    """
    if one.new is None:
        return Proven({})
    altered = [path for path in one.paths if is_decision(path.path) and path.old is not None]
    if not all(allowed(change, path) for path in altered):
        return Proven({}, Problem("history-altered", one.new.path))
    new: Verdicts = {
        found.serial: Verified({}) if found.proven else NotVerified(found.problems)
        for found in change.judged
        if found.path.startswith(f"{one.new.folder}/")
    }
    return Proven({**new, **dict(_there(change, one, one.new))})


def _there(change: Change, one: Touched, entry: Entry) -> Iterator[tuple[str, Verified]]:
    """The records that the base has with all their signatures, or one that may be a registrar's."""
    stands = Verified({}, example=is_example(one.old.data) if one.old else None)
    for serial, record in entry.certifications.items():
        path = entry.record_path(serial)
        if change.before.file(path) is None:
            continue
        signers = {signer for signer, _ in signed_beside(change.before, path)}
        if signers.issuperset(record.reviewers) or signers.difference(record.reviewers):
            yield serial, stands
