"""Somebody who has to look at a change, and at which of its paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ..certification.signed import serial_of
from ..model.policy_change import FOUNDER
from ..problem import Problem, Severity

if TYPE_CHECKING:
    from ..model.policy import Reviewer
    from .change import Change

Tier = Literal["adopter", "use", "lead", "reviewer", "name", "decision", "signature", "registry"]

CODES: Final[dict[Tier, str]] = {
    "adopter": "needs-adopter",
    "use": "needs-use",
    "lead": "needs-lead",
    "reviewer": "needs-reviewer",
    "name": "needs-name",
    "decision": "needs-decision",
    "signature": "needs-signature",
    "registry": "needs-registry",
}
"""Whose files → how it is said that they have to look."""


@dataclass(frozen=True, slots=True)
class Need:
    """Somebody who has to look, at which paths.

    ``organisations`` are ids, ``accounts`` names; ``founder`` is whoever has the founding key.
    ``enough``: so many of them; all of them where there are not as many.
    """

    tier: Tier
    paths: tuple[str, ...]
    organisations: tuple[str, ...] = ()
    reviewers: tuple[Reviewer, ...] = ()
    accounts: tuple[str, ...] = ()
    founder: bool = False
    enough: int = 1

    @property
    def who(self) -> tuple[object, ...]:
        """Who it is that has to look, whatever at."""
        names = tuple(one.id for one in self.reviewers)
        return (self.tier, self.organisations, names, self.accounts, self.founder)

    def problem(self, change: Change) -> Problem:
        """The same as a finding, for reports that have nothing but these."""
        vocabulary = change.after_ground.vocabulary
        known = vocabulary.organisations
        who = [vocabulary.named(id) for id in self.organisations]
        for one in self.reviewers:
            place = known.get(one.organisation)
            said = f"{place.name}, {one.organisation}" if place else one.organisation
            who.append(f"{one.id} ({said})")
        who += [FOUNDER] if self.founder else []
        asked = "all" if len(who) == 1 else "one" if self.enough == 1 else "two"
        told = ", ".join(who)
        values = {"who": told, "accounts": ", ".join(self.accounts), asked: told}
        if self.tier == "signature" and len(self.paths) == 1:
            values["serial"] = serial_of(self.paths[0])
        return Problem(CODES[self.tier], self.paths[0], (), values, Severity.REVIEW)
