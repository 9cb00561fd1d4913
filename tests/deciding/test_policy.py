"""Policy and criteria change by signed decisions, which verify accepts."""

from pathlib import Path

import pytest
from solution_registry.certification.status import State

from tests.verify.clone import Clone, text
from tests.verify.people import ADA, BO

from .changing import WHY, settle
from .conftest import REGISTRAR, SET, Command, Own
from .outcome import DAY, lines, state, told

pytestmark = pytest.mark.usefixtures("ada")


def test_other_numbers(clone: Clone, registry: Command, own: Own) -> None:
    given = ("--signer", "rv-bo", *WHY)
    ran = registry("policy", "change", "validity_months=18", "reviewers_per_level.1=2", *given)
    assert ran.code == 0, ran.err
    assert "+validity_months: 18" in ran.err
    settle(clone, registry, own)
    policy = clone.data("policy/policy.yml")
    assert (policy["validity_months"], policy["reviewers_per_level"][0]["reviewers"]) == (18, 2)


def test_as_it_was_edited(clone: Clone, registry: Command, own: Own) -> None:
    """And whoever signs sees each line of the edit: a digest tells nobody what they sign."""
    raw = clone.path("policy/policy.yml").read_bytes()
    edit = "due_days: 90  # longer \x9b31m"
    clone.write("policy/policy.yml", raw.replace(b"due_days: 60", edit.encode()))
    ran = registry("policy", "change", "--signer", "rv-bo", *WHY)
    assert (ran.code, told(ran)) == (1, {"control-character"})
    edit = "due_days: 90  # longer"
    clone.write("policy/policy.yml", raw.replace(b"due_days: 60", edit.encode()))
    ran = registry("policy", "change", "--signer", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    assert f"\n-due_days: 60\n+{edit}\n" in ran.err
    assert "registry verify" not in ran.err
    own(BO)
    shown = registry("sign", f"policy/{DAY}-1", "--dry-run").err
    assert f"\n-due_days: 60\n+{edit}\n" in shown
    clone.commit()
    assert f"\n-due_days: 60\n+{edit}\n" in registry("sign", f"policy/{DAY}-1", "--dry-run").err
    settle(clone, registry, own)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (["reviewers_per_level.2=1"], "policy-reviewers"),
        (["reviewers_per_level.1=9"], "policy-reviewers-fall"),
        (["criteria=2027.1"], "unknown-criteria-set"),
        (["signing=registrar"], "registrar-missing"),
        (["registry=another"], "change-kind"),
        (["decision_max_age_days=31"], "number-too-large"),
    ],
)
def test_what_no_policy_may_say(
    clone: Clone, registry: Command, values: list[str], code: str
) -> None:
    ran = registry("policy", "change", *values, "--signer", "rv-bo", *WHY)
    assert ran.code == 1
    assert code in told(ran)
    assert lines(clone) == []


def test_more_than_are_active_is_said_before_anybody_signs(
    clone: Clone, registry: Command, own: Own
) -> None:
    levels = [f"reviewers_per_level.{n}={m}" for n, m in ((1, 2), (2, 3), (3, 9))]
    told = "From level 3 on, this policy asks for 9 reviewers, and those who are active are 3."
    ran = registry("policy", "change", *levels, "--signer", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    assert told in ran.err.partition("what will be signed")[0]
    own(BO)
    assert told in registry("sign", f"policy/{DAY}-1", "--dry-run").err


def test_as_many_as_are_active_is_nothing_to_say(clone: Clone, registry: Command) -> None:
    given = ("reviewers_per_level.3=3", "--signer", "rv-bo", *WHY)
    ran = registry("policy", "change", *given)
    assert (ran.code, "those who are active" in ran.err) == (0, False)


def test_a_field_that_is_not_there(clone: Clone, registry: Command) -> None:
    ran = registry("policy", "change", "validity_month=3", "--signer", "rv-bo", *WHY)
    assert (ran.code, "Did you mean validity_months?" in ran.err) == (2, True)
    ran = registry("policy", "change", "giltighet=3", "--signer", "rv-bo", *WHY)
    assert (ran.code, "There are: schema_version, registry, criteria" in ran.err) == (2, True)


def test_the_registrar(clone: Clone, registry: Command, own: Own, keys: Path) -> None:
    given = ("--organisation", "se-9109", "--own-keys-from-level", "2", "--signer", "rv-bo")
    ran = registry(*("policy", "registrar", "--public-key", keys / "registrar.pub"), *given, *WHY)
    assert ran.code == 0, ran.err
    settle(clone, registry, own)
    assert clone.data("policy/policy.yml")["registrar"]["public_key"] == REGISTRAR.line


def test_criteria_wait_for_their_first_day(
    clone: Clone, registry: Command, own: Own, tmp_path: Path
) -> None:
    file = tmp_path / "new.yml"
    file.write_bytes(text({**SET, "id": "2027.1", "valid_from": "2027-01-01"}))
    assert registry("criteria", "add", file, "--signer", "rv-bo", *WHY).code == 0
    settle(clone, registry, own)
    own(ADA)
    ran = registry("policy", "change", "criteria=2027.1", "--signer", "rv-bo", *WHY)
    assert (ran.code, told(ran)) == (1, {"criteria-too-early"})
    assert lines(clone) == []


def test_a_criteria_set_and_then_it_is_in_force(
    clone: Clone, registry: Command, own: Own, tmp_path: Path
) -> None:
    registry("generate")
    clone.commit()
    file = tmp_path / "new.yml"
    file.write_bytes(text({**SET, "id": "2027.1"}))
    ran = registry("criteria", "add", file, "--signer", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    assert "registry generate" not in ran.err
    settle(clone, registry, own)
    own(ADA)
    ran = registry("criteria", "add", file, "--signer", "rv-bo", *WHY)
    assert (ran.code, "A set never changes" in ran.err) == (2, True)
    ran = registry("policy", "change", "criteria=2027.1", "--signer", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    assert "Next:\n  registry generate\n  git add --all .github .gitlab policy\n" in ran.err
    assert registry("generate", "--check").code == 1
    own(BO)
    assert "\n  registry generate\n" in registry("sign", f"policy/{DAY}-2", "--yes").err
    assert registry("generate").code == 0
    clone.commit()
    assert registry("generate", "--check").code == 0
    assert clone.codes() == []


def test_an_exception(clone: Clone, registry: Command, own: Own) -> None:
    ran = registry("policy", "exception")
    assert ran.out == "Nothing was altered that would have to be allowed.\n"
    met = {
        name: {"verdict": "met", "evidence": ["REG 7"]}
        for name in ("cost-stated", "routes-described")
    }
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
