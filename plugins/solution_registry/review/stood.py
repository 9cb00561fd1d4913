"""What decided on a solution before the change: what a revocation that comes in may end."""

from collections.abc import Collection, Iterator
from datetime import date

from ..certification.proof import Verdicts, Verified
from ..certification.record import order
from ..certification.standing import decisive
from ..history.graph import whole_history
from ..model.certification import Certification
from ..verify.places import FOLDERS
from ..verify.proof import prove
from .change import Change


def stood(change: Change, ids: Collection[str]) -> dict[str, Certification]:
    """The record of the base that decides on each of some solutions, where there is one.

    Proven of the whole history, which alone tells in which order records came in; that takes its
    time, so it is done for revocations only, which are rare. Raises NoHistory.
    """
    if not ids:
        return {}
    commits = whole_history(change.objects, change.base, FOLDERS)
    verdicts = prove(commits, change.objects.blobs, change.today).verdicts
    found = {id: decisive(_in_order(change, id, verdicts)) for id in ids}
    return {id: record for id, record in found.items() if record is not None}


def _in_order(change: Change, id: str, verdicts: Verdicts) -> Iterator[Certification]:
    """The verified records of a solution on the base, the first one first."""
    entry = change.touched[id].decided_before
    there = entry.certifications if entry else {}
    positions = {
        serial: verdict.position
        for serial in there
        if isinstance(verdict := verdicts.get(serial), Verified)
    }

    def came_in(serial: str) -> tuple[int, date, int]:
        return order(positions[serial], there[serial].decided_on, serial)

    return (there[serial] for serial in sorted(positions, key=came_in))
