"""Whoever may move the main line to another one needs no force, and hides nothing by it.

The line that is moved to has taken the old one over, so that is no longer the main one. Who knows
what was published last sees the move (test_refuses.py); here nobody does.
"""

import pytest

from .clone import BYGGLOV, Clone
from .exceptions import allow, alter, take_away
from .one_record import BYTES, RECORD, SERIAL, SIGNATURE, decided

PARTS = (RECORD, BYTES, SIGNATURE)
OTHER = "solutions/felanmalan/solution.yml"
POLICY = "policy/policy.yml"


def another_line(clone: Clone) -> None:
    """Begin a line beside the main one, and go on with that."""
    clone.branch("line")
    clone.write("other.md", b"More\n")
    clone.commit()
    clone.main()


def move(clone: Clone, *kept: str, to: str = "line") -> None:
    """Merge the main line into the other, which keeps some of its own files, and move to that."""
    clone.git("checkout", "-q", to)
    clone.git("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", "main")
    clone.git("rm", "-rqf", ".")
    clone.git("checkout", "-q", "main", "--", ".")
    if kept:
        clone.git("checkout", "-q", to, "--", *kept)
    clone.commit()
    clone.main()
    clone.git("merge", "-q", "--ff-only", to)


@pytest.fixture
def let_go(certified: Clone) -> Clone:
    """What was certified may be gone; another line has it still."""
    another_line(certified)
    allow(certified, take_away(certified, *PARTS))
    assert (certified.codes(), decided(certified)) == ([], [])
    return certified


def test_what_was_let_go_stays_gone(let_go: Clone) -> None:
    move(let_go)
    assert (let_go.codes(), decided(let_go)) == ([], [])


def test_it_does_not_come_back_unseen(let_go: Clone) -> None:
    move(let_go, *PARTS)
    assert let_go.codes() == ["history-altered", *["record-altered"] * 3]
    assert decided(let_go) == []


def test_it_comes_back_where_that_is_allowed(let_go: Clone) -> None:
    move(let_go, *PARTS)
    back = [{"path": path, "after": let_go.digest(path)} for path in PARTS]
    allow(let_go, back, "2026-06-02")
    assert (let_go.codes(), decided(let_go)) == ([], [SERIAL])


def test_nor_does_it_as_it_was_for_a_while(certified: Clone) -> None:
    """It was altered before it went; the other line has what it was altered to."""
    right = certified.digest(RECORD)
    certified.append(RECORD)
    certified.commit()
    another_line(certified)
    wrong = certified.digest(RECORD)
    certified.git("checkout", "-q", "HEAD~1", "--", RECORD)
    certified.commit()
    steps = [
        {"path": RECORD, "before": right, "after": wrong},
        {"path": RECORD, "before": wrong, "after": right},
    ]
    allow(certified, [*steps, *take_away(certified, *PARTS)])
    assert certified.codes() == []
    move(certified, RECORD)
    assert "record-altered" in certified.codes()


@pytest.mark.parametrize("same", [True, False])
def test_nor_does_an_entry_whatever_it_says(clone: Clone, *, same: bool) -> None:
    clone.write(OTHER, {**BYGGLOV, "name": {"sv": "Felanmälan"}})
    clone.commit()
    another_line(clone)
    allow(clone, take_away(clone, OTHER))
    if not same:
        clone.git("checkout", "-q", "line")
        clone.write(OTHER, {**BYGGLOV, "name": {"sv": "Något annat"}})
        clone.commit()
        clone.main()
    assert clone.codes() == []
    move(clone, OTHER)
    assert clone.codes() == ["id-reused"]
    allow(clone, [{"path": OTHER, "after": clone.digest(OTHER)}], "2026-06-02")
    assert clone.codes() == []


def test_policy_that_nobody_decided_is_not_allowed_twice(clone: Clone) -> None:
    """Neither line does it alone: one has what was allowed once, the other knows that it was."""
    clone.branch("line")
    clone.append(POLICY)
    clone.commit()
    clone.main()
    allow(clone, alter(clone, POLICY))
    assert clone.codes() == []
    move(clone, POLICY)
    assert clone.codes() == ["policy-unsigned"]


def test_but_what_may_stay_as_it_is_may_be_taken_over(clone: Clone) -> None:
    another_line(clone)
    before = clone.digest(POLICY)
    clone.append(POLICY)
    clone.commit()
    allow(clone, [{"path": POLICY, "before": before, "after": clone.digest(POLICY)}])
    move(clone)
    assert clone.codes() == []


def test_what_went_once_more_before_anybody_let_it_go_may_be_put_back(certified: Clone) -> None:
    """The first loss was meant, and its undoing, too; the second was a mistake."""
    allow(certified, take_away(certified, *PARTS))
    certified.git("checkout", "-q", "HEAD~2", "--", *PARTS)
    certified.commit()
    back = [{"path": path, "after": certified.digest(path)} for path in PARTS]
    allow(certified, back, "2026-06-02")
    mistake = take_away(certified, *PARTS)
    certified.git("checkout", "-q", "HEAD~1", "--", *PARTS)
    certified.commit()
    allow(certified, mistake, "2026-06-03")
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_what_is_lost_and_put_right_twice_while_another_line_is_open(certified: Clone) -> None:
    """The other line has the first loss alone; merged after the second, it makes no difference."""

    def put_right(gone: list[dict[str, str]], day: str) -> None:
        certified.git("checkout", "-q", whole, "--", *PARTS)
        allow(certified, gone, day)

    whole = certified.git("rev-parse", "HEAD")
    gone = take_away(certified, *PARTS)
    another_line(certified)
    put_right(gone, "2026-06-01")
    gone = take_away(certified, *PARTS)
    certified.merge("line")
    put_right(gone, "2026-06-02")
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])
