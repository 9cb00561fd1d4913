"""Decisions on policy in a change: judged as the proof judges them once they are merged."""

from datetime import date
from pathlib import Path

import pytest
from solution_registry.review import Verdict
from solution_registry.review.reports import REPORTS

from tests.review.founded import SHORTER, errors, founded, merged, reviewed
from tests.verify.clone import POLICY, REVIEWERS, Clone, reviewer
from tests.verify.people import ADA, BO, CAI, DOE, FOUNDER
from tests.verify.test_policy_changes import RIGHT, WRONG, add

LATER = date(2026, 6, 1)
DECISION = "policy/changes/2026-02-08-1.yml"


@pytest.mark.parametrize("case", RIGHT)
def test_a_right_decision(clone: Clone, case: str) -> None:
    RIGHT[case](clone)
    newest = max(clone.folder.glob("policy/changes/*.yml")).name[: len("2026-02-08")]
    found = reviewed(clone, date.fromisoformat(newest))
    assert found.problems == ()
    assert found.needs == ()
    assert merged(clone, today=LATER) == set()


def in_other_words(told: set[str]) -> set[str]:
    """What the proof finds and a review says otherwise: what to do, while nothing is merged."""
    if "policy-changes-together" in told:
        return {"criteria-altered", "change-content", "change-after-break"}
    return {"criteria-altered"}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_decision(clone: Clone, case: str) -> None:
    """What the proof would find, the review finds before."""
    WRONG[case][0](clone)
    found = reviewed(clone)
    told = {problem.code for problem in found.problems}
    assert found.verdict is Verdict.FAIL
    assert merged(clone) - in_other_words(told) <= told


def test_who_has_still_to_sign(clone: Clone) -> None:
    add(clone, day="2026-02-08", signed_by={ADA.id: ADA})
    found = reviewed(clone)
    assert {(one.code, one.values["value"]) for one in found.problems} == {
        ("signature-missing", BO.id)
    }
    signature, rest = found.needs
    assert (rest.tier, [one.id for one in rest.reviewers]) == ("registry", [BO.id, CAI.id])
    assert "Ask one of: rv-bo (Kommun 9102, se-9102), rv-cai" in REPORTS["text"](found, "en")
    assert (signature.tier, signature.paths) == ("signature", (DECISION,))
    assert [one.id for one in signature.reviewers] == [BO.id]
    assert found.verdict is Verdict.FAIL
    told = REPORTS["text"](found, "en")
    assert "still have to sign: rv-bo (Kommun 9102, se-9102)." in told
    assert told.count("registry sign policy/2026-02-08-1") == 2


def test_who_is_asked_about_rules_beside_a_decision(clone: Clone) -> None:
    """Those who may change policy, whatever their areas; what is decided needs nobody more."""
    clone.main()
    others = [reviewer(ADA), reviewer(BO, scope=["building"]), *REVIEWERS[2:]]
    clone.change_reviewers("reviewer_changed", "2026-01-10", BO, others)
    clone.commit()
    lost = [
        reviewer(CAI, key_revoked_on="2026-01-20") if one["id"] == CAI.id else one for one in others
    ]
    clone.change_reviewers("reviewer_retired", "2026-01-20", CAI, lost)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.change_file("policy", "2026-02-09", "policy/policy.yml", SHORTER)
    assert reviewed(clone).needs == ()
    clone.write("scripts/x", b"x\n")
    (need,) = reviewed(clone).needs
    assert need.paths == ("scripts/x",)
    assert [one.id for one in need.reviewers] == [ADA.id, BO.id]
    assert (need.founder, need.enough) == (False, 2)


def test_the_founder_is_asked_while_too_few_may_decide(clone: Clone) -> None:
    clone.main()
    gone = [{**one, "active_to": "2026-02-28"} for one in REVIEWERS[:2]]
    clone.change_reviewers("reviewer_retired", "2026-03-01", ADA, [gone[0], *REVIEWERS[1:]])
    clone.commit()
    clone.change_reviewers(
        "reviewer_retired", "2026-03-01", BO, [*gone, *REVIEWERS[2:]], n=2, by=(BO, CAI)
    )
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write("scripts/x", b"x\n")
    found = reviewed(clone)
    assert [(one.founder, one.reviewers) for one in found.needs] == [(True, ())]
    assert "Ask founder." in REPORTS["text"](found, "en")


def test_a_founding_is_looked_at_though_its_founder_has_signed(tmp_path: Path) -> None:
    made = founded(tmp_path)
    made.main()
    for path in made.folder.glob("policy/changes/*"):
        path.unlink()
    made.commit()
    made.git("checkout", "-q", "-B", "change")
    made.found()
    assert [need.tier for need in reviewed(made).needs] == ["registry"]


def test_the_second_signs_in_a_change_of_their_own(clone: Clone) -> None:
    clone.main()
    path = add(clone, day="2026-02-08", signed_by={ADA.id: ADA})
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.sign(path, clone.path(path).read_bytes(), {BO.id: BO})
    assert errors(clone) == set()
    assert reviewed(clone).verdict is Verdict.PASS
    assert merged(clone) == set()


