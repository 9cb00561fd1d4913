"""What was signed stands whatever policy says later; only what comes in is held against it."""

from datetime import date

import pytest
from solution_registry.checks import read_checked
from solution_registry.problem import Severity
from solution_registry.settings import Settings

from tests.review.founded import SHORTER, errors, reviewed
from tests.verify.clone import REVIEWERS, Clone, reviewer
from tests.verify.people import ADA, BO, CAI

CONFIRMATION = {"on": "2026-03-01", "role": "IT-chef", "proof": "reviewer_of_organisation"}
ADOPTER = {"schema_version": 1, "stage": "production", "confirmation": CONFIRMATION}
ADOPTERS = f"solutions/bygglov/adopters/{BO.organisation}.yml"
LATER = date(2026, 6, 1)


def found(clone: Clone, today: date = LATER) -> set[tuple[str, Severity]]:
    """What ``registry validate`` says of a solution; its errors stop a build."""
    registry = read_checked(Settings(clone.folder), today)
    return {(one.code, one.severity) for one in registry.problems if "bygglov/" in one.path}


def shorter(clone: Clone) -> None:
    clone.change_file("policy", "2026-05-01", "policy/policy.yml", SHORTER)


def moved(clone: Clone) -> None:
    """A reviewer goes to work for the lead."""
    elsewhere = reviewer(BO, organisation="se-9001")
    others = [elsewhere if one["id"] == BO.id else one for one in REVIEWERS]
    clone.change_reviewers("reviewer_changed", "2026-05-01", BO, others, by=[ADA, CAI])


def retired(clone: Clone) -> None:
    """The last day is the one before that on which somebody decided."""
    others = [
        {**one, "active_to": "2026-03-01"} if one["id"] == BO.id else one for one in REVIEWERS
    ]
    clone.change_reviewers("reviewer_retired", "2026-05-01", BO, others, by=[ADA, CAI])


CHANGES = {"a shorter validity": shorter, "another employer": moved, "a last day": retired}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_signed_record_stands(clone: Clone, change: object) -> None:
    assert callable(change)
    clone.record(by=[BO])
    clone.commit()
    before = found(clone)
    change(clone)
    clone.commit()
    assert found(clone) == before
    assert clone.codes() == []


@pytest.mark.parametrize(
    ("change", "code"),
    [(shorter, "too-long-validity"), (moved, "interest-conflict"), (retired, "reviewer-inactive")],
)
def test_one_that_is_not_signed_yet_is_held_against_it(
    clone: Clone, change: object, code: str
) -> None:
    assert callable(change)
    clone.record(by=[BO], signed_by={})
    change(clone)
    assert (code, Severity.ERROR) in found(clone)


def test_a_confirmation_by_a_reviewer_who_has_moved_is_remarked_on(clone: Clone) -> None:
    clone.write(ADOPTERS, ADOPTER)
    clone.commit()
    assert found(clone) == set()
    moved(clone)
    clone.commit()
    assert found(clone) == {("confirming-reviewer-missing", Severity.WARNING)}


def test_one_that_comes_in_needs_its_reviewer(clone: Clone) -> None:
    clone.main()
    moved(clone)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write(ADOPTERS, ADOPTER)
    [problem] = reviewed(clone).problems
    assert (problem.code, problem.severity) == ("confirming-reviewer-missing", Severity.ERROR)
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.write(ADOPTERS, {**ADOPTER, "confirmation": {**CONFIRMATION, "proof": "mailbox"}})
    assert errors(clone) == set()
