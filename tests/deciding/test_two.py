"""Level 2 takes two reviewers of two organisations: the first hands over to the second."""

from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.certification.proof import Verified
from solution_registry.certification.status import State

from tests.verify.clone import Clone
from tests.verify.people import ADA, BO, CAI, DOE, Person

from .changing import WHY, settle
from .conftest import ORGANISATIONS, PREPARED, REGISTRAR, Command, Own
from .outcome import DAY, lines, state, told

SERIAL = f"felanmalan/{DAY}-1"
RECORD = f"solutions/felanmalan/certifications/{DAY}-1"
LEVEL_2 = {
    **PREPARED["verdicts"],
    "support-until": {"verdict": "met", "evidence": ["avtal 2026"]},
}

Prepared = Callable[..., Path]


@pytest.fixture
def first(clone: Clone, registry: Command, prepared: Prepared, own: Own) -> None:
    """Ada has certified at level 2, with Bo, and committed it on a branch."""
    own(ADA)
    given = ("--from", prepared(verdicts=LEVEL_2), "--reviewer", "rv-bo", "--yes")
    ran = registry("certify", "felanmalan", *given)
    assert ran.code == 0, ran.err
    assert "has to be signed by: rv-bo" in ran.err
    assert "The last day on which it can come in is 2026-12-01;" in ran.err
    assert f"registry sign {SERIAL}" in ran.err
    clone.branch("certify")
    clone.commit()


@pytest.mark.usefixtures("first")
def test_it_counts_once_the_second_has_signed(clone: Clone, registry: Command, own: Own) -> None:
    assert state(clone) is State.LISTED
    own(BO)
    ran = registry("sign", SERIAL, "--yes")
    assert ran.code == 0, ran.err
    assert ran.out == f"{RECORD}.rv-bo.sig\n"
    clone.commit()
    assert state(clone) is State.CERTIFIED
    clone.main()
    clone.merge("certify")
    proof = clone.prove()
    assert proof.problems == ()
    verdict = proof.verdicts[SERIAL]
    assert isinstance(verdict, Verified)
    assert set(verdict.signers) == {"rv-ada", "rv-bo"}


def test_what_the_first_wrote_by_hand_is_judged_by_the_second(
    clone: Clone, registry: Command, own: Own
) -> None:
    bare = {name: {"verdict": "met"} for name in ("cost-stated", "routes-described")}
    clone.record("felanmalan", DAY, by=(ADA, BO), signed_by={ADA.id: ADA}, verdicts=bare)
    clone.branch("certify")
    clone.commit()
    own(BO)
    ran = registry("sign", SERIAL, "--yes")
    assert (ran.code, told(ran)) == (1, {"evidence-missing"})
    assert lines(clone) == []


