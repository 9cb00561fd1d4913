"""Numbers of decisions that the base has given away since the branch left it."""

from ..history.snapshot import Snapshot
from ..verify.places import change_name, record_id, stem
from .change import Change


def taken(change: Change) -> frozenset[str]:
    """Decisions of the change, by path without ending, whose numbers others on the base have.

    Nothing else can be said of them: git cannot put the two together, and what decides anew gets
    the next number.
    """
    both = [path for path in change.overlaps if record_id(path) or change_name(path)]
    fork = Snapshot(change.objects, change.fork)
    return frozenset(
        stem(path) for path in both if fork.file(path) is None and change.before.file(path)
    )
