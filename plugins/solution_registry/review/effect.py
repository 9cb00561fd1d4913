"""What a change does to a solution's certification, and to the count of its adopters."""

from dataclasses import dataclass

from ..certification.proof import Proven
from ..certification.status import STANDING, State, Status
from ..registry import Ground
from ..registry.folder import Folder
from ..registry.listing import Listing, listing
from ..registry.outlined import outline
from . import proofs
from .change import Change, Touched

CERTIFIED = STANDING | {State.CHANGED}
"""States in which a certificate covers anything."""


@dataclass(frozen=True, slots=True)
class Effect:
    """How a solution stands before and after; None where it is not there, or cannot be read.

    ``uncovered`` are the criteria whose verdicts the change takes out of the certificate,
    ``covered`` those that it brings back, where there is a certificate.
    """

    before: Listing | None
    after: Listing | None
    uncovered: tuple[str, ...]
    covered: tuple[str, ...]

    @property
    def changes(self) -> bool:
        """Whether anything that a reader would see of it changes."""
        return _seen(self.before) != _seen(self.after)


def effect(change: Change, one: Touched) -> Effect:
    """See the entry before and after the change, by the policy of the base.

    As everywhere, a record that is not proven counts for nothing.
    """
    before = _listing(change, one.before, proofs.before(change, one), change.ground)
    after = _listing(change, one.after, proofs.after(change, one), change.after_ground)
    old = before.status.uncovered if before else ()
    new = after.status.uncovered if after else ()
    certified = after is not None and after.status.state in CERTIFIED
    return Effect(
        before,
        after,
        uncovered=tuple(id for id in new if id not in old),
        covered=tuple(id for id in old if id not in new) if certified else (),
    )


def _listing(
    change: Change, folder: Folder | None, proven: Proven, ground: Ground
) -> Listing | None:
    if folder is None or folder.entry is None:
        return None
    found = outline(folder.entry, folder.version, change.ground.criteria)
    day = change.day(folder.entry)
    return listing(found, change.ground.policy, day, None, proven, ground.ended)


def _seen(one: Listing | None) -> tuple[Status, int, int, int] | None:
    return (one.status, one.confirmed, one.reported, one.coming) if one else None
