"""What decides on a solution on the base: what a decision that comes in may replace or end."""

from collections.abc import Iterable, Iterator

from ..certification.proof import Verdicts, Verified
from ..certification.standing import made
from ..history.graph import whole_history
from ..model.certification import Certification
from ..verify.places import PROVEN
from ..verify.proof import prove
from .change import Change


def stood(change: Change, coming: Iterable[Certification]) -> dict[str, list[Certification]]:
    """The verified records of the base, of each solution on which a decision comes in.

    Proving them takes the whole history and its time, so it is done only where it matters: for
    revocations, and for certifications that are older than something the base has. Raises
    NoHistory.
    """
    asked = {record.solution for record in coming if _has_to_know(change, record)}
    if not asked:
        return {}
    commits = whole_history(change.objects, change.base, PROVEN)
    verdicts = prove(commits, change.objects.blobs, change.today).verdicts
    return {id: [*_verified(change, id, verdicts)] for id in asked}


def _has_to_know(change: Change, record: Certification) -> bool:
    if record.decision == "revoked":
        return True
    return record.decision == "certified" and any(
        made(serial) > made(record.serial) for serial in _there(change, record.solution)
    )


def _there(change: Change, id: str) -> dict[str, Certification]:
    one = change.touched.get(id)
    entry = one.decided_before if one else None
    return dict(entry.certifications) if entry else {}


def _verified(change: Change, id: str, verdicts: Verdicts) -> Iterator[Certification]:
    for serial, record in _there(change, id).items():
        if isinstance(verdicts.get(serial), Verified):
            yield record
