"""A branch is judged as it would be merged: what that ends is told, though nothing differs."""

import pytest
from solution_registry.review import Verdict

from tests.review.founded import SHORTER, errors, merged, reviewed
from tests.verify.clone import BYGGLOV, REVIEWERS, Clone, reviewer
from tests.verify.exceptions import allow, alter, take_away
from tests.verify.one_record import BYTES, RECORD, SIGNATURE
from tests.verify.people import ADA, BO, CAI, DOE

LATER = "2026-03-08"


def certify(clone: Clone) -> None:
    """Certify, on the base."""
    clone.main()
    clone.record()
    clone.commit()


def from_here(clone: Clone) -> None:
    """Begin the branch anew where we are."""
    clone.git("checkout", "-q", "-B", "change")


def put(clone: Clone, files: dict[str, bytes]) -> None:
    """Write some files."""
    for path, raw in files.items():
        clone.write(path, raw)


def take_over_policy(clone: Clone) -> None:
    """Go to the branch, and lay the base's policy of today over it."""
    clone.git("checkout", "-q", "change")
    clone.git("checkout", "-q", "main", "--", "policy")


def test_a_line_from_before_that_takes_over_policy(clone: Clone) -> None:
    """Nothing differs from the base; merged, it would have the loss of a key before the record."""
    certify(clone)
    clone.lose(ADA, LATER, [BO, CAI])
    clone.commit()
    take_over_policy(clone)
    found = reviewed(clone)
    assert [(one.code, one.path) for one in found.problems] == [("proof-lost", RECORD)]
    assert (found.verdict, found.nothing) == (Verdict.FAIL, False)
    assert merged(clone) == {"key-revoked", "side-by-side"}


def test_and_one_that_decides_on_policy_itself(clone: Clone) -> None:
    """It left the base before the record; written anew on top of it, it ends nothing."""
    clone.lose(ADA, LATER, [BO, CAI])
    clone.commit()
    certify(clone)
    clone.git("checkout", "-q", "change")
    assert errors(clone) == {"proof-lost"}
    clone.git("rebase", "-q", "main")
    assert errors(clone) == set()
    assert merged(clone, "--ff-only") == set()


def test_one_from_when_something_was_altered(clone: Clone) -> None:
    """It knows the exception, and takes over by the merge what that allowed once."""
    certify(clone)
    steps = alter(clone, RECORD)
    clone.git("branch", "-f", "change", "HEAD~1")
    allow(clone, steps, LATER)
    take_over_policy(clone)
    assert errors(clone) == {"proof-lost"}
    assert "record-altered" in merged(clone)


def test_what_two_let_go_is_put_back(clone: Clone) -> None:
    certify(clone)
    allow(clone, take_away(clone, RECORD, BYTES, SIGNATURE), LATER)
    from_here(clone)
    clone.git("checkout", "-q", "HEAD~2", "--", RECORD, BYTES, SIGNATURE)
    found = {one.path: one for one in reviewed(clone).problems if one.code == "proof-lost"}
    assert {path: dict(one.values) for path, one in found.items()} == {
        path: {"value": path} for path in (RECORD, BYTES, SIGNATURE)
    }
    assert errors(clone) == {"proof-lost", "history-altered"}
    assert {"record-altered", "history-altered"} <= merged(clone)


def test_what_follows_from_a_decision_taken_away_is_not_told_besides(clone: Clone) -> None:
    certify(clone)
    clone.record(day="2026-03-04", by=[BO])
    clone.commit()
    from_here(clone)
    clone.git("rm", "-q", RECORD, BYTES, SIGNATURE)
    clone.commit()
    assert {one.path for one in reviewed(clone).problems if one.code == "proof-lost"} == set()
    assert "record-changed" in errors(clone)


@pytest.mark.parametrize("first", [True, False])
def test_other_decisions_on_policy_end_nothing(clone: Clone, *, first: bool) -> None:
    if first:
        clone.change_file("policy", LATER, "policy/policy.yml", SHORTER)
    else:
        everybody = [*REVIEWERS, reviewer(DOE)]
        clone.change_reviewers("reviewer_added", LATER, DOE, everybody)
    clone.commit()
    certify(clone)
    clone.git("checkout", "-q", "change")
    assert errors(clone) == set()
    assert merged(clone) == ({"side-by-side"} if first else set())


