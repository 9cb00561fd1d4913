"""A record under judgement, with all that it is judged by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ..model.certification import Certification
from ..model.policy import Reviewer
from ..problem import Problem
from .authority import Authority
from .level import level
from .signed import Signed


@dataclass(frozen=True)
class Case:
    """A record, and all that it is judged by.

    ``subject`` is what it is about, as certified: of a revocation, what it revokes. ``revoked``
    is the verified record that it revokes, if it does.
    """

    record: Certification
    signed: Signed
    subject: Mapping[str, Any]
    authority: Authority
    revoked: Certification | None
    today: date

    @cached_property
    def reviewers(self) -> Mapping[str, Reviewer]:
        """Those who decided, as far as they are known."""
        known = self.authority.rules.reviewers
        return {id: known[id] for id in self.record.reviewers if id in known}

    @cached_property
    def level(self) -> int:
        """The level that its verdicts give; 0 where they give none, or it does not certify."""
        return self._level(self.record)

    @cached_property
    def revoked_level(self) -> int:
        """The level of what it revokes; 0 where it revokes nothing."""
        return self._level(self.revoked) if self.revoked else 0

    def _level(self, record: Certification) -> int:
        criteria = self.authority.rules.criteria.get(record.criteria)
        if record.decision != "certified" or criteria is None:
            return 0
        return level(record, criteria)

    def could_decide(self, day: date) -> bool:
        """Whether all who decided, as far as they are known, had the task on another day."""
        return all(self.authority.active(one, day) for one in self.reviewers.values())

    def problem(self, code: str, *place: str | int, **values: str) -> Problem:
        """Say something of the record's file."""
        return Problem(code, self.signed.path, place, values)
