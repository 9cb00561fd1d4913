"""Reviewers, policy and criteria change only by a signed decision, one after another."""

from collections.abc import Callable
from typing import Any

import pytest

from .clone import CRITERIA, POLICY, REVIEWERS, Clone, Data, reviewer
from .people import ADA, BO, CAI, DOE, EXAMPLE, FOUNDER, Person

SECOND = {**CRITERIA, "id": "2026.2"}
LOST = {**REVIEWERS[2], "key_revoked_on": "2026-02-01"}
ALONE = [reviewer(ADA), reviewer(EXAMPLE, example=True)]


def add(clone: Clone, day: str = "2026-02-01", about: Person = DOE, **more: Any) -> str:
    """Add a reviewer."""
    now: Data = clone.data("policy/reviewers.yml")
    new = reviewer(about)
    return clone.change_reviewers("reviewer_added", day, about, [*now["reviewers"], new], **more)


def policy(clone: Clone, **numbers: Any) -> str:
    """Change the policy's numbers."""
    content = {**clone.data("policy/policy.yml"), **numbers}
    return clone.change_file("policy", "2026-02-01", "policy/policy.yml", content)


def reviewers(clone: Clone, kind: str, about: Person, content: list[Data]) -> str:
    return clone.change_reviewers(kind, "2026-02-01", about, content)


def test_fewer_reviewers_higher_up_hold_where_they_were_decided(clone: Clone) -> None:
    """The larger number counts; what comes in is refused by the command and the review."""
    steps = [{"level": n, "reviewers": count} for n, count in ((1, 3), (2, 2), (3, 3))]
    policy(clone, reviewers_per_level=steps)
    clone.commit()
    assert clone.codes() == []


RIGHT: dict[str, Callable[[Clone], object]] = {
    "a new reviewer": add,
    "a reviewer who leaves": lambda clone: clone.retire(ADA, by=[BO, CAI]),
    "who leaves may say so themselves": lambda clone: clone.retire(ADA),
    "another scope": lambda clone: reviewers(
        clone, "reviewer_changed", ADA, [{**REVIEWERS[0], "scope": ["building"]}, *REVIEWERS[1:]]
    ),
    "other numbers": lambda clone: policy(clone, validity_months=12),
    "a new criteria set": lambda clone: clone.change_file(
        "criteria", "2026-02-01", "schema/criteria/2026.2.yml", SECOND
    ),
    "three who sign": lambda clone: add(clone, by=[ADA, BO, CAI]),
}


@pytest.mark.parametrize("case", RIGHT)
def test_a_right_change(clone: Clone, case: str) -> None:
    RIGHT[case](clone)
    clone.commit()
    proof = clone.prove()
    assert proof.problems == ()
    assert len(proof.steps) == 2


def edited(clone: Clone) -> None:
    path = clone.path(add(clone))
    path.write_bytes(path.read_bytes().replace("Skäl".encode(), b"Annat"))


def other_file(clone: Clone) -> None:
    """The file says something else than what was decided."""
    add(clone)
    clone.write("policy/reviewers.yml", {"schema_version": 1, "reviewers": REVIEWERS})


ALLOWED = {
    "path": "solutions/bygglov/certifications/2026-03-02-1.yml",
    "before": f"sha256:{'0' * 64}",
}


def without_policy(clone: Clone) -> None:
    file = {"policy/policy.yml": {"before": clone.digest("policy/policy.yml")}}
    clone.path("policy/policy.yml").unlink()
    clone.change("policy", "2026-02-01", files=file)