def test_a_revocation_names_what_is_proven(clone: Clone) -> None:
    clone.main()
    clone.record(signed_by={})
    clone.commit()
    from_here(clone)
    clone.revocation(LATER)
    assert errors(clone) == {"revokes-unknown"}
    assert "revokes-unknown" in merged(clone)


def test_a_certification_and_its_revocation_at_once(clone: Clone) -> None:
    """Whatever day the revocation bears, it comes after what it names."""
    clone.record(day="2026-03-10")
    clone.revocation("2026-03-09", revokes="bygglov/2026-03-10-1")
    assert errors(clone) == set()
    assert merged(clone) == set()


def test_what_the_base_did_is_done_once_more_by_a_commit_of_its_own(clone: Clone) -> None:
    """A merge takes over what the base did; taken over one by one, it would be done again."""
    certify(clone)
    from_here(clone)
    clone.main()
    allow(clone, alter(clone, RECORD), LATER)
    clone.git("checkout", "-q", "change")
    was = clone.append(RECORD)
    clone.write("README.md", b"More\n")
    clone.commit()
    clone.write(RECORD, was)
    clone.write("README.md", b"Much more\n")
    assert errors(clone) == {"record-changed-within"}
    clone.git("rebase", "-q", "main")
    assert "record-altered" in merged(clone, "--ff-only")


@pytest.mark.parametrize("updated", [True, False])
def test_whoever_began_before_something_was_decided_anew_may_go_on(
    clone: Clone, *, updated: bool
) -> None:
    clone.main()
    clone.record(day="2026-03-08", case_number="FEL 1")
    clone.commit()
    from_here(clone)
    clone.write("README.md", b"More\n")
    clone.commit()
    clone.main()
    stem = "solutions/bygglov/certifications/2026-03-08-1"
    allow(
        clone, take_away(clone, *(f"{stem}.{end}" for end in ("yml", "json", "rv-ada.sig"))), LATER
    )
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "summary": {"sv": "Mer text."}})
    clone.record(day="2026-03-08", case_number="REG 2026/2")
    clone.commit()
    clone.git("checkout", "-q", "change")
    if updated:
        clone.merge("main")
    assert errors(clone) <= {"base-merged-in"}
    assert merged(clone) == set()


def test_but_no_exception_puts_something_else_in_the_place_of_what_goes(clone: Clone) -> None:
    """What is named has gone: what is there instead, in one proposal, nobody has named."""
    certify(clone)
    from_here(clone)
    gone = [{"path": path, "before": clone.digest(path)} for path in (RECORD, SIGNATURE)]
    clone.record(case_number="REG 2026/2")
    clone.change("exception", LATER, allows=gone)
    assert "record-changed" in errors(clone)
    assert "record-altered" in merged(clone)


def test_what_the_branch_takes_over_is_looked_at_though_it_touches_nothing_of_it(
    clone: Clone,
) -> None:
    """The base did once, and undid, what the branch would do by being merged."""
    certify(clone)
    first = {path: clone.path(path).read_bytes() for path in (RECORD, BYTES, SIGNATURE)}
    was = {path: clone.digest(path) for path in first}
    clone.record(case_number="REG 2026/2")
    other = {path: clone.path(path).read_bytes() for path in first}
    now = {path: clone.digest(path) for path in first}
    clone.commit()
    put(clone, first)
    both = [
        {"path": path, "before": one[path], "after": two[path]}
        for path in (RECORD, SIGNATURE)
        for one, two in ((was, now), (now, was))
    ]
    allow(clone, both, LATER)
    from_here(clone)
    clone.write("README.md", b"More\n")
    clone.commit()
    clone.main()
    gone = take_away(clone, *first)
    put(clone, other)
    clone.commit()
    allow(clone, gone, "2026-03-09")
    assert clone.codes() == []
    clone.git("checkout", "-q", "change")
    assert errors(clone) == {"proof-lost"}
    assert "record-altered" in merged(clone)
