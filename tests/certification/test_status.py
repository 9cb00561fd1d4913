"""Status over its whole state space: every combination of record, change, deprecation and day."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.certification.record import DeprecationOutline, RecordOutline
from solution_registry.certification.status import STATE_LABELS, State, status

START, END = date(2026, 1, 10), date(2027, 1, 9)
DUE = 60


def record(
    decision: str = "certified",
    number: int = 1,
    decided_on: date = START,
    valid_until: date | None = END,
    changed: tuple[str, ...] = (),
    uncovered: tuple[str, ...] = (),
    *,
    revokes: str = f"x/{START}-1",
) -> RecordOutline:
    return RecordOutline(
        serial=f"x/{decided_on}-{number}",
        decision=decision,
        revokes=revokes if decision == "revoked" else None,
        decided_on=decided_on,
        valid_until=valid_until if decision == "certified" else None,
        level=2,
        criteria="2026.1",
        organisation="zz-registret",
        changed_fields=changed,
        uncovered=uncovered,
    )


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (START - timedelta(days=1), State.LISTED),
        (START, State.CERTIFIED),
        (END - timedelta(days=DUE + 1), State.CERTIFIED),
        (END - timedelta(days=DUE), State.DUE),
        (END, State.DUE),
        (END + timedelta(days=1), State.EXPIRED),
    ],
)
def test_a_certificate_through_its_life(day: date, state: State) -> None:
    assert status([record()], None, "production", day, DUE).state is state


def test_no_record_is_listed_and_an_idea_is_an_idea() -> None:
    assert status([], None, "production", START, DUE).state is State.LISTED
    assert status([], None, "idea", START, DUE).state is State.IDEA


def test_text_changed_where_no_criterion_rests_stays_certified() -> None:
    found = status([record(changed=("summary",))], None, "production", START, DUE)
    assert found.state is State.CERTIFIED
    assert found.changed_fields == ("summary",)
    assert found.level == 2


def test_declined_never_ends_a_standing_certificate() -> None:
    later = record("declined", 2, START + timedelta(days=5))
    assert status([record(), later], None, "production", END, DUE).state is State.DUE


def test_certified_again_ends_a_revocation_and_the_other_way_round() -> None:
    first = record()
    revoked = record("revoked", 1, START + timedelta(days=5))
    again = record("certified", 1, START + timedelta(days=9))
    day = START + timedelta(days=20)
    assert status([first, revoked], None, "production", day, DUE).state is State.REVOKED
    assert status([again, first, revoked], None, "production", day, DUE).state is State.CERTIFIED


def test_a_certification_from_before_a_revocation_does_not_lift_it() -> None:
    """Whatever came in first: whoever certified did not know why it would be revoked."""
    first = record()
    revoked = record("revoked", 1, START + timedelta(days=5))
    between = record("certified", 1, START + timedelta(days=3))
    day = START + timedelta(days=20)
    assert status([first, revoked, between], None, "production", day, DUE).record == revoked
    assert status([first, between], None, "production", day, DUE).record == between


def test_an_older_certification_does_not_take_over_from_a_newer_one() -> None:
    newer, older = record(decided_on=START + timedelta(days=3)), record()
    day = START + timedelta(days=20)
    for order in ([newer, older], [older, newer]):
        assert status(order, None, "production", day, DUE).record == newer


def test_on_one_day_the_higher_number_decides() -> None:
    ten, nine = record("revoked", 10, revokes=f"x/{START}-9"), record("certified", 9)
    assert status([ten, nine], None, "production", START, DUE).state is State.REVOKED


def test_a_revocation_ends_all_that_was_decided_before_it() -> None:
    first, second, third = record(), record(number=4), record(number=6)
    old, again = record("revoked", 5), record("revoked", 7)
    assert status([first, second, old], None, "production", START, DUE).record == old
    assert status([first, second, old, third], None, "production", START, DUE).record == third
    assert status([first, old, third, again], None, "production", START, DUE).record == again
    new = record("revoked", 8, revokes=third.serial)
    assert status([first, old, third, new], None, "production", START, DUE).record == new


def test_one_more_revocation_undoes_none() -> None:
    """Whoever writes one of an earlier day, of the same certification, lifts nothing with it."""
    first, renewed = record(), record(number=5)
    revoked, earlier = record("revoked", 7), record("revoked", 3)
    for there in ([first, renewed, revoked], [first, renewed, revoked, earlier]):
        assert status(there, None, "production", START, DUE).record == revoked


def test_what_a_revocation_names_is_ended_though_it_has_the_later_name() -> None:
    later = record(number=9)
    early = record("revoked", 2, revokes=later.serial)
    assert status([later, early], None, "production", START, DUE).record == early


@given(st.lists(st.sampled_from(["certified", "declined", "revoked"]), max_size=8), st.data())
def test_it_follows_from_the_names_alone(decisions: list[str], data: st.DataObject) -> None:
    """Whatever came in in whatever order, and whichever certification is revoked."""
    records: list[RecordOutline] = []
    for number, decision in enumerate(decisions, start=1):
        names = [one.serial for one in records if one.decision == "certified"]
        if decision == "revoked" and not names:
            continue
        named = data.draw(st.sampled_from(names)) if decision == "revoked" else ""
        records.append(record(decision, number, revokes=named))
    found = status(data.draw(st.permutations(records)), None, "production", START, DUE)
    assert found == status(records, None, "production", START, DUE)
    certified = [one for one in records if one.decision == "certified"]
    if not certified:
        assert found.state is State.LISTED
        return
    newest = certified[-1]
    ends = [one for one in records[records.index(newest) :] if one.decision == "revoked"]
    assert found.state is (State.REVOKED if ends else State.CERTIFIED)
    assert found.record in (newest, *ends)


ORDER = list(State)
DECISIONS = (None, "certified", "declined", "revoked")
UNCOVERED: tuple[tuple[str, ...], ...] = ((), ("cost-stated",))
REASONS = (None, "withdrawn", "unsafe")
DAYS = (START, END - timedelta(days=10), END + timedelta(days=10))


@pytest.mark.parametrize(
    ("decision", "uncovered", "reason", "lifecycle", "day"),
    list(product(DECISIONS, UNCOVERED, REASONS, ("idea", "production"), DAYS)),
)
def test_the_headline_is_the_first_true_state(
    decision: str | None, uncovered: tuple[str, ...], reason: str | None, lifecycle: str, day: date
) -> None:
    records = [record(decision, uncovered=uncovered)] if decision else []
    deprecation = DeprecationOutline(START, reason, None) if reason else None
    expired, due = day > END, END - timedelta(days=DUE) <= day <= END
    certified = decision == "certified"
    true = {
        State.WITHDRAWN: reason == "withdrawn",
        State.DEPRECATED: reason == "unsafe",
        State.REVOKED: decision == "revoked",
        State.EXPIRED: certified and expired,
        State.CHANGED: certified and bool(uncovered),
        State.DUE: certified and due,
        State.CERTIFIED: certified and not expired,
        State.LISTED: lifecycle != "idea",
        State.IDEA: lifecycle == "idea",
    }
    found = status(records, deprecation, lifecycle, day, DUE)
    expected = [state for state in ORDER if true[state]]
    assert found.state is expected[0]
    quiet = {State.LISTED, State.IDEA, State.CERTIFIED}
    assert set(found.notes) == set(expected[1:]) - quiet
    assert found.level == (2 if found.state in (State.CERTIFIED, State.DUE) else 0)


def test_a_deprecation_counts_from_its_day_on() -> None:
    later = DeprecationOutline(START + timedelta(days=1), "withdrawn", None)
    assert status([record()], later, "production", START, DUE).state is State.CERTIFIED
    assert status([record()], later, "production", later.on, DUE).state is State.WITHDRAWN


def test_every_state_has_a_name() -> None:
    assert set(STATE_LABELS) == set(State)


@given(st.permutations([record(), record("revoked", 2), record("declined", 3)]))
def test_the_order_of_files_does_not_matter(records: list[RecordOutline]) -> None:
    assert status(records, None, "production", START, DUE).state is State.REVOKED
