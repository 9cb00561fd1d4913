"""What is proven of the files that lie in a folder: of its history, and of what comes next."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

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
from .waiting import Waiting

_NAME = "verdicts.pickle"


def present(root: Path, cache: Path | None) -> Proven:
    """Prove the records of a folder, as if all that is not yet committed were committed now.

    On any day: what is of the future says so, and counts from its day on. What was learnt is kept
    in ``cache``; ``registry verify`` never takes anything from there.
    """
    try:
        with Objects(root) as objects:
            return _present(objects, cache)
    except NoHistory as reason:
        return Proven({}, no_history(str(reason)))


def _present(objects: Objects, cache: Path | None) -> Proven:
    head = objects.commit("HEAD")
    waiting = Waiting(objects.root, head, {})
    here = repr(sorted(waiting.files.items()))
    state = hashlib.blake2b(here.encode(), digest_size=16).hexdigest()
    key = f"{kept.code_stamp()} {head} {state}"
    known = kept.recall(cache / _NAME, key, _CLASSES) if cache else None
    if known:
        verdicts, told = known[0]
        return Proven(verdicts, past=told)
    from .past import past  # and with it cryptography, which takes a while
    from .proof import prove

    history = whole_history(objects, head, PROVEN)
    commits = waiting.commits(history)
    proof = prove(commits, partial(read_with, objects, waiting.objects(commits)), date.max)
    verdicts, told = dict(proof.verdicts), past(proof)
    if commits is not history:
        told = replace(told, checkpoint=None)  # nobody else has what is not committed
    if cache:
        kept.keep(cache / _NAME, key, (verdicts, told))
    return Proven(verdicts, past=told)


_CLASSES = (
    Allowed,
    Anchor,
    Checkpoint,
    FileChange,
    NotVerified,
    Past,
    PolicyChange,
    Problem,
    Ruling,
    Severity,
    Verified,
    date,
)


def read_with(objects: Objects, more: Mapping[str, bytes], names: Sequence[str]) -> Iterator[bytes]:
    """The bytes of objects, in the order asked for; ``more`` are those that git does not have."""
    there = iter(objects.blobs([name for name in names if name not in more]))
    for name in names:
        yield more[name] if name in more else next(there)