def lost(clone: Clone, then: Person, line: str = CAI.line) -> None:
    """CAI's key is declared lost; then it is given to somebody, and CAI has a new one."""
    clone.change_reviewers(
        "reviewer_retired", "2026-02-01", CAI, [*REVIEWERS[:2], LOST, *REVIEWERS[3:]]
    )
    clone.commit()
    if then is CAI:
        again = {**REVIEWERS[2], "public_key": line}
        now = [*REVIEWERS[:2], again, *REVIEWERS[3:]]
        clone.change_reviewers("reviewer_changed", "2026-02-02", CAI, now)
        return
    new = {**REVIEWERS[2], "public_key": Person("rv-cai", name="new").line}
    now = [*REVIEWERS[:2], new, *REVIEWERS[3:]]
    clone.change_reviewers("reviewer_changed", "2026-02-02", CAI, now)
    clone.commit()
    clone.change_reviewers("reviewer_added", "2026-02-03", then, [*now, reviewer(then)])


WRONG: dict[str, tuple[Callable[[Clone], object], set[str]]] = {
    "signed by one": (lambda clone: add(clone, by=[ADA]), {"change-signers"}),
    "signed by one twice": (lambda clone: add(clone, by=[ADA, ADA]), {"change-signers"}),
    "signed by one for two": (
        lambda clone: add(clone, signed_by={"rv-ada": ADA, "rv-bo": ADA}),
        {"signature-key"},
    ),
    "one of two has not signed": (
        lambda clone: add(clone, signed_by={"rv-ada": ADA}),
        {"signature-missing"},
    ),
    "the founder where there are two reviewers": (
        lambda clone: add(clone, by=[FOUNDER]),
        {"change-signer", "change-signers"},
    ),
    "the founder and one reviewer": (
        lambda clone: add(clone, by=[ADA, FOUNDER]),
        {"change-signer", "change-signers"},
    ),
    "an example's reviewer": (
        lambda clone: add(clone, by=[ADA, EXAMPLE]),
        {"change-signer", "change-signers"},
    ),
    "the one who is added": (
        lambda clone: add(clone, by=[ADA, DOE]),
        {"change-signer", "change-signers"},
    ),
    "edited afterwards": (edited, {"signature-content"}),
    "another registry's": (
        lambda clone: add(clone, registry="other-registry"),
        {"record-registry"},
    ),
    "another name": (lambda clone: add(clone, serial="policy/2026-02-02-1"), {"record-name"}),
    "another day": (lambda clone: add(clone, decided_on="2026-02-02"), {"record-day"}),
    "of the future": (lambda clone: add(clone, day="2026-11-02"), {"date-in-future"}),
    "after another than the last": (
        lambda clone: add(clone, previous=f"sha256:{'0' * 64}"),
        {"change-previous"},
    ),
    "from another file than there was": (
        lambda clone: add(clone, file={"before": f"sha256:{'0' * 64}"}),
        {"change-files"},
    ),
    "the file says something else": (other_file, {"change-content"}),
    "two reviewers under the name of one": (
        lambda clone: clone.change_reviewers(
            "reviewer_added",
            "2026-02-01",
            DOE,
            [*REVIEWERS, reviewer(DOE), reviewer(Person("rv-eve", "se-9110"))],
        ),
        {"change-kind"},
    ),
    "somebody else's line, too": (
        lambda clone: clone.change_reviewers(
            "reviewer_added",
            "2026-02-01",
            DOE,
            [*REVIEWERS[1:], {**REVIEWERS[0], "organisation": "se-9199"}, reviewer(DOE)],
        ),
        {"change-kind"},
    ),
    "a reviewer left out": (
        lambda clone: reviewers(clone, "reviewer_retired", ADA, REVIEWERS[1:]),
        {"change-kind"},
    ),
    "a retirement, and another's scope": (
        lambda clone: reviewers(
            clone,
            "reviewer_retired",
            ADA,
            [
                {**REVIEWERS[0], "active_to": "2026-01-31"},
                {**REVIEWERS[1], "scope": ["building"]},
                *REVIEWERS[2:],
            ],
        ),
        {"change-kind"},
    ),
    "a retirement, and another organisation": (
        lambda clone: reviewers(
            clone,
            "reviewer_retired",
            ADA,
            [
                {**REVIEWERS[0], "active_to": "2026-01-31", "organisation": "se-9199"},
                *REVIEWERS[1:],
            ],
        ),
        {"change-kind"},
    ),
    "a retirement of the future": (
        lambda clone: reviewers(
            clone,
            "reviewer_retired",
            ADA,
            [{**REVIEWERS[0], "active_to": "2026-02-01"}, *REVIEWERS[1:]],
        ),
        {"change-kind"},
    ),
    "reviewers under the name of policy": (
        lambda clone: clone.change_file(
            "policy",
            "2026-02-01",
            "policy/reviewers.yml",
            {"schema_version": 1, "reviewers": [*REVIEWERS, reviewer(DOE)]},
        ),
        {"change-kind"},
    ),
    "another registry's name": (
        lambda clone: clone.change_file(
            "policy",
            "2026-02-01",
            "policy/policy.yml",
            {**POLICY, "registry": "other-registry"},
            registry="other-registry",
        ),
        {"change-kind"},
    ),
    "criteria in place of others": (
        lambda clone: clone.change_file(
            "criteria",
            "2026-02-01",
            "schema/criteria/2026.1.yml",
            {**CRITERIA, "name": {"sv": "Annat"}},
        ),
        {"change-kind", "criteria-altered"},
    ),
    "an exception that changes a file and allows something": (
        lambda clone: clone.change_file(
            "exception",
            "2026-02-01",
            "policy/policy.yml",
            {**POLICY, "validity_months": 1},
            allows=[ALLOWED],
        ),
        {"change-kind"},
    ),
    "a new reviewer, and something is allowed": (
        lambda clone: add(clone, allows=[ALLOWED]),
        {"change-kind"},
    ),
    "other numbers, and a reviewer is named": (
        lambda clone: clone.change_file(
            "policy",
            "2026-02-01",
            "policy/policy.yml",
            {**POLICY, "validity_months": 1},
            reviewer="rv-ada",
        ),
        {"change-kind"},
    ),
    "a demonstration all of a sudden": (lambda clone: add(clone, example=True), {"change-kind"}),
    "a new founding key": (lambda clone: add(clone, founding_key=DOE.line), {"change-kind"}),
    "an exception that changes a file": (
        lambda clone: clone.change_file(
            "exception", "2026-02-01", "policy/policy.yml", {**POLICY, "validity_months": 1}
        ),
        {"change-kind"},
    ),
    "founded twice": (
        lambda clone: clone.change(
            "founding",
            "2026-02-01",
            by=[FOUNDER],
            founding_key=FOUNDER.line,
            files={"policy/policy.yml": {"after": clone.digest("policy/policy.yml")}},
        ),
        {"founded-twice"},
    ),
    "fewer reviewers than anybody may ask for": (
        lambda clone: policy(
            clone, reviewers_per_level=[{"level": n, "reviewers": 1} for n in (1, 2, 3)]
        ),
        {"policy-reviewers"},
    ),
    "criteria that are not there": (
        lambda clone: policy(clone, criteria="2026.9"),
        {"unknown-criteria-set"},
    ),
    "valid for three years": (
        lambda clone: policy(clone, validity_months=36),
        {"number-too-large"},
    ),
    "a registrar who signs, and is not there": (
        lambda clone: policy(clone, signing="registrar"),
        {"registrar-missing"},
    ),
    "one key for two reviewers": (
        lambda clone: add(clone, about=Person("rv-doe", "se-9103", name="rv-ada")),
        {"same-key-twice"},
    ),
    "one key for two reviewers, once as that of a security key": (
        lambda clone: clone.change_reviewers(
            "reviewer_added",
            "2026-02-01",
            DOE,
            [*REVIEWERS, {**reviewer(DOE), "public_key": ADA.as_fido}],
        ),
        {"same-key-twice"},
    ),
    "a key of a kind that may not sign": (
        lambda clone: clone.change_reviewers(
            "reviewer_added",
            "2026-02-01",
            DOE,
            [*REVIEWERS, {**reviewer(DOE), "public_key": "ssh-dss AAAA"}],
        ),
        {"bad-public-key"},
    ),
    "an id that is taken": (
        lambda clone: clone.change_reviewers(
            "reviewer_added",
            "2026-02-01",
            ADA,
            [*REVIEWERS, reviewer(Person("rv-ada", "se-9103", name="another"))],
        ),
        {"reviewer-twice"},
    ),
    "the founder's id for a reviewer": (
        lambda clone: add(clone, about=Person("founder", "se-9103", name="rv-doe")),
        {"reviewer-twice"},
    ),
    "a real reviewer for a fictional organisation": (
        lambda clone: add(clone, about=Person("rv-doe", "zz-registret")),
        {"reviewer-example-mixed"},
    ),
    "a lost key that is found again": (lambda clone: lost(clone, CAI), {"lost-key-again"}),
    "a lost key of somebody else": (
        lambda clone: lost(clone, Person("rv-doe", "se-9103", name="rv-cai")),
        {"lost-key-again"},
    ),
    "a lost key that is found again as that of a security key": (
        lambda clone: lost(clone, CAI, line=CAI.as_fido),
        {"lost-key-again"},
    ),
    "no policy any more": (without_policy, {"policy-missing"}),
    "no change at all": (
        lambda clone: clone.write("policy/changes/2026-02-01-1.yml", {"schema_version": 1}),
        {"missing-field"},
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_change_breaks_the_chain(clone: Clone, case: str) -> None:
    """Nobody has authority from there on: not by the old rules, and not by the new."""
    write, codes = WRONG[case]
    write(clone)
    clone.commit()
    clone.record(by=[CAI])
    clone.commit()
    assert set(clone.codes()) == {*codes, "policy-unproven"}


def test_what_was_decided_before_still_stands(clone: Clone) -> None:
    clone.record()
    clone.commit()
    add(clone, by=[ADA], day="2026-04-01")
    clone.commit()
    proof = clone.prove()
    assert not proof.holds
    assert [one.problems for one in proof.records] == [()]


def test_a_change_after_a_wrong_one(clone: Clone) -> None:
    add(clone, by=[ADA])
    clone.commit()
    clone.retire(ADA)
    clone.commit()
    assert "change-after-break" in clone.codes()


def test_the_founder_decides_while_there_are_fewer_than_two(clone: Clone) -> None:
    clone.git("reset", "-q", "--hard", "HEAD~1")
    clone.found(ALONE)
    clone.commit()
    add(clone, by=[FOUNDER])
    clone.commit()
    assert clone.codes() == []
    add(clone, day="2026-02-02", about=BO, by=[FOUNDER])
    clone.commit()
    assert clone.codes() == ["change-signer", "change-signers"]


def test_one_reviewer_alone_decides_nothing(clone: Clone) -> None:
    clone.git("reset", "-q", "--hard", "HEAD~1")
    clone.found(ALONE)
    clone.commit()
    add(clone, by=[ADA])
    clone.commit()
    assert clone.codes() == ["change-signers"]


def test_no_set_of_criteria_takes_the_place_of_another(clone: Clone) -> None:
    """One that calls itself by the number of the set in force: `validate` refuses it."""
    loose = {**CRITERIA, "criteria": [{**CRITERIA["criteria"][0], "rests_on": ["adopters"]}]}
    clone.change_file("criteria", "2026-02-01", "schema/criteria/2026.2.yml", loose)
    clone.commit()
    clone.record()
    clone.commit()
    proof = clone.prove()
    assert proof.holds
    assert proof.authority
    assert proof.authority.rules.criteria["2026.1"].criteria[0].rests_on == ("costs",)
