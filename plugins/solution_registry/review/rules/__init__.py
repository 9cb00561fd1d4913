"""Rules about the change itself, besides those about what files say: one function each."""

from collections.abc import Callable, Iterable

from ...problem import Problem
from ..change import Change
from .entries import entry_moved, entry_removed, entry_replaced, id_used_before, lead_changed
from .extent import changed_on_both_sides, criteria_changed, large_change, mixed_change
from .records import (
    decision_too_old,
    interest_on_base,
    record_changed,
    record_changed_within,
    record_content,
    reviewer_scope,
)

Rule = Callable[[Change], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    changed_on_both_sides,
    mixed_change,
    large_change,
    criteria_changed,
    entry_removed,
    entry_moved,
    entry_replaced,
    id_used_before,
    lead_changed,
    record_changed,
    record_changed_within,
    record_content,
    decision_too_old,
    reviewer_scope,
    interest_on_base,
)
"""Rules for a change; what they find is about the change as a whole, or a file of it."""
