"""Which of the decisions on a solution its status rests on."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Decision(Protocol):
    """What a decision is, as far as it matters here."""

    @property
    def serial(self) -> str:
        """Its name."""

    @property
    def decision(self) -> str:
        """Whether it certifies, declines or revokes."""

    @property
    def revokes(self) -> str | None:
        """The serial of the certification that it revokes."""


D = TypeVar("D", bound=Decision)


def decides(before: D | None, newer: D) -> D | None:
    """Tell which of two decides: the one that did so far, or one that came in after it.

    A certification takes the place of whatever was there. A revocation ends the certification that
    it names and no other (certification.md): of one that was replaced or revoked before, it says
    nothing. A declined one never decides.
    """
    if newer.decision == "certified":
        return newer
    if newer.decision != "revoked":
        return before
    return newer if before is None or before.serial == newer.revokes else before


def decisive(records: Iterable[D]) -> D | None:
    """The decision that decides; ``records`` are in the order in which they came in."""
    found: D | None = None
    for record in records:
        found = decides(found, record)
    return found
