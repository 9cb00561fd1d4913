"""Lists go by the policy that was decided, whatever lies in the folder."""

from collections.abc import Callable

import pytest
from solution_registry.certification.status import State
from solution_registry.checks import read_checked
from solution_registry.registry.registry import Registry
from solution_registry.settings import Settings
from solution_registry.verify.present import present

from .clone import BYGGLOV, CRITERIA, POLICY, REVIEWERS, TODAY, Clone
from .one_record import BYTES, RECORD, SERIAL, SIGNATURE
from .people import ADA, BO, CAI

COSTS = {"development": {"amount": 999, "currency": "SEK", "year": 2025}}
FOUNDING = "policy/changes/2026-01-02-1.yml"
SET = "schema/criteria/2026.1.yml"


def listed(clone: Clone) -> Registry:
    """What lists and pages are made of."""
    return read_checked(Settings(clone.folder), TODAY, present(clone.folder, None, TODAY))


def told(clone: Clone) -> list[tuple[str, str]]:
    """What is said of the files that lie there."""
    found = present(clone.folder, None, TODAY).undecided
    return [(problem.code, problem.path) for problem in found]


def months(clone: Clone) -> None:
    clone.write("policy/policy.yml", {**POLICY, "confirmation_months": 24})


def gone(clone: Clone) -> None:
    clone.path("policy/policy.yml").unlink()


@pytest.mark.parametrize("edit", [months, gone])
@pytest.mark.parametrize("committed", [True, False])
def test_numbers(certified: Clone, edit: Callable[[Clone], None], committed: bool) -> None:
    edit(certified)
    if committed:
        certified.commit()
    code = "policy-unsigned" if committed else "policy-edited"
    assert told(certified) == [(code, "policy/policy.yml")]
    found = listed(certified)
    assert found.policy.confirmation_months == POLICY["confirmation_months"]
    assert found.listings["bygglov"].status.state is State.CERTIFIED


@pytest.mark.parametrize("committed", [True, False])
def test_criteria(certified: Clone, committed: bool) -> None:
    """A criterion that says it rests on nothing would keep what was certified as it was."""
    certified.write("solutions/bygglov/solution.yml", {**BYGGLOV, "costs": COSTS})
    certified.commit()
    assert listed(certified).listings["bygglov"].status.state is State.CHANGED
    criteria = [{**one, "covers": ["documents"]} for one in CRITERIA["criteria"]]
    certified.write(SET, {**CRITERIA, "criteria": criteria})
    if committed:
        certified.commit()
    assert [path for _, path in told(certified)] == [SET]
    found = listed(certified)
    assert found.listings["bygglov"].status.state is State.CHANGED
    assert SERIAL not in found.unverified


def test_criteria_that_are_gone(certified: Clone) -> None:
    certified.write("solutions/bygglov/solution.yml", {**BYGGLOV, "costs": COSTS})
    certified.path(SET).unlink()
    certified.commit()
    assert listed(certified).listings["bygglov"].status.state is State.CHANGED


def test_reviewers(certified: Clone) -> None:
    certified.write("policy/reviewers.yml", {"schema_version": 1, "reviewers": REVIEWERS[:1]})
    certified.commit()
    assert [*listed(certified).reviewers] == [one["id"] for one in REVIEWERS]


def test_what_is_wrong_with_a_file_is_told_all_the_same(certified: Clone) -> None:
    certified.write("policy/policy.yml", b"{\n")
    assert "policy/policy.yml" in {problem.path for problem in listed(certified).problems}


def test_what_is_as_decided_again_is_told_no_more(certified: Clone) -> None:
    certified.write("policy/policy.yml", {**POLICY, "due_days": 1})
    certified.commit()
    certified.write("policy/policy.yml", POLICY)
    certified.commit()
    assert told(certified) == []
    assert listed(certified).policy.due_days == POLICY["due_days"]


def test_a_set_that_nobody_has_decided_on_yet_lies_there(certified: Clone) -> None:
    certified.write("schema/criteria/2026.9.yml", {**CRITERIA, "id": "2026.9"})
    assert "2026.9" in listed(certified).criteria
    assert told(certified) == []