def test_a_signature_that_comes_too_late(clone: Clone) -> None:
    """The decision after it was made when it did not count: no signature mends that."""
    clone.main()
    path = add(clone, day="2026-02-08", signed_by={ADA.id: ADA})
    clone.commit()
    clone.change_file("policy", "2026-02-10", "policy/policy.yml", SHORTER)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.sign(path, clone.path(path).read_bytes(), {BO.id: BO})
    clone.change_file("policy", "2026-02-20", "policy/policy.yml", POLICY)
    assert errors(clone) == {"change-after-break"}


def test_the_key_of_nobody(clone: Clone) -> None:
    add(clone, day="2026-02-08", signed_by={ADA.id: ADA, BO.id: DOE})
    found = reviewed(clone)
    assert {one.code for one in found.problems} == {"signature-key"}
    assert [one.id for one in found.needs[0].reviewers] == [BO.id]


def test_policy_that_nobody_decided_does_not_come_in_beside_a_decision_once_more(
    clone: Clone,
) -> None:
    """What the base did and took back is not the change's; that it is done again, is."""
    clone.main()
    for policy in (SHORTER, POLICY):
        clone.write("policy/policy.yml", policy)
        clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    add(clone, day="2026-02-08")
    assert errors(clone) == set()
    clone.write("policy/policy.yml", SHORTER)
    assert errors(clone) == {"policy-undecided"}


def test_a_decision_on_something_else_decides_nothing(clone: Clone) -> None:
    add(clone, day="2026-02-08")
    clone.write("policy/policy.yml", SHORTER)
    found = reviewed(clone)
    assert [(one.code, one.path) for one in found.problems] == [
        ("policy-undecided", "policy/policy.yml")
    ]
    assert merged(clone) == {"policy-unsigned"}


@pytest.mark.parametrize("name", ["readme.yml", "2026-01-02-1.rv-ada.sig"])
def test_no_decision_but_a_file_where_they_lie(clone: Clone, name: str) -> None:
    clone.write(f"policy/changes/{name}", b"x: 1\n")
    clone.write("policy/policy.yml", SHORTER)
    assert "policy-undecided" in errors(clone)


@pytest.mark.parametrize(
    "path",
    [
        "policy/changes/2026-01-02-1 (kopia).yml",
        "schema/criteria/2026.1 (kopia).yml",
        "solutions/bygglov/certifications/2026-03-02-1 (kopia).yml",
        "solutions/åre/solution.yml",
    ],
)
def test_what_is_no_decision_by_its_name_does_not_come_in_and_may_go(
    clone: Clone, path: str
) -> None:
    clone.write(path, b"x: 1\n")
    assert errors(clone) & {"stray-for-ever", "bad-record-name", "non-ascii-name"}
    clone.main()
    clone.git("merge", "-q", "change")
    clone.git("checkout", "-q", "-B", "change")
    clone.write(path, b"x: 2\n")
    clone.commit()
    clone.path(path).unlink()
    assert errors(clone) == set()
    assert merged(clone) == set()


def test_two_decisions_on_two_files(clone: Clone) -> None:
    add(clone, day="2026-02-08")
    clone.change_file("policy", "2026-02-09", "policy/policy.yml", SHORTER)
    assert errors(clone) == set()
    assert merged(clone) == set()


def test_two_decisions_on_one_file(clone: Clone) -> None:
    """Merged at once, what was in between was never there."""
    clone.change_file("policy", "2026-02-08", "policy/policy.yml", SHORTER)
    clone.change_file("policy", "2026-02-09", "policy/policy.yml", {**SHORTER, "due_days": 90})
    assert errors(clone) == {"policy-changes-together"}
    assert "change-content" in merged(clone)


def test_a_decision_from_an_old_branch(clone: Clone) -> None:
    clone.main()
    clone.change_file("policy", "2026-02-10", "policy/policy.yml", SHORTER)
    clone.commit()
    clone.git("checkout", "-q", "change")
    add(clone, day="2026-02-08")
    found = reviewed(clone)
    told = {problem.code for problem in found.problems}
    assert told == {"change-order", "policy-undecided"}
    assert [need.tier for need in found.needs] == ["registry"]
    assert merged(clone) == {"change-order", "policy-unsigned"}


def test_after_a_decision_that_does_not_hold(clone: Clone) -> None:
    """What is wrong on the base is not the change's; that nothing can follow it, is."""
    clone.main()
    add(clone, day="2026-02-08", by=[ADA])
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    assert errors(clone) == set()
    clone.write("policy/policy.yml", SHORTER)
    clone.write("policy/changes/readme.yml", b"x: 1\n")
    assert errors(clone) == {"policy-undecided", "stray-for-ever"}
    clone.git("reset", "-q", "--hard", "main")
    clone.change_file("policy", "2026-02-10", "policy/policy.yml", SHORTER)
    assert errors(clone) == {"change-after-break"}


