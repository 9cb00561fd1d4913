"""Rules about the change itself, besides those about what files say: one function each."""

from collections.abc import Callable, Iterable

from ...problem import Problem
from ..change import Change
from ..merged import proof_lost
from ..settings import settings_unreadable
from .adopters import spoken_for
from .entries import (
    entry_gone_within,
    entry_moved,
    entry_removed,
    entry_replaced,
    id_used_before,
    lead_changed,
    left_since,
    other_kind,
)
from .extent import (
    base_merged_in,
    changed_on_both_sides,
    criteria_changed,
    large_change,
    mixed_change,
    undone_by_merge,
)
from .judgement import record_judged
from .policy import (
    criteria_too_early,
    decisions_hold,
    decisions_of_today,
    policy_undecided,
    policy_undecided_within,
    reviewers_fall,
)
from .records import decision_missing, number_taken, record_changed, record_changed_within

Rule = Callable[[Change], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    base_merged_in,
    undone_by_merge,
    changed_on_both_sides,
    number_taken,
    mixed_change,
    large_change,
    settings_unreadable,
    criteria_changed,
    entry_removed,
    entry_moved,
    entry_gone_within,
    entry_replaced,
    other_kind,
    id_used_before,
    lead_changed,
    left_since,
    spoken_for,
    record_changed,
    record_changed_within,
    decision_missing,
    decisions_hold,
    decisions_of_today,
    policy_undecided,
    policy_undecided_within,
    reviewers_fall,
    criteria_too_early,
    record_judged,
    proof_lost,
)
"""Rules for a change; what they find is about the change as a whole, or a file of it.

Before them all stands ``extent.branches_crossed``: else there is nothing to judge.
"""
