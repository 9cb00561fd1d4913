"""What is refused before anything is signed, and in which words."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.verify.clone import REVIEWERS, Clone, reviewer
from tests.verify.people import ADA, BO, DOE, EXAMPLE, Person

from .conftest import ORGANISATIONS, PREPARED, Command, Own
from .outcome import DAY, RECORD, Prepared, lines, told

REPAID = {
    "amount": 1,
    "currency": "SEK",
    "year": 2025,
    "reimbursed": [{"amount": 1, "by": "se-9101", "on": "2026-02-01"}],
}
REFUSED: dict[str, tuple[dict[str, object], Person, str]] = {
    "too old": ({"decided_on": "2026-10-01"}, ADA, "decision-too-old"),
    "of the future": ({"decided_on": "2026-11-02"}, ADA, "date-in-future"),
    "a stranger beside": ({"reviewers": ["rv-doe"]}, ADA, "reviewer-unknown"),
    "an example's reviewer": ({}, EXAMPLE, "example-key"),
    "another's organisation": ({"organisation": "se-9103"}, ADA, "organisation-without-reviewer"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_no_answer_could_help_is_refused_before_any_question(
    clone: Clone, registry: Command, prepared: Prepared, own: Own, case: str
) -> None:
    more, who, code = REFUSED[case]
    own(who)
    ran = registry("certify", "felanmalan", "--from", prepared(**more, verdicts=None), "--yes")
    assert ran.code == 1
    assert code in told(ran)
    assert "Nothing was written." in ran.err
    assert lines(clone) == []


@pytest.mark.parametrize(
    ("role", "value"),
    [
        ("lead", "se-9101"),
        ("partners", ["se-9101"]),
        ("suppliers", [{"organisation": "se-9101", "role": "operation"}]),
        ("support", {"organisation": "se-9101"}),
        ("costs", {"development": REPAID}),
    ],
)
def test_nobody_is_asked_about_what_is_their_own(
    clone: Clone,
    registry: Command,
    answers: Callable[..., None],
    own: Own,
    role: str,
    value: object,
) -> None:
    entry = clone.entry("felanmalan")
    clone.write("solutions/felanmalan/solution.yml", {**entry, role: value})
    own(ADA)
    answers()  # any question would end the test
    ran = registry("certify", "felanmalan")
    assert ran.code == 1
    assert told(ran) == {"interest-conflict"}


def end(clone: Clone, id: str, after: str) -> None:
    """Have an organisation end, and another come after it."""
    rows = clone.data(ORGANISATIONS)
    for one in rows["organisations"]:
        if one["id"] == id:
            one |= {"valid_to": "2026-09-30", "successor": after}
    clone.write(ORGANISATIONS, rows)
    clone.commit()


def test_nobody_is_asked_about_what_they_have_taken_over(
    clone: Clone, registry: Command, prepared: Prepared, answers: Callable[..., None], own: Own
) -> None:
    """Nor is who decides with somebody who has."""
    end(clone, clone.entry("felanmalan")["lead"], ADA.organisation)
    answers()  # any question would end the test
    own(ADA)
    assert told(registry("certify", "felanmalan")) == {"interest-inherited"}
    own(BO)
    both = prepared(reviewers=[BO.id, ADA.id], organisation=BO.organisation, verdicts=None)
    ran = registry("certify", "felanmalan", "--from", both)
    assert (ran.code, told(ran)) == (1, {"interest-inherited"})


def test_reviewers_whose_organisations_have_merged_are_told_before_they_sign(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    end(clone, BO.organisation, ADA.organisation)
    own(ADA)
    more = {"support-until": {"verdict": "met", "evidence": ["avtal 2026"]}}
    answers = prepared(verdicts={**PREPARED["verdicts"], **more})
    ran = registry("certify", "felanmalan", "--from", answers, "--reviewer", BO.id, "--yes")
    assert (ran.code, told(ran)) == (1, {"reviewers-merged"})
    assert "“Granskarna 9102” had ended when it decided" in ran.err
    assert "Nothing was written." in ran.err


def test_who_has_ended_decides_and_is_told(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    """Until policy names who has come after, there is no other name to decide in."""
    end(clone, ADA.organisation, "se-9103")
    own(ADA)
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert ran.code == 0, ran.err
    assert "“Granskarna 9101” had ended when it decided: its last day was 2026-09-30." in ran.err


CONCERNED = {
    "an interest": "error[interest-conflict] “Granskarna 9101” decides on",
    "a lost key": "error[key-revoked] The key of “rv-ada” counts as lost",
    "another area": "error[reviewer-out-of-scope] The reviewer “rv-ada” is not named",
}


NO_TASK = {
    "any more": {"active_to": "2026-10-31"},
    "yet": {"active_from": "2026-11-02"},
}


@pytest.mark.parametrize("case", NO_TASK)
def test_who_has_no_task_prepares_nothing(
    clone: Clone, registry: Command, keys: Path, tmp_path: Path, case: str
) -> None:
    """Unless they name a day on which they had it: what was decided then may be written down."""
    rows = [*REVIEWERS, reviewer(DOE, **NO_TASK[case])]
    clone.change_reviewers("reviewer_added", "2026-03-01", DOE, rows)
    clone.commit()
    file = tmp_path / "decision.yml"
    given = ("certify", "felanmalan", "--prepare", file, "--key", keys / DOE.id)
    ran = registry(*given)
    assert ran.code == 1
    assert ran.err.startswith("error[reviewer-inactive] The reviewer “rv-doe” was not active")
    assert not file.exists()
    if case == "any more":
        assert registry(*given, "--decided-on", "2026-10-31").code == 0


@pytest.mark.parametrize("case", CONCERNED)
def test_whom_it_concerns_fills_in_nothing(
    clone: Clone, registry: Command, keys: Path, tmp_path: Path, case: str
) -> None:
    """It is told where a file is prepared, and before the blanks of one are named."""
    if case == "an interest":
        entry = clone.entry("felanmalan")
        clone.write("solutions/felanmalan/solution.yml", {**entry, "partners": ["se-9101"]})
    elif case == "a lost key":
        gone = [reviewer(ADA, key_revoked_on="2026-03-01"), *REVIEWERS[1:]]
        clone.change_reviewers("reviewer_retired", "2026-03-01", ADA, gone)
    else:
        narrow = [reviewer(ADA, scope=["culture"]), *REVIEWERS[1:]]
        clone.change_reviewers("reviewer_changed", "2026-03-01", ADA, narrow)
    clone.commit()
    file, blank = tmp_path / "decision.yml", tmp_path / "blank.yml"
    assert registry("certify", "felanmalan", "--prepare", blank).code == 0
    for given in (("--from", blank), ("--prepare", file)):
        ran = registry("certify", "felanmalan", *given, "--key", keys / ADA.id)
        assert ran.code == 1
        assert ran.err.startswith(CONCERNED[case])
        assert (DAY in ran.err, "in 1 file" in ran.err) == (False, False)
    assert not file.exists()


LATER: dict[str, tuple[dict[str, object], str]] = {
    "longer than policy allows": ({"valid_until": "2029-01-01"}, "too-long-validity"),
    "no level": (
        {"verdicts": {**PREPARED["verdicts"], "cost-stated": {"verdict": "not_met"}}},
        "level-not-reached",
    ),
    "no grounds": (
        {"verdicts": {**PREPARED["verdicts"], "support-until": {"verdict": "partly"}}},
        "grounds-missing",
    ),
    "met by nothing": (
        {"verdicts": {**PREPARED["verdicts"], "cost-stated": {"verdict": "met"}}},
        "evidence-missing",
    ),
    "no such criterion": (
        {"verdicts": {**PREPARED["verdicts"], "colour": {"verdict": "not_met"}}},
        "unknown-criterion",
    ),
}


@pytest.mark.parametrize("case", LATER)
def test_what_verify_or_validate_would_refuse_is_not_signed(
    clone: Clone, registry: Command, prepared: Prepared, own: Own, case: str
) -> None:
    more, code = LATER[case]
    own(ADA)
    ran = registry("certify", "felanmalan", "--from", prepared(**more), "--yes")
    assert ran.code == 1
    assert told(ran) == {code}
    assert lines(clone) == []


def test_what_keeps_from_the_first_level_is_named(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(ADA)
    more, _ = LATER["no level"]
    ran = registry("certify", "felanmalan", "--from", prepared(**more), "--yes")
    assert "or do not apply: cost-stated.\n" in ran.err


def test_without_a_declaration_nothing_is_decided(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(ADA)
    ran = registry("certify", "felanmalan", "--from", prepared(no_interest=None), "--yes")
    assert (ran.code, "--no-interest" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("rv-doe", "is not one of those who may sign this"),
        ("nowhere", "There is no public key at"),
    ],
)
def test_a_wrong_key_is_refused(
    clone: Clone, registry: Command, prepared: Prepared, keys: Path, key: str, why: str
) -> None:
    ran = registry("certify", "felanmalan", "--from", prepared(), "--key", keys / key, "--yes")
    assert ran.code == 2
    assert why in ran.err
    assert lines(clone) == []


def test_no_key_at_all(clone: Clone, registry: Command, prepared: Prepared) -> None:
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert (ran.code, "registry key" in ran.err) == (2, True)


def test_several_keys_that_fit(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(ADA, BO)
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert (ran.code, "Name one with --key" in ran.err) == (2, True)


def test_without_ssh_keygen_it_says_how_to_get_it(
    clone: Clone, registry: Command, prepared: Prepared, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git = shutil.which("git")
    assert git
    folder = clone.folder.parent / "bin"
    folder.mkdir()
    (folder / "git").symlink_to(git)
    monkeypatch.setenv("PATH", str(folder))
    ran = registry("certify", "felanmalan", "--from", prepared(), "--key", keys / "rv-ada", "--yes")
    assert ran.code == 2
    assert "openssh-client" in ran.err
    assert lines(clone) == []


def test_a_record_is_never_written_over(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(ADA)
    registry("certify", "felanmalan", "--from", prepared(), "--yes")
    first = clone.path(f"{RECORD}.yml").read_bytes()
    clone.commit()
    ran = registry("certify", "felanmalan", "--from", prepared(case_number="REG 8"), "--yes")
    assert ran.out.splitlines()[0].endswith(f"{DAY}-2.yml")
    assert clone.path(f"{RECORD}.yml").read_bytes() == first


def test_no_history_no_decision(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(ADA)
    file = prepared()
    shutil.rmtree(clone.folder / ".git")
    ran = registry("certify", "felanmalan", "--from", file, "--yes")
    assert ran.code == 2
    assert "The registry is in no git repository." in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("certify", "tom"),
        ("certify", "tom", "--prepare", "decision.yml"),
        ("renew", "tom"),
        ("decline", "tom"),
        ("revoke", "tom"),
        ("revoke", "tom/2026-03-02-1"),
        ("deprecate", "tom", "--reason", "unsafe"),
        ("deprecate", "felanmalan", "--reason", "superseded", "--replaced-by", "tom"),
        ("new", "adopter", "tom", "se-9001"),
    ],
)
def test_a_folder_without_a_solution_is_none(
    clone: Clone, registry: Command, arguments: tuple[str, ...]
) -> None:
    clone.write("solutions/tom/documents/text.md", b"Text\n")
    ran = registry(*arguments)
    assert (ran.code, "There is no solution tom." in ran.err) == (2, True), ran.err
    assert lines(clone) == ["?? solutions/tom/documents/text.md"]


@pytest.mark.parametrize("command", ["certify", "renew", "decline", "revoke"])
def test_an_example_that_is_not_shown(clone: Clone, registry: Command, command: str) -> None:
    settings = clone.path("mkdocs.yml").read_text("utf-8")
    hidden = settings.replace("examples_as_of: 2026-06-01", "show_examples: false")
    clone.write("mkdocs.yml", hidden.encode())
    ran = registry(command, "zz-exempel-bygglov")
    assert (ran.code, "is an example, and this registry shows none" in ran.err) == (2, True)


def test_a_day_without_a_name_left(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(ADA)
    for n in range(1, 100):
        clone.write(f"{RECORD.rpartition('-')[0]}-{n}.rv-ada.sig", b"x")
    clone.commit()
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert ran.code == 2
    assert f"All names of {DAY} are taken in solutions/felanmalan/certifications" in ran.err
    assert lines(clone) == []
