"""Which of the decisions on a solution its status rests on."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Decision(Protocol):
    """What a decision is, as far as it matters here."""

    @property
    def serial(self) -> str:
        """Its name: ``<id>/<date>-<n>``."""

    @property
    def decision(self) -> str:
        """Whether it certifies, declines or revokes."""

    @property
    def revokes(self) -> str | None:
        """The serial of the certification that it revokes."""


D = TypeVar("D", bound=Decision)


def made(serial: str) -> tuple[str, int]:
    """What later decisions on a solution have more of: the day, then the number of their names.

    Both are signed. When a decision came in is not: whoever moves a branch can say otherwise.
    """
    day, _, number = serial.rpartition("/")[2].rpartition("-")
    return day, int(number) if number.isdecimal() else 0


def decisive(records: Iterable[D]) -> D | None:
    """The decision that decides; ``records`` are proven, of one solution, in any order.

    The latest certification does, or the revocation that ended it. A revocation ends the
    certification that it names and all that were decided before it, also where what it names was
    revoked before: else one more revocation, of an earlier day, would undo it. A declined decision
    never decides.
    """
    found: D | None = None
    revoked: dict[str | None, D] = {}
    for record in sorted(records, key=lambda one: made(one.serial)):
        if record.decision == "revoked":
            found = revoked[record.revokes] = record
        elif record.decision == "certified":
            found = revoked.get(record.serial, record)
    return found
