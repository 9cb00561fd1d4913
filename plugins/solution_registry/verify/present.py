"""What is proven of the files that lie in a folder: of its history, and of what comes next."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .. import kept
from ..certification.past import Anchor, Checkpoint, Past, Ruling
from ..certification.proof import NotVerified, Proven, Verified
from ..history import NoHistory
from ..history.graph import whole_history
from ..history.objects import Objects
from ..model.policy_change import Allowed, FileChange, PolicyChange
from ..problem import Problem, Severity
from .places import PROVEN
from .refusal import no_history
from .waiting import Waiting, without_policy

if TYPE_CHECKING:
    from .proof import Proof

_NAME = "verdicts.pickle"


def present(root: Path, cache: Path | None, today: date) -> Proven:
    """Prove the records of a folder, as if all that is not yet committed were committed now.

    As ``registry verify`` does on that day: what is of a day to come proves nothing until then, and
    what came in after it is as good as without it. What was learnt is kept in ``cache``;
    ``registry verify`` never takes anything from there.
    """
    try:
        with Objects(root) as objects:
            return _present(objects, cache, today)
    except NoHistory as reason:
        return Proven({}, no_history(str(reason)))


class _Learnt(NamedTuple):
    """What was proven. It is the same from ``since`` on, and before ``until``."""

    proven: Proven
    since: date
    until: date

    def holds(self, today: date) -> bool:
        return self.since <= today < self.until


def _present(objects: Objects, cache: Path | None, today: date) -> Proven:
    head = objects.commit("HEAD")
    waiting = Waiting(objects.root, head, {})
    files = repr(sorted(waiting.files.items()))
    state = hashlib.blake2b(files.encode(), digest_size=16).hexdigest()
    key = f"{kept.code_stamp()} {head} {state}"
    known = kept.recall(cache / _NAME, key, _CLASSES) if cache else None
    if known and known[0].holds(today):
        proven: Proven = known[0].proven
        return proven
    from .past import past  # and with it cryptography, which takes a while
    from .proof import prove
    from .undecided import undecided

    history = whole_history(objects, head, PROVEN)
    commits = waiting.commits(history)
    read = partial(read_with, objects, waiting.objects(commits))
    proof = here = prove(commits, read, today)
    if commits is not history and here.authority is None:
        # Somebody prepares a change that is not signed yet: what was decided before holds, also
        # of the records that lie here.
        proof = prove(without_policy(commits), read, today)
    told = past(proof)
    if commits is not history:
        told = replace(told, checkpoint=None)  # nobody else has what is not committed
    problems, decided = undecided(proof, here)
    proven = Proven(dict(proof.verdicts), None, told, decided, problems)
    if cache:
        until = min(map(_first_to_come, (proof, here)))
        kept.keep(cache / _NAME, key, _Learnt(proven, today, until))
    return proven


def _first_to_come(proof: "Proof") -> date:
    """The first day of those to come that something in a history says."""
    days = (one.values["value"] for one in proof.problems if one.code == "date-in-future")
    return min(map(date.fromisoformat, days), default=date.max)


_CLASSES = (
    Allowed,
    Anchor,
    Checkpoint,
    FileChange,
    NotVerified,
    Past,
    PolicyChange,
    Problem,
    Proven,
    Ruling,
    Severity,
    Verified,
    _Learnt,
    date,
)


def read_with(objects: Objects, more: Mapping[str, bytes], names: Sequence[str]) -> Iterator[bytes]:
    """The bytes of objects, in the order asked for; ``more`` are those that git does not have."""
    there = iter(objects.blobs([name for name in names if name not in more]))
    for name in names:
        yield more[name] if name in more else next(there)
