"""What each kind of policy change may do: it does what it says, and nothing besides."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..model.policy import Reviewer
from ..model.policy_change import PolicyChange
from .places import CRITERIA, POLICY, REVIEWERS
from .rules import Rules


class Move(NamedTuple):
    """A change, and the rules before it (None before the founding) and after."""

    change: PolicyChange
    before: Rules | None
    after: Rules

    @property
    def paths(self) -> set[str]:
        """The files that change."""
        return set(self.change.files or ())

    @property
    def reviewers(self) -> tuple[Reviewer | None, Reviewer | None, bool]:
        """The reviewer it is about, before and after, and whether all else is as it was."""
        if self.before is None or self.change.reviewer is None:
            return None, None, False
        old, new = dict(self.before.reviewers), dict(self.after.reviewers)
        one, other = old.pop(self.change.reviewer, None), new.pop(self.change.reviewer, None)
        return one, other, old == new and self.paths == {REVIEWERS}


def founding(move: Move) -> bool:
    """All files are laid down, with the key that decides until there are two reviewers."""
    return move.change.founding_key is not None and {POLICY, REVIEWERS} <= move.paths


def reviewer_added(move: Move) -> bool:
    """One reviewer more, and all others as they were."""
    old, new, others = move.reviewers
    return old is None and new is not None and others


def reviewer_changed(move: Move) -> bool:
    """Something else is said of one reviewer."""
    old, new, others = move.reviewers
    return old is not None and new is not None and others and old.example is new.example


def reviewer_retired(move: Move) -> bool:
    """One reviewer's time is over, or their key is lost; nobody is ever left out."""
    old, new, others = move.reviewers
    if old is None or new is None or not others:
        return False
    ending = {"active_to": new.active_to, "key_revoked_on": new.key_revoked_on}
    ended = bool(new.key_revoked_on) or (
        new.active_to is not None and new.active_to < move.change.decided_on
    )
    return ended and old.model_copy(update=ending) == new


def policy(move: Move) -> bool:
    """Other numbers, in the same registry."""
    before, after = move.before, move.after
    same = before is not None and before.policy.registry == after.policy.registry
    return same and move.paths == {POLICY}


def criteria(move: Move) -> bool:
    """A new set in a file of its own; those that there are stay as they are."""
    files = move.change.files or {}
    return bool(files) and all(
        path.startswith(CRITERIA) and file.before is None for path, file in files.items()
    )


def exception(move: Move) -> bool:
    """Something that slipped through is allowed; no rule changes."""
    return bool(move.change.allows) and not move.change.files


KINDS: Mapping[str, Callable[[Move], bool]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (
            founding,
            reviewer_added,
            reviewer_changed,
            reviewer_retired,
            policy,
            criteria,
            exception,
        )
    }
)
"""The kinds of changes, as the model names them → whether one does what its kind does."""


def fits(move: Move) -> bool:
    """Whether a change does what it says it does, and nothing besides."""
    change, founds = move.change, move.change.kind == "founding"
    return (
        KINDS[change.kind](move)
        and (founds or change.founding_key is None)
        and (founds or change.example is None)
        and (change.kind == "exception" or change.allows is None)
        and (change.kind.startswith("reviewer_") or change.reviewer is None)
    )
