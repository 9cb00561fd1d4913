"""Reviewers, policy and criteria change by signed decisions, which verify accepts."""

from pathlib import Path
from typing import Any

import pytest
from solution_registry.certification.status import State
from solution_registry.source import parse

from tests.verify.clone import Clone, text
from tests.verify.people import ADA, BO, CAI, DOE, FOUNDER

from .conftest import REGISTRAR, SET, Command, Own
from .outcome import DAY, lines, state, told

CHANGE = f"policy/changes/{DAY}-1"
WHY = ("--grounds", "Ny granskare.", "--yes")


def settle(clone: Clone, registry: Command, own: Own) -> None:
    """Bo signs as the second, and it is committed."""
    own(BO)
    ran = registry("sign", f"policy/{DAY}-1", "--yes")
    assert ran.code == 0, ran.err
    clone.commit()
    assert clone.codes() == []


@pytest.fixture(autouse=True)
def ada(own: Own) -> None:
    """Ada is at the keyboard."""
    own(ADA)


class TestReviewers:
    """Who may certify."""

    def test_a_new_one(self, clone: Clone, registry: Command, own: Own, keys: Path) -> None:
        before = clone.path("policy/reviewers.yml").read_text("utf-8")
        given = ("--organisation", "se-9103", "--role", "Granskare", "--signer", "rv-bo", *WHY)
        ran = registry("reviewer", "add", "--public-key", keys / "rv-doe.pub", *given)
        assert ran.code == 0, ran.err
        assert ran.out.splitlines() == [
            "policy/reviewers.yml",
            f"{CHANGE}.yml",
            f"{CHANGE}.rv-ada.sig",
        ]
        assert clone.path("policy/reviewers.yml").read_text("utf-8").startswith(before)
        new = clone.data("policy/reviewers.yml")["reviewers"][-1]
        assert new["public_key"] == DOE.line
        assert new["active_from"] == DAY
        assert f"registry sign policy/{DAY}-1" in ran.err
        settle(clone, registry, own)

    def test_who_leaves(self, clone: Clone, registry: Command, own: Own) -> None:
        ran = registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        settle(clone, registry, own)
        assert clone.data("policy/reviewers.yml")["reviewers"][2]["active_to"] == "2026-10-31"

    def test_one_signature_is_not_enough(self, clone: Clone, registry: Command) -> None:
        registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
        clone.commit()
        assert clone.codes() == ["signature-missing"]

    def test_a_lost_key_and_a_new_one(
        self, clone: Clone, registry: Command, own: Own, keys: Path
    ) -> None:
        ran = registry("reviewer", "lost", "rv-cai", "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        assert 'git commit -m "Key lost of reviewer rv-cai"' in ran.err
        settle(clone, registry, own)
        own(ADA)
        given = ("--public-key", keys / "rv-doe.pub", *WHY)
        ran = registry("reviewer", "change", "rv-cai", *given, "--signer", "rv-bo")
        assert ran.code == 0, ran.err
        own(BO)
        assert registry("sign", f"policy/{DAY}-2", "--yes").code == 0
        clone.commit()
        assert clone.codes() == []
        now = clone.data("policy/reviewers.yml")["reviewers"][2]
        assert (now["public_key"], now.get("key_revoked_on")) == (DOE.line, None)

    def test_whose_key_is_lost_is_not_asked_to_sign(self, clone: Clone, registry: Command) -> None:
        ran = registry("reviewer", "lost", "rv-cai", *WHY)
        assert ran.code == 0, ran.err
        assert clone.data(f"{CHANGE}.yml")["signers"] == ["rv-ada", "rv-bo"]

    def test_a_lost_key_of_two(self, clone: Clone, registry: Command, own: Own) -> None:
        """Nobody else can sign; whoever still has a copy of the key can."""
        ran = registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
        assert "Name a third" in ran.err
        settle(clone, registry, own)
        own(ADA)
        ran = registry("reviewer", "lost", "rv-bo", *WHY)
        assert (ran.code, "let rv-bo begin this with it" in ran.err) == (2, True), ran.err
        assert lines(clone) == []
        own(BO)
        ran = registry("reviewer", "lost", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        own(ADA)
        assert registry("sign", f"policy/{DAY}-2", "--yes").code == 0
        clone.commit()
        assert clone.codes() == []

    @pytest.mark.parametrize(
        ("arguments", "why"),
        [
            (("lost", "rv-cai", "--signer", "rv-cai"), "it is their key that is lost"),
            (("retire", "rv-nobody"), "There is no reviewer rv-nobody."),
            (("retire", "rv-cai", "--signer", "rv-doe"), "rv-doe may not decide on policy"),
            (("retire", "rv-cai"), "Name the second with --signer: rv-bo, rv-cai"),
            (("change", "rv-cai", "--area", "nowhere"), "There is no term nowhere."),
            (("change", "rv-cai", "--public-key", "ssh-dss AAAA"), "is no public key"),
            (("add", "--organisation", "Ingen"), "There is no organisation Ingen"),
        ],
    )
    def test_what_cannot_be(
        self, clone: Clone, registry: Command, arguments: tuple[str, ...], why: str
    ) -> None:
        ran = registry("reviewer", *arguments, *WHY)
        assert (ran.code, why in ran.err) == (2, True), ran.err
        assert lines(clone) == []

    def test_the_same_key_for_two(self, clone: Clone, registry: Command, keys: Path) -> None:
        given = ("--organisation", "se-9103", "--role", "x", "--signer", "rv-bo", *WHY)
        ran = registry("reviewer", "add", "--public-key", keys / "rv-bo.pub", *given)
        assert (ran.code, told(ran)) == (1, {"same-key-twice"})
        assert lines(clone) == []

    def test_a_stranger_changes_nothing(self, clone: Clone, registry: Command, own: Own) -> None:
        own(DOE)
        ran = registry("reviewer", "retire", "rv-cai", *WHY)
        assert (ran.code, "rv-ada, rv-bo, rv-cai" in ran.err) == (2, True)

    def test_an_edit_that_nobody_decided(self, clone: Clone, registry: Command) -> None:
        raw = clone.path("policy/reviewers.yml").read_bytes()
        clone.write("policy/reviewers.yml", raw + b"# x\n")
        ran = registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
        assert (ran.code, "is not as it was decided" in ran.err) == (2, True)

    def test_two_changes_in_one_commit(self, clone: Clone, registry: Command) -> None:
        given = ("--signer", "rv-bo", *WHY)
        assert registry("reviewer", "retire", "rv-cai", *given).code == 0
        ran = registry("policy", "change", "due_days=90", *given)
        assert (ran.code, f"{CHANGE}.yml is not committed yet." in ran.err) == (2, True)


class TestPolicy:
    """By which rules."""

    def test_other_numbers(self, clone: Clone, registry: Command, own: Own) -> None:
        given = ("--signer", "rv-bo", *WHY)
        ran = registry("policy", "change", "validity_months=18", "reviewers_per_level.1=2", *given)
        assert ran.code == 0, ran.err
        assert "+validity_months: 18" in ran.err
        settle(clone, registry, own)
        policy = clone.data("policy/policy.yml")
        assert (policy["validity_months"], policy["reviewers_per_level"][0]["reviewers"]) == (18, 2)

    def test_as_it_was_edited(self, clone: Clone, registry: Command, own: Own) -> None:
        raw = clone.path("policy/policy.yml").read_bytes()
        clone.write("policy/policy.yml", raw.replace(b"due_days: 60", b"due_days: 90  # longer"))
        ran = registry("policy", "change", "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        settle(clone, registry, own)

    @pytest.mark.parametrize(
        ("values", "code"),
        [
            (["reviewers_per_level.2=1"], "policy-reviewers"),
            (["criteria=2027.1"], "unknown-criteria-set"),
            (["signing=registrar"], "registrar-missing"),
            (["registry=another"], "change-kind"),
            (["decision_max_age_days=31"], "number-too-large"),
        ],
    )
    def test_what_no_policy_may_say(
        self, clone: Clone, registry: Command, values: list[str], code: str
    ) -> None:
        ran = registry("policy", "change", *values, "--signer", "rv-bo", *WHY)
        assert ran.code == 1
        assert code in told(ran)
        assert lines(clone) == []

    def test_a_field_that_is_not_there(self, clone: Clone, registry: Command) -> None:
        ran = registry("policy", "change", "validity_month=3", "--signer", "rv-bo", *WHY)
        assert (ran.code, "Did you mean validity_months?" in ran.err) == (2, True)

    def test_the_registrar(self, clone: Clone, registry: Command, own: Own, keys: Path) -> None:
        given = ("--organisation", "se-9109", "--own-keys-from-level", "2", "--signer", "rv-bo")
        ran = registry(
            *("policy", "registrar", "--public-key", keys / "registrar.pub"), *given, *WHY
        )
        assert ran.code == 0, ran.err
        settle(clone, registry, own)
        assert clone.data("policy/policy.yml")["registrar"]["public_key"] == REGISTRAR.line

    def test_a_criteria_set_and_then_it_is_in_force(
        self, clone: Clone, registry: Command, own: Own, tmp_path: Path
    ) -> None:
        file = tmp_path / "new.yml"
        file.write_bytes(text({**SET, "id": "2027.1"}))
        ran = registry("criteria", "add", file, "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        settle(clone, registry, own)
        own(ADA)
        ran = registry("criteria", "add", file, "--signer", "rv-bo", *WHY)
        assert (ran.code, "A set never changes" in ran.err) == (2, True)
        ran = registry("policy", "change", "criteria=2027.1", "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err

    def test_an_exception(self, clone: Clone, registry: Command, own: Own) -> None:
        ran = registry("policy", "exception")
        assert ran.out == "Nothing was altered that would have to be allowed.\n"
        met = {name: {"verdict": "met"} for name in ("cost-stated", "routes-described")}
        path = clone.record(solution="felanmalan", day="2026-10-20", verdicts=met)
        raw = clone.path(path).read_bytes()
        clone.commit()
        clone.write(path, raw + b"# x\n")
        clone.commit()
        clone.write(path, raw)
        clone.commit()
        assert registry("policy", "exception").out == f"{path}\n{path}\n"
        assert registry("policy", "exception", "elsewhere").code == 2
        ran = registry("policy", "exception", path, "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        settle(clone, registry, own)
        assert state(clone) is State.CERTIFIED


def test_the_founder_is_told_why_its_key_signs_no_longer(
    clone: Clone, registry: Command, keys: Path
) -> None:
    ran = registry("policy", "change", "due_days=90", "--key", keys / FOUNDER.id, *WHY)
    assert (ran.code, "while fewer than two reviewers can" in ran.err) == (2, True)


def test_while_there_are_fewer_than_two_the_founder_decides(
    clone: Clone, registry: Command, own: Own
) -> None:
    for number, id in enumerate(("rv-cai", "rv-bo"), start=1):
        own(ADA)
        ran = registry("reviewer", "retire", id, "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        own(BO)
        assert registry("sign", f"policy/{DAY}-{number}", "--yes").code == 0
        clone.commit()
    own(ADA)
    ran = registry("policy", "change", "due_days=90", *WHY)
    assert (ran.code, "founder" in ran.err) == (2, True)
    own(FOUNDER, CAI)
    ran = registry("policy", "change", "due_days=90", *WHY)
    assert ran.code == 0, ran.err
    clone.commit()
    assert clone.codes() == []


def deprecation(file: Path) -> Any:
    """What an entry says of it."""
    data: Any = parse(file.read_bytes(), "entry").data
    return data["deprecation"]


class TestDeprecate:
    """One field of an entry."""

    ENTRY = "solutions/felanmalan/solution.yml"

    def test_nothing_else_is_touched(self, clone: Clone, registry: Command) -> None:
        before = clone.path(self.ENTRY).read_text("utf-8")
        given = ("--reason", "superseded", "--replaced-by", "kravmall", "--note", "Byt nu.")
        dry = registry("deprecate", "felanmalan", *given, "--dry-run")
        assert dry.code == 0
        assert "+deprecation:" in dry.out
        assert lines(clone) == []
        ran = registry("deprecate", "felanmalan", *given)
        assert (ran.code, ran.out) == (0, f"{self.ENTRY}\n")
        assert clone.path(self.ENTRY).read_text("utf-8").startswith(before)
        assert state(clone) is State.DEPRECATED
        assert registry("validate", "--strict").code == 0
        assert registry("deprecate", "felanmalan", *given).code == 2
        assert registry("deprecate", "felanmalan", "--undo").code == 0
        assert clone.path(self.ENTRY).read_text("utf-8") == before

    def test_what_was_said_before_stays(self, clone: Clone, registry: Command) -> None:
        given = ("--reason", "superseded", "--replaced-by", "kravmall", "--on", "2026-03-01")
        assert registry("deprecate", "felanmalan", *given, "--note", "Byt nu.").code == 0
        file = clone.path(self.ENTRY)
        file.write_text(file.read_text("utf-8").replace("  on:", "  # Decided in March.\n  on:"))
        ran = registry("--lang", "sv", "deprecate", "felanmalan", "--last-version", "9.5")
        assert ran.code == 0, ran.err
        assert deprecation(file) == {
            "on": "2026-03-01",
            "reason": "superseded",
            "replaced_by": "kravmall",
            "last_acceptable_version": "9.5",
            "note": {"en": "Byt nu."},
        }
        assert "# Decided in March." in file.read_text("utf-8")
        assert registry("--lang", "sv", "deprecate", "felanmalan", "--note", "Byt.").code == 0
        assert deprecation(file)["note"] == {"en": "Byt nu.", "sv": "Byt."}

    @pytest.mark.parametrize(
        ("given", "code", "why"),
        [
            (
                ("--reason", "unsafe", "--note", "Byt nu, " * 40 + "tack."),
                1,
                "error[text-too-long]",
            ),
            (("--reason", "unsafe", "--on", "today"), 2, "today is not a day"),
            (("--reason", "superseded", "--replaced-by", "nope"), 2, "no solution nope"),
            (("--reason", "superseded", "--replaced-by", "felanmalan"), 2, "by itself"),
            (("--reason", "old"), 2, "unmaintained"),
            ((), 2, "--reason"),
        ],
    )
    def test_what_cannot_be(
        self, clone: Clone, registry: Command, given: tuple[str, ...], code: int, why: str
    ) -> None:
        ran = registry("deprecate", "felanmalan", *given)
        assert (ran.code, why in ran.err) == (code, True), ran.err
        assert lines(clone) == []
