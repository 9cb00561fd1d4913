"""Decisions in a change: signed by those whom the base names, about what the entry says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.certification.status import State
from solution_registry.review import Verdict
from solution_registry.review.reports import REPORTS

from tests.review.founded import errors, merged, reviewed
from tests.review.test_cases import THREE, comment
from tests.verify.clone import BYGGLOV, POLICY, REVIEWERS, Clone, reviewer
from tests.verify.exceptions import take_away
from tests.verify.people import ADA, BO, DOE, Person

GOLDEN = Path(__file__).parent / "golden"
RECORD = "solutions/bygglov/certifications/2026-03-02-1.yml"


@pytest.mark.parametrize("language", THREE)
def test_a_signed_certification(
    clone: Clone, language: str, golden: Callable[[Path, str], None]
) -> None:
    clone.record()
    found = reviewed(clone)
    assert found.problems == ()
    assert found.verdict is Verdict.PASS
    golden(GOLDEN / f"certified.{language}.md", comment(found, language))


def test_a_signature_is_missing(clone: Clone) -> None:
    clone.record(signed_by={})
    found = reviewed(clone)
    assert {problem.code for problem in found.problems} == {"signature-missing"}
    assert [need.tier for need in found.needs] == ["decision"]
    assert found.verdict is Verdict.FAIL


def test_the_registrar_signs_what_reviewers_approve(clone: Clone) -> None:
    clone.main()
    registrar = {"id": "registrar", "organisation": "se-9103", "public_key": DOE.line}
    policy = {**POLICY, "signing": "registrar", "registrar": registrar}
    clone.change_file("policy", "2026-01-10", "policy/policy.yml", policy)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(signed_by={})
    found = reviewed(clone)
    assert found.problems == ()
    assert [need.tier for need in found.needs] == ["decision"]
    clone.sign(RECORD, clone.path(RECORD).read_bytes(), {"registrar": DOE})
    found = reviewed(clone)
    assert found.verdict is Verdict.NEEDS
    assert [(need.tier, [one.id for one in need.reviewers]) for need in found.needs] == [
        ("decision", [ADA.id])
    ]
    told = REPORTS["markdown"](found, "en")
    assert "Signed by the registrar, for what rv\\-ada approved" in told
    assert "Signed by all who decided" not in told
    clone.sign(RECORD, clone.path(RECORD).read_bytes(), {ADA.id: ADA})
    found = reviewed(clone)
    assert found.verdict is Verdict.PASS
    assert "Signed by all who decided" in REPORTS["markdown"](found, "en")


def test_a_reviewer_who_has_left_since_is_asked_about(clone: Clone) -> None:
    clone.main()
    clone.git("rm", "-q", "-r", "policy/changes")
    clone.found([reviewer(ADA, active_to="2026-03-05"), *REVIEWERS[1:]])
    clone.git("add", "--all")
    clone.git("commit", "-q", "--amend", "-m", "x")
    clone.git("checkout", "-q", "-B", "change")
    clone.record()
    found = reviewed(clone)
    assert [(one.code, one.values["day"]) for one in found.problems] == [
        ("reviewer-left-since", "2026-03-05")
    ]
    assert found.verdict is Verdict.NEEDS
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.record(by=[BO])
    assert errors(clone) == set()


@pytest.mark.parametrize("own", ["se-9001", "se-9003"], ids=["leads it", "supplies it"])
def test_the_registrar_does_not_sign_alone_for_what_is_its_own(clone: Clone, own: str) -> None:
    clone.main()
    registrar = {"id": "registrar", "organisation": own, "public_key": DOE.line}
    policy = {**POLICY, "signing": "registrar", "registrar": registrar}
    clone.change_file("policy", "2026-01-10", "policy/policy.yml", policy)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(signed_by={"registrar": DOE})
    assert errors(clone) == {"interest-conflict"}
    clone.main()
    clone.git("merge", "-q", "change")
    assert clone.codes() == ["interest-conflict"]
    assert clone.prove().result == "consistent"
    clone.git("checkout", "-q", "change")
    clone.sign(RECORD, clone.path(RECORD).read_bytes(), {ADA.id: ADA})
    assert errors(clone) == set()


def test_the_registrar_does_not_sign_from_the_level_on_that_takes_own_keys(clone: Clone) -> None:
    clone.main()
    about = {"id": "registrar", "organisation": "se-9103", "public_key": DOE.line}
    registrar = {**about, "own_keys_from_level": 1}
    policy = {**POLICY, "signing": "registrar", "registrar": registrar}
    clone.change_file("policy", "2026-01-10", "policy/policy.yml", policy)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(signed_by={"registrar": DOE})
    assert errors(clone) == {"signature-missing"}


def state_told(clone: Clone) -> tuple[State, bool]:
    """The state that the page will have, by the review; and whether a record counts for nothing."""
    found = reviewed(clone)
    (one,) = found.entries
    assert one.effect.after
    told = REPORTS["markdown"](found, "en")
    assert "Certified" not in told.partition("The page as it will be")[2]
    return one.effect.after.status.state, "Not verified, counts for nothing yet" in told


def test_what_is_not_signed_counts_for_nothing(clone: Clone) -> None:
    clone.record(signed_by={})
    assert state_told(clone) == (State.LISTED, True)


def test_what_only_one_of_two_has_signed_counts_for_nothing(clone: Clone) -> None:
    clone.record(by=(ADA, BO), signed_by={ADA.id: ADA})
    assert state_told(clone) == (State.LISTED, True)


def test_what_was_merged_without_a_signature_counts_for_nothing(clone: Clone) -> None:
    clone.main()
    clone.record(signed_by={})
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "summary": {"sv": "Något annat."}})
    assert state_told(clone)[0] is State.LISTED


def test_what_was_altered_counts_for_nothing(clone: Clone) -> None:
    clone.main()
    path = clone.record()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write(path, clone.path(path).read_bytes().replace(b"REG 2026/1", b"REG 2026/2"))
    assert state_told(clone) == (State.LISTED, True)


def test_a_reviewer_whom_the_change_itself_names(clone: Clone) -> None:
    clone.change_reviewers("reviewer_added", "2026-03-01", DOE, [*REVIEWERS, reviewer(DOE)])
    clone.record(by=(DOE,))
    assert "reviewer-unknown" in errors(clone)


def test_a_key_that_the_change_itself_brings(clone: Clone) -> None:
    new = Person(ADA.id, name="Ada's new key")
    others = [reviewer(new), *REVIEWERS[1:]]
    clone.change_reviewers("reviewer_changed", "2026-03-01", ADA, others)
    clone.record(by=(new,))
    assert "signature-key" in errors(clone)


def named_without_decision(clone: Clone, *reviewers: dict[str, object]) -> None:
    """Somebody who may write on the base names reviewers there, and nobody has signed that."""
    clone.main()
    clone.write("policy/reviewers.yml", {"schema_version": 1, "reviewers": [*reviewers]})
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")


def test_a_reviewer_whom_the_base_names_and_nobody_has_decided(clone: Clone) -> None:
    named_without_decision(clone, *REVIEWERS, reviewer(DOE))
    clone.record(by=(DOE,))
    assert "reviewer-unknown" in errors(clone)


@pytest.mark.parametrize("decided", [True, False])
def test_a_key_that_the_base_brings_and_nobody_has_decided(clone: Clone, *, decided: bool) -> None:
    """Whose key was decided signs with that one, and with no other."""
    new = Person(ADA.id, name="Ada's new key")
    named_without_decision(clone, reviewer(new), *REVIEWERS[1:])
    clone.record(by=(ADA,), signed_by={ADA.id: ADA if decided else new})
    assert errors(clone) == (set() if decided else {"signature-key"})


def test_a_decision_on_policy_of_the_base_that_does_not_hold(clone: Clone) -> None:
    """Nobody may decide then, as the proof has it; who may look at the rest is who could before."""
    clone.main()
    path = clone.change_reviewers(
        "reviewer_added", "2026-02-01", DOE, [*REVIEWERS, reviewer(DOE)], by=(DOE,)
    )
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(by=(ADA,))
    found = reviewed(clone)
    told = [(one.code, one.values["value"]) for one in found.problems]
    assert told == [("policy-unproven", path.partition("changes/")[2].removesuffix(".yml"))]
    clone.write("scripts/x", b"x\n")
    (need,) = (one for one in reviewed(clone).needs if one.tier == "registry")
    assert [one.id for one in need.reviewers] == [one["id"] for one in REVIEWERS[:3]]


def test_a_reviewer_who_has_left_since_the_branch_began(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.main()
    others = [
        {**one, "active_to": "2026-03-01"} if one["id"] == ADA.id else one for one in REVIEWERS
    ]
    clone.change_reviewers("reviewer_retired", "2026-03-05", ADA, others)
    clone.commit()
    clone.git("checkout", "-q", "change")
    assert "reviewer-inactive" in errors(clone)


def test_a_reviewer_of_other_areas(clone: Clone) -> None:
    clone.main()
    narrow = Person("rv-narrow", "se-9103")
    others = [*REVIEWERS, reviewer(narrow, scope=["schools"])]
    clone.change_reviewers("reviewer_added", "2026-02-01", narrow, others)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(by=(narrow,))
    assert errors(clone) == {"reviewer-out-of-scope"}


def test_a_signature_that_comes_later(clone: Clone) -> None:
    clone.main()
    path = clone.record(by=(ADA, BO), signed_by={ADA.id: ADA})
    raw = clone.path(path).read_bytes()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.sign(path, raw, {BO.id: DOE})
    assert errors(clone) == {"signature-key"}
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.sign(path, raw, {BO.id: BO})
    assert reviewed(clone).verdict is Verdict.PASS


def test_a_verdict_that_nothing_shows(clone: Clone) -> None:
    clone.record(verdicts={"cost-stated": {"verdict": "met"}})
    assert errors(clone) == {"evidence-missing"}


def test_an_old_decision(clone: Clone) -> None:
    clone.record(day="2026-02-01")
    assert errors(clone) == {"decision-too-old"}


def test_content_that_changes_along_with_the_decision(clone: Clone) -> None:
    clone.record()
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "summary": {"sv": "Något annat."}})
    assert errors(clone) == {"record-of-other-content"}


def test_the_lead_certifies_and_is_lead_no_more(clone: Clone) -> None:
    """The change hides the interest: the certified content no longer names the partner."""
    clone.main()
    others = [*REVIEWERS, reviewer(Person("rv-partner", "se-9002"))]
    clone.change_reviewers("reviewer_added", "2026-02-01", Person("rv-partner"), others)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    entry = {key: value for key, value in BYGGLOV.items() if key != "partners"}
    clone.write("solutions/bygglov/solution.yml", entry)
    clone.record(by=(Person("rv-partner", "se-9002"),))
    assert errors(clone) == {"interest-conflict"}


SUPPORTED = {**BYGGLOV, "support": {"organisation": "se-9101"}}


def test_who_gives_support(clone: Clone) -> None:
    clone.write("solutions/bygglov/solution.yml", SUPPORTED)
    clone.record()
    assert errors(clone) == {"interest-conflict"}


def test_who_gives_support_and_says_so_no_more(clone: Clone) -> None:
    clone.main()
    clone.write("solutions/bygglov/solution.yml", SUPPORTED)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write("solutions/bygglov/solution.yml", BYGGLOV)
    clone.record()
    assert errors(clone) == {"interest-conflict"}


def test_who_governs_it_and_holds_its_agreement_is_remarked_on(clone: Clone) -> None:
    """It keeps nobody from deciding, and a revocation least of all."""
    route = {"type": "framework", "country": "se", "agreement": {"holder": "se-9101"}}
    governance = {"model": "lead_with_council", "members": ["se-9101"]}
    entry = {**BYGGLOV, "governance": governance, "procurement_routes": [route]}
    clone.main()
    clone.write("solutions/bygglov/solution.yml", entry)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record()
    found = reviewed(clone)
    told = [(one.code, one.values["role"]) for one in found.problems]
    assert told == [("interest-near", "holder"), ("interest-near", "member")]
    assert found.judged[0].proven
    clone.git("checkout", "-q", "-B", "main")
    clone.git("checkout", "-q", "-B", "change")
    clone.revocation("2026-03-08")
    assert errors(clone) == set()


def test_a_record_of_another_solution(clone: Clone) -> None:
    path = clone.record()
    clone.write("solutions/kopia/solution.yml", {**BYGGLOV, "name": {"sv": "Kopia"}})
    for file in clone.path(path).parent.iterdir():
        clone.write(f"solutions/kopia/certifications/{file.name}", file.read_bytes())
    assert {"record-solution", "record-of-other-content"} <= errors(clone)


def test_one_edited_character(clone: Clone) -> None:
    path = clone.record()
    clone.write(path, clone.path(path).read_bytes().replace(b"REG 2026/1", b"REG 2026/2"))
    assert errors(clone) == {"signature-content"}


def test_policy_that_changes_without_a_decision(clone: Clone) -> None:
    clone.write("policy/policy.yml", {**POLICY, "validity_months": 12})
    assert errors(clone) == {"policy-undecided"}


def test_policy_that_changes_by_a_decision(clone: Clone) -> None:
    policy = {**POLICY, "validity_months": 12}
    clone.change_file("policy", "2026-03-05", "policy/policy.yml", policy)
    found = reviewed(clone)
    assert found.problems == ()
    assert found.needs == ()


def test_what_is_no_decision_on_policy_ends_nothing(clone: Clone) -> None:
    clone.main()
    clone.write("policy/changes/readme.yml", {"schema_version": 1})
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record()
    assert errors(clone) == set()


def test_a_decision_on_policy_stays(clone: Clone) -> None:
    (path,) = clone.folder.glob("policy/changes/*.yml")
    path.write_bytes(path.read_bytes() + b"# x\n")
    assert errors(clone) == {"record-changed", "signature-content"}


def test_before_the_founding_nobody_decides(clone: Clone) -> None:
    clone.main()
    for path in clone.folder.glob("policy/changes/*"):
        path.unlink()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record()
    assert errors(clone) == {"record-before-founding"}


@pytest.mark.parametrize("mended", [True, False])
def test_while_something_of_the_solution_is_lost_nothing_of_it_is_proven(
    clone: Clone, *, mended: bool
) -> None:
    """Nor is what is new: the loss is allowed first, or along with it."""
    clone.main()
    clone.record()
    clone.commit()
    gone = take_away(clone, RECORD.replace(".yml", ".rv-ada.sig"))
    clone.git("checkout", "-q", "-B", "change")
    clone.record(day="2026-03-09", by=[BO])
    if mended:
        clone.git("checkout", "-q", "main~1", "--", "solutions/bygglov/certifications")
        clone.change("exception", "2026-03-09", allows=gone)
    found = reviewed(clone)
    told = {(one.code, one.path) for one in found.problems if one.code == "history-altered"}
    anew = "solutions/bygglov/certifications/2026-03-09-1.yml"
    assert told == (set() if mended else {("history-altered", anew)})
    assert found.verdict is (Verdict.NEEDS if mended else Verdict.FAIL)
    assert merged(clone) == (set() if mended else {"record-altered", "history-altered"})


def test_what_another_solution_has_lost_is_no_matter(clone: Clone) -> None:
    clone.main()
    clone.write("solutions/annat/solution.yml", {**BYGGLOV, "name": {"sv": "Annat"}})
    clone.record()
    clone.commit()
    take_away(clone, RECORD.replace(".yml", ".rv-ada.sig"))
    clone.git("checkout", "-q", "-B", "change")
    clone.record("annat", "2026-03-09")
    assert errors(clone) == set()