def test_whoever_is_near_is_told_to_both(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    governance = {"model": "lead_with_council", "members": ["se-9102"]}
    entry = {**clone.entry("felanmalan"), "governance": governance}
    clone.write("solutions/felanmalan/solution.yml", entry)
    clone.commit()
    own(ADA)
    given = ("--from", prepared(verdicts=LEVEL_2), "--reviewer", "rv-bo", "--yes")
    ran = registry("certify", "felanmalan", *given)
    assert ran.code == 0, ran.err
    remark = "decides on a solution where it is a member of its governance."
    assert f"warning[interest-near] “Granskarna 9102” {remark}" in ran.err
    clone.commit()
    own(BO)
    ran = registry("sign", SERIAL, "--yes")
    assert (ran.code, remark in ran.err) == (0, True)
    clone.commit()
    assert clone.codes() == []


@pytest.mark.usefixtures("first")
def test_what_is_edited_and_not_committed_is_put_back(
    clone: Clone, registry: Command, own: Own
) -> None:
    path = f"{RECORD}.yml"
    clone.write(path, clone.path(path).read_bytes().replace(b"REG 2026/7", b"REG 2026/8"))
    own(BO)
    ran = registry("sign", SERIAL, "--yes")
    assert ran.code == 1
    assert "kept-file-edited" in told(ran)
    assert "record-altered" not in ran.err
    assert f"git checkout --ignore-skip-worktree-bits HEAD -- {path}" in " ".join(ran.err.split())


@pytest.mark.usefixtures("first")
def test_the_second_reads_it_first(clone: Clone, registry: Command, own: Own) -> None:
    own(BO)
    ran = registry("sign", SERIAL, "--dry-run")
    assert ran.out == clone.path(f"{RECORD}.yml").read_text("utf-8")
    assert "Case number: REG 2026/7" in ran.err
    assert (ran.out.count("avtal 2026"), "avtal 2026" in ran.err) == (1, False)
    assert lines(clone) == []


@pytest.mark.usefixtures("first")
def test_the_review_asks_for_the_second(registry: Command) -> None:
    ran = registry("review", "--base", "main")
    assert ran.code == 1
    assert "“rv-bo” has not signed." in ran.out
    assert "registry sign" in ran.out


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize(
    ("who", "why"), [(ADA, "There is a signature already."), (CAI, "rv-bo"), (DOE, "rv-bo")]
)
def test_nobody_else_signs(registry: Command, own: Own, who: Person, why: str) -> None:
    own(who)
    ran = registry("sign", SERIAL, "--yes")
    assert (ran.code, why in ran.err) == (2, True)


@pytest.mark.usefixtures("first")
def test_what_was_changed_in_between_is_not_signed(
    clone: Clone, registry: Command, own: Own
) -> None:
    own(BO)
    raw = clone.path(f"{RECORD}.yml").read_bytes()
    clone.write(f"{RECORD}.yml", raw.replace(b"REG 2026/7", b"REG 2026/8"))
    clone.commit()
    ran = registry("sign", SERIAL, "--yes")
    assert ran.code == 1
    assert "signature-content" in told(ran)
    clone.write(f"{RECORD}.yml", raw)
    clone.write(f"{RECORD}.json", clone.path(f"{RECORD}.json").read_bytes() + b"\n")
    ran = registry("sign", SERIAL, "--yes")
    assert "certified-differs" in told(ran)


@pytest.mark.usefixtures("first")
def test_an_entry_that_was_changed_in_between(clone: Clone, registry: Command, own: Own) -> None:
    own(BO)
    entry = clone.entry("felanmalan")
    clone.write("solutions/felanmalan/solution.yml", {**entry, "name": {"sv": "Annat"}})
    ran = registry("sign", SERIAL, "--yes")
    assert told(ran) == {"record-of-other-content"}


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize(
    ("day", "codes"), [("2026-12-01", set()), ("2026-12-02", {"decision-too-old"})]
)
def test_what_can_no_longer_come_in_is_not_signed(
    clone: Clone, registry: Command, own: Own, day: str, codes: set[str]
) -> None:
    own(BO)
    ran = registry("sign", SERIAL, "--yes", today=day)
    assert (told(ran), ran.code) == (codes, 1 if codes else 0)
    assert ("the last day was 2026-12-01" in ran.err) == bool(codes)
    assert (lines(clone) == []) == bool(codes)


def test_a_change_of_policy_is_signed_in_its_time(
    clone: Clone, registry: Command, own: Own
) -> None:
    own(ADA)
    ran = registry("policy", "change", "due_days=30", "--signer", "rv-bo", *WHY)
    assert "The last day on which it can come in is 2026-12-01;" in ran.err
    clone.commit()
    own(BO)
    ran = registry("sign", f"policy/{DAY}-1", "--yes", today="2026-12-02")
    assert (told(ran), lines(clone)) == ({"decision-too-old"}, [])


@pytest.mark.parametrize("serial", ["felanmalan/2026-01-01-9", "../x/1", "policy/x", "felanmalan"])
def test_what_is_not_there_cannot_be_signed(
    clone: Clone, registry: Command, own: Own, serial: str
) -> None:
    own(BO)
    ran = registry("sign", serial, "--yes")
    assert (ran.code, f"There is no record {serial}." in ran.err) == (2, True)


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize(
    ("day", "code", "said"),
    [
        ("2026-10-31", 1, "error[reviewers-merged] reviewers: The organisations of all reviewers"),
        ("2026-10-31", 1, "review[decider-ended] organisation: “se-9102” had ended"),
        (DAY, 0, "review[reviewers-merged-since] reviewers: The organisations of all"),
    ],
)
def test_the_second_is_told_that_both_have_become_one(
    clone: Clone, registry: Command, own: Own, day: str, code: int, said: str
) -> None:
    rows = clone.data(ORGANISATIONS)
    for one in rows["organisations"]:
        if one["id"] == BO.organisation:
            one |= {"valid_to": day, "successor": ADA.organisation}
    clone.write(ORGANISATIONS, rows)
    clone.commit()
    own(BO)
    ran = registry("sign", SERIAL, "--yes", today="2026-11-02")
    assert (ran.code, said in ran.err) == (code, True)


def test_two_of_one_organisation_are_not_enough(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(ADA)
    given = ("--from", prepared(verdicts=LEVEL_2), "--reviewer", "rv-cai", "--yes")
    ran = registry("certify", "felanmalan", *given)
    assert told(ran) == {"one-organisation"}


def appoint(clone: Clone, signing: str) -> None:
    """Give the registry a registrar."""
    about = {"id": "registrar", "organisation": "se-9109", "public_key": REGISTRAR.line}
    policy = {**clone.data("policy/policy.yml"), "signing": signing}
    policy["registrar"] = {**about, "own_keys_from_level": 2}
    clone.change_file("policy", "2026-02-01", "policy/policy.yml", policy)
    clone.commit()


def test_a_registrar_who_may_not_sign_at_all_is_asked_nothing(
    clone: Clone, registry: Command, own: Own
) -> None:
    """Where each reviewer signs, neither an interest, a case number nor a verdict is asked for."""
    appoint(clone, "reviewers")
    own(REGISTRAR)
    ran = registry("certify", "felanmalan", "--reviewer", "rv-ada")
    assert (ran.code, told(ran)) == (2, set())
    assert "sign this with their own keys" in ran.err
    assert lines(clone) == []


class TestRegistrar:
    """Where nobody has a key, the central body signs what reviewers approved."""

    @pytest.fixture(autouse=True)
    def appointed(self, clone: Clone) -> None:
        appoint(clone, "registrar")

    def test_it_signs_for_those_who_decided(
        self, clone: Clone, registry: Command, prepared: Prepared, own: Own
    ) -> None:
        own(REGISTRAR)
        ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
        assert (ran.code, "Say who decided, with --reviewer" in ran.err) == (2, True)
        given = ("--from", prepared(), "--reviewer", "rv-ada", "--yes")
        ran = registry("certify", "felanmalan", *given)
        assert ran.code == 0, ran.err
        clone.commit()
        verdict = clone.prove().verdicts[SERIAL]
        assert isinstance(verdict, Verified)
        assert verdict.registrar
        assert state(clone) is State.CERTIFIED
        shown = registry("show", "felanmalan").out
        assert "Signed: By the registrar's key, for what the reviewers approved" in shown

    def test_a_reviewer_may_have_no_key(
        self, clone: Clone, registry: Command, prepared: Prepared, own: Own
    ) -> None:
        own(ADA)
        given = ("--organisation", "se-9103", "--role", "Granskare", "--signer", "rv-bo", *WHY)
        ran = registry("reviewer", "add", "--no-key", *given)
        assert ran.code == 0, ran.err
        settle(clone, registry, own)
        new = clone.data("policy/reviewers.yml")["reviewers"][-1]
        assert "public_key" not in new
        own(REGISTRAR)
        decided = ("--from", prepared(), "--reviewer", new["id"], "--yes")
        ran = registry("certify", "felanmalan", *decided)
        assert ran.code == 0, ran.err
        clone.commit()
        assert clone.codes() == []
        assert state(clone) is State.CERTIFIED

    def test_not_from_the_level_on_that_takes_own_keys(
        self, clone: Clone, registry: Command, prepared: Prepared, own: Own
    ) -> None:
        own(REGISTRAR)
        given = ("--reviewer", "rv-ada", "--reviewer", "rv-bo", "--yes")
        ran = registry("certify", "felanmalan", "--from", prepared(verdicts=LEVEL_2), *given)
        assert (ran.code, told(ran)) == (2, set())
        assert "sign this with their own keys" in ran.err
        assert "registry certify felanmalan --reviewer ID" in ran.err
        assert lines(clone) == []

    @pytest.mark.usefixtures("first")
    def test_nor_to_end_what_own_keys_certified(
        self, clone: Clone, registry: Command, own: Own
    ) -> None:
        own(BO)
        assert registry("sign", SERIAL, "--yes").code == 0
        clone.commit()
        own(REGISTRAR)
        given = ("--reason", "Fel belägg.", "--case-number", "REG 9", "--no-interest", "--yes")
        ran = registry("revoke", "felanmalan", "--reviewer", "rv-bo", *given)
        assert (ran.code, told(ran)) == (2, set())
        assert "sign this with their own keys" in ran.err


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize(
    ("serial", "meant"),
    [
        ("felanmalan", SERIAL),
        (f"{RECORD}.yml", SERIAL),
        (f"felanmalan/{DAY}-2", SERIAL),
        ("policy/changes/2026-01-02-1.yml", "policy/2026-01-02-1"),
    ],
)
def test_which_decision_was_meant(registry: Command, serial: str, meant: str) -> None:
    ran = registry("sign", serial)
    assert (ran.code, f"Did you mean {meant}?" in ran.err) == (2, True), ran.err
