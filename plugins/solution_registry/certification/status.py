"""Status: a pure function of records, deprecation, phase and a day. Nobody writes it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from .record import DeprecationOutline, RecordOutline
from .standing import decisive


class State(StrEnum):
    """The headline states, in the order in which they decide (certification.md)."""

    WITHDRAWN = "withdrawn"
    DEPRECATED = "deprecated"
    REVOKED = "revoked"
    EXPIRED = "expired"
    CHANGED = "changed"
    DUE = "due"
    CERTIFIED = "certified"
    LISTED = "listed"
    IDEA = "idea"


STATE_LABELS: dict[State, str] = {
    State.CERTIFIED: "Certified",
    State.DUE: "Certified, renewal due",
    State.CHANGED: "Changed since certification",
    State.EXPIRED: "Certification expired",
    State.REVOKED: "Certification revoked",
    State.LISTED: "Listed, not certified",
    State.IDEA: "Idea",
    State.DEPRECATED: "Deprecated",
    State.WITHDRAWN: "Withdrawn",
}
"""What each state is called (English msgids), in the order in which readers are shown them."""

STANDING = frozenset({State.CERTIFIED, State.DUE})
"""States in which a certification stands and covers what the entry says."""

OVER = frozenset({State.WITHDRAWN, State.DEPRECATED})
"""States of what nobody should take up any more."""


@dataclass(frozen=True, slots=True)
class Status:
    """What a reader may rely on, on one day.

    ``state`` is the headline; ``notes`` are other states that are true as well. ``record`` is
    the record that decides, if any. ``changed_fields`` differ from what it covers;
    ``uncovered`` are the criteria whose verdicts rest on them.
    """

    state: State
    notes: tuple[State, ...] = ()
    record: RecordOutline | None = None
    changed_fields: tuple[str, ...] = ()
    uncovered: tuple[str, ...] = ()

    @property
    def level(self) -> int:
        """The level of a certification that stands, else 0."""
        return self.record.level if self.record and self.state in STANDING else 0


_LISTED, _IDEA = Status(State.LISTED), Status(State.IDEA)


def status(
    records: Sequence[RecordOutline],
    deprecation: DeprecationOutline | None,
    lifecycle: str | None,
    today: date,
    due_days: int,
) -> Status:
    """Compute the state of an entry on a day.

    The newest certification decides, or the revocation that ended it; a declined one never ends a
    standing certificate. ``due`` begins ``due_days`` days before the last day of validity.
    """
    undecided = _IDEA if lifecycle == "idea" else _LISTED
    if not records and not deprecation:
        return undecided
    record = deciding(records, today)
    if record is not None and record.decision == "certified" and not record.criteria_known:
        record = None  # what it says nobody can tell, and what it replaced is over
    found: list[State] = []
    if deprecation and deprecation.on <= today:
        withdrawn = deprecation.reason == "withdrawn"
        found.append(State.WITHDRAWN if withdrawn else State.DEPRECATED)
    if record is not None:
        found.extend(_of_record(record, today, due_days))
    found.append(undecided.state)
    result = Status(state=found[0], record=record)
    if record is None:
        return result
    notes = tuple(
        state for state in found[1:] if state not in (State.LISTED, State.IDEA, State.CERTIFIED)
    )
    return replace(
        result,
        notes=notes,
        changed_fields=record.changed_fields if record.decision == "certified" else (),
        uncovered=record.uncovered if record.decision == "certified" else (),
    )


def deciding(records: Sequence[RecordOutline], day: date) -> RecordOutline | None:
    """The record that the status rests on, on a day; ``records`` are proven, in any order."""
    return decisive(record for record in records if record.decided_on <= day)


def _of_record(record: RecordOutline, today: date, due_days: int) -> list[State]:
    if record.decision == "revoked":
        return [State.REVOKED]
    found: list[State] = []
    until = record.valid_until
    if until is not None and until < today:
        found.append(State.EXPIRED)
    if record.uncovered:
        found.append(State.CHANGED)
    if until is not None and today <= until <= today + timedelta(days=due_days):
        found.append(State.DUE)
    return [*found, State.CERTIFIED]
