"""Authority: who may decide at one point of the history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..model.policy import Reviewer
from .keys import PublicKey
from .rules import Rules


@dataclass(frozen=True, slots=True)
class Authority:
    """The rules that hold, made only by a chain of signed changes.

    ``files`` are the digests of the policy's files by path. ``since`` is the newest day on which
    a change of policy up to here was decided: whose time was over by then can decide nothing
    more, whatever day they claim. ``demonstration``: the founding key is published, so nothing
    real may rest on it. ``lost`` are the keys, by what they are made of, that were ever
    declared lost: whoever found one could sign, so none of them counts again. ``replaced`` are
    keys that registrars had and have no more: whether one was stolen, nobody says.
    """

    rules: Rules
    files: Mapping[str, str]
    founding_key: PublicKey
    since: date
    demonstration: bool = False
    lost: frozenset[bytes] = frozenset()
    replaced: frozenset[bytes] = frozenset()

    def active(self, reviewer: Reviewer, on: date) -> bool:
        """Whether a reviewer had the task on a day, and still had it when policy last changed."""
        return reviewer.active_on(on) and self.since <= (reviewer.active_to or self.since)

    def deciders(self, on: date) -> tuple[str, ...]:
        """Those who may change policy on a day: real, active, with a key that is not lost."""
        return tuple(
            id
            for id, reviewer in self.rules.reviewers.items()
            if id in self.rules.keys
            and not reviewer.key_revoked_on
            and not reviewer.example
            and self.active(reviewer, on)
        )