@pytest.mark.parametrize(
    ("signed_by", "told"), [(FOUNDER, set()), (ADA, {"signature-key"})], ids=["founder", "ada"]
)
def test_a_founding(clone: Clone, signed_by: object, told: set[str]) -> None:
    clone.main()
    clone.git("rm", "-rq", "policy/changes")
    clone.git("commit", "-q", "--amend", "-m", "x")
    clone.git("checkout", "-q", "-B", "change")
    clone.found(signed_by={FOUNDER.id: signed_by})
    found = reviewed(clone)
    assert {problem.code for problem in found.problems} == told
    assert ("still have to sign: founder." in REPORTS["text"](found, "en")) is bool(told)


def test_fewer_reviewers_higher_up_do_not_come_in(clone: Clone) -> None:
    steps = [{"level": n, "reviewers": count} for n, count in ((1, 3), (2, 2), (3, 3))]
    content = {**POLICY, "reviewers_per_level": steps}
    clone.change_file("policy", "2026-03-05", "policy/policy.yml", content)
    assert errors(clone) == {"policy-reviewers-fall"}
    clone.main()
    clone.git("merge", "-q", "change")
    clone.git("checkout", "-q", "-B", "change")
    assert errors(clone) == set()


@pytest.mark.parametrize(
    ("first", "told"), [("2026-03-10", set()), ("2026-03-11", {"criteria-too-early"})]
)
def test_criteria_come_into_force_on_their_first_day(
    clone: Clone, first: str, told: set[str]
) -> None:
    """What is in force holds, whatever its day says."""
    clone.main()
    other = {**clone.data("schema/criteria/2026.1.yml"), "id": "2027.1", "valid_from": first}
    clone.change_file("criteria", "2026-03-05", "schema/criteria/2027.1.yml", other)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    content = {**POLICY, "criteria": "2027.1"}
    clone.change_file("policy", "2026-03-06", "policy/policy.yml", content)
    assert errors(clone) == told
    assert merged(clone) == set()
    clone.git("checkout", "-q", "-B", "change")
    clone.change_file("policy", "2026-03-07", "policy/policy.yml", {**content, "due_days": 9})
    assert errors(clone) == set()


def slipped(clone: Clone) -> dict[str, str]:
    """A record of the base that is to go; what an exception has to allow."""
    clone.main()
    path = clone.record()
    for file in clone.path(path).parent.iterdir():
        if file.name != path.rpartition("/")[2]:
            file.unlink()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    allowed = {"path": path, "before": clone.digest(path)}
    clone.path(path).unlink()
    return allowed


def test_what_a_signed_exception_allows_may_go(clone: Clone) -> None:
    clone.change("exception", "2026-03-05", allows=[slipped(clone)])
    assert errors(clone) == {"mixed-change"}
    assert merged(clone) == set()


def test_an_entry_goes_by_a_signed_exception_alone(clone: Clone) -> None:
    path = "solutions/bygglov/solution.yml"
    allowed = {"path": path, "before": clone.digest(path)}
    clone.path(path).unlink()
    assert errors(clone) == {"entry-removed"}
    clone.change("exception", "2026-03-05", allows=[allowed])
    assert errors(clone) == {"mixed-change"}


def test_what_the_base_allowed_is_not_allowed_once_more(clone: Clone) -> None:
    """A branch from before the exception, which takes it over: it was about another time."""
    clone.main()
    path = clone.record()
    clone.commit()
    before, raw = clone.digest(path), clone.path(path).read_bytes()
    clone.path(path).unlink()
    clone.commit()
    clone.write(path, raw)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write("other.md", b"More\n")
    clone.commit()
    clone.main()
    clone.change("exception", "2026-03-05", allows=[{"path": path, "before": before}])
    clone.commit()
    assert clone.codes() == []
    clone.git("checkout", "-q", "change")
    clone.merge("main")
    assert "record-changed" not in errors(clone)
    clone.path(path).unlink()
    assert "record-changed" in errors(clone)
    assert "record-altered" in merged(clone)


def test_nor_does_the_exception_allow_what_comes_after_it_in_the_change(clone: Clone) -> None:
    allowed = slipped(clone)
    raw = clone.git("show", f"HEAD:{allowed['path']}").encode() + b"\n"
    clone.write(allowed["path"], raw)
    clone.change("exception", "2026-03-05", allows=[allowed])
    clone.commit()
    clone.path(allowed["path"]).unlink()
    assert errors(clone) == {"mixed-change", "record-changed"}
    assert merged(clone) == {"record-altered"}


def test_what_it_allows_of_the_end_is_not_allowed_on_the_way(clone: Clone) -> None:
    allowed = slipped(clone)
    clone.write(allowed["path"], b"x: 1\n")
    clone.commit()
    clone.path(allowed["path"]).unlink()
    clone.change("exception", "2026-03-05", allows=[allowed])
    assert errors(clone) == {"mixed-change", "record-changed-within"}
    assert "record-altered" in merged(clone)


def test_what_an_exception_of_one_allows_may_not(clone: Clone) -> None:
    clone.change("exception", "2026-03-05", allows=[slipped(clone)], signed_by={ADA.id: ADA})
    assert errors(clone) == {"mixed-change", "record-changed", "signature-missing"}