@pytest.mark.parametrize("committed", [True, False])
def test_what_waits_for_its_second_signature_changes_nothing_yet(
    certified: Clone, committed: bool
) -> None:
    """Committed, it breaks the chain, and nothing is certified until it is mended."""
    draft(certified)
    if committed:
        certified.commit()
    assert told(certified) == [("policy-edited", "policy/policy.yml")]
    found = listed(certified)
    assert found.policy.confirmation_months == POLICY["confirmation_months"]
    state = found.listings["bygglov"].status.state
    assert state is (State.LISTED if committed else State.CERTIFIED)


def draft(clone: Clone) -> None:
    """A change of policy that waits for its second signature."""
    numbers = {**POLICY, "confirmation_months": 24}
    clone.change_file("policy", "2026-10-30", "policy/policy.yml", numbers, by=[ADA])


def comment(clone: Clone) -> None:
    """Something that nobody decided, in a change of policy that was."""
    clone.append(FOUNDING)


def edited(clone: Clone) -> None:
    record = clone.path(RECORD)
    record.write_bytes(record.read_bytes().replace(b"2028-03-02", b"2031-03-02"))


def signed_by_nobody(clone: Clone) -> None:
    clone.path(SIGNATURE).unlink()


def of_other_content(clone: Clone) -> None:
    clone.append(BYTES)


def without_its_revocation(clone: Clone) -> None:
    clone.revocation()
    clone.commit()
    for path in clone.folder.glob("solutions/bygglov/certifications/2026-04-01-1*"):
        path.unlink()


@pytest.mark.parametrize("beside", [draft, comment])
@pytest.mark.parametrize(
    "done", [edited, signed_by_nobody, of_other_content, without_its_revocation]
)
def test_records_are_judged_as_they_lie_there(
    certified: Clone, done: Callable[[Clone], None], beside: Callable[[Clone], None]
) -> None:
    """Beside what is prepared of policy as without it."""
    done(certified)
    beside(certified)
    found = listed(certified)
    assert found.listings["bygglov"].status.state is State.LISTED
    assert SERIAL in found.unverified


def test_what_is_decided_beside_a_draft_counts_by_the_policy_before_it(certified: Clone) -> None:
    certified.retire(ADA, by=[BO])
    certified.revocation()
    found = listed(certified)
    assert found.listings["bygglov"].status.state is State.REVOKED
    assert not found.unverified


@pytest.mark.parametrize("committed", [True, False])
def test_changes_of_policy(certified: Clone, committed: bool) -> None:
    comment(certified)
    if committed:
        certified.commit()
    assert told(certified) == [("change-altered" if committed else "kept-file-edited", FOUNDING)]
    state = listed(certified).listings["bygglov"].status.state
    assert state is (State.LISTED if committed else State.CERTIFIED)


def test_who_edits_a_change_of_policy_decides_on_no_other_numbers(certified: Clone) -> None:
    comment(certified)
    months(certified)
    assert [path for _, path in told(certified)] == [FOUNDING, "policy/policy.yml"]
    assert listed(certified).policy.confirmation_months == POLICY["confirmation_months"]


def test_what_is_to_be_decided_last_may_be_withdrawn(certified: Clone) -> None:
    """A change of policy taken away, which is not committed, takes nothing of it away."""
    certified.retire(BO, by=[ADA, CAI])
    certified.commit()
    for path in certified.folder.glob("policy/changes/2026-05-01-1*"):
        path.unlink()
    assert listed(certified).listings["bygglov"].status.state is State.CERTIFIED


def test_who_allows_that_a_file_is_another_decides_on_no_other_numbers(certified: Clone) -> None:
    before = certified.digest("policy/policy.yml")
    months(certified)
    certified.commit()
    allows = [
        {
            "path": "policy/policy.yml",
            "before": before,
            "after": certified.digest("policy/policy.yml"),
        }
    ]
    certified.change("exception", "2026-10-30", allows=allows, by=[ADA, BO])
    certified.commit()
    assert certified.codes() == []
    assert told(certified) == [("policy-edited", "policy/policy.yml")]
    assert listed(certified).policy.confirmation_months == POLICY["confirmation_months"]
