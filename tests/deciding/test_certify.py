"""From a prepared file or from answers to a record that is proven, and what is refused before."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.certification.status import State
from solution_registry.checks import read_checked
from solution_registry.cli.settings_file import read_settings
from solution_registry.verify.present import present

from tests.cli.conftest import Ran
from tests.verify.clone import TODAY, Clone
from tests.verify.people import ADA, BO, EXAMPLE, Person

from .conftest import PREPARED, Command, Own

Prepared = Callable[..., Path]
DAY = TODAY.isoformat()
RECORD = f"solutions/felanmalan/certifications/{DAY}-1"


def state(clone: Clone, id: str = "felanmalan") -> State:
    """The state of a solution, as pages show it."""
    settings = read_settings(clone.folder, cached=False)
    registry = read_checked(settings, TODAY, present(clone.folder, None))
    assert registry.problems == ()
    return registry.listings[id].status.state


def lines(clone: Clone) -> list[str]:
    """What git sees that is not committed."""
    return clone.git("status", "--porcelain", "-uall").splitlines()


def test_a_prepared_decision_is_signed_and_proven(
    clone: Clone, registry: Command, prepared: Prepared, keys: Path
) -> None:
    ran = registry("certify", "felanmalan", "--from", prepared(), "--key", keys / ADA.id, "--yes")
    assert ran.code == 0, ran.err
    assert ran.out.splitlines() == [f"{RECORD}.yml", f"{RECORD}.json", f"{RECORD}.rv-ada.sig"]
    assert state(clone) is State.CERTIFIED
    clone.commit()
    assert registry("verify").code == 0
    assert clone.codes() == []
    assert registry("validate", "--strict").code == 0
    assert state(clone) is State.CERTIFIED


def test_what_will_be_signed_is_shown_and_a_dry_run_writes_nothing(
    clone: Clone, registry: Command, prepared: Prepared, keys: Path
) -> None:
    given = ("certify", "felanmalan", "--from", prepared(), "--key", keys / ADA.id)
    dry = registry(*given, "--dry-run")
    assert dry.code == 0
    assert lines(clone) == []
    ran = registry(*given, "--yes")
    raw = clone.path(f"{RECORD}.yml").read_text("utf-8")
    assert dry.out == raw
    assert raw in ran.err


def test_without_a_terminal_it_signs_only_when_told(
    clone: Clone, registry: Command, prepared: Prepared, keys: Path
) -> None:
    ran = registry("certify", "felanmalan", "--from", prepared(), "--key", keys / ADA.id)
    assert ran.code == 2
    assert "add --yes" in ran.err
    assert lines(clone) == []


def test_it_asks_shows_what_is_known_and_goes_back(
    clone: Clone, registry: Command, answers: Callable[..., None], own: Own
) -> None:
    own(ADA)
    answers(
        *("yes", "REG 2026/7"),
        *("1", "https://www.prov.test/kostnad", "https://www.prov.test/mer", "", ""),
        "-",  # back to the first: it was only partly met
        *("2", "", "", "Driften saknas."),  # grounds are asked for again
        *("not_a", "", "Bara en väg."),
        *("3", "", ""),
        *("2028-01-31", "no"),
    )
    ran = registry("certify", "felanmalan")
    assert ran.code == 1
    assert "level-not-reached" in ran.err
    assert "rv-ada: Granskare, Granskarna 9101 ← you" in ran.err
    assert "1/3  cost-stated · Cost · required from level 1" in ran.err
    assert "The entry says:\n    Costs:\n" in ran.err
    assert "· The entry says nothing on this." in ran.err
    assert lines(clone) == []


def test_whoever_answers_ends_with_what_was_answered(
    clone: Clone, registry: Command, answers: Callable[..., None], own: Own
) -> None:
    own(ADA)
    answers(
        *("yes", "REG 2026/7"),
        *("1", "https://www.prov.test/kostnad", "", ""),
        *("4", "", "Bara en väg."),
        *("3", "", ""),
        *("2028-01-31", "y"),
    )
    ran = registry("certify", "felanmalan")
    assert ran.code == 0, ran.err
    record = clone.data(f"{RECORD}.yml")
    assert record["verdicts"] == {
        "cost-stated": {"verdict": "met", "evidence": ["https://www.prov.test/kostnad"]},
        "routes-described": {"verdict": "not_applicable", "grounds": {"en": "Bara en väg."}},
        "support-until": {"verdict": "not_met"},
    }
    assert record["valid_until"] == "2028-01-31"
    assert [one["organisation"] for one in record["adopters"]] == ["se-9002"]
    assert state(clone) is State.CERTIFIED


def test_answers_are_kept_when_somebody_stops(
    clone: Clone, registry: Command, answers: Callable[..., None], own: Own
) -> None:
    own(ADA)
    answers("yes", "REG 2026/7", "1", "https://www.prov.test/kostnad", "", "")
    ran = registry("certify", "felanmalan")
    assert ran.code == 130
    assert lines(clone) == []
    kept = ".cache/solution-registry/certify-felanmalan-1.yml"
    assert f"Go on with: registry certify felanmalan --from {clone.folder / kept}" in ran.err
    answers("yes", "4", "", "Bara en väg.", "3", "", "", "", "y")
    assert registry("certify", "felanmalan", "--from", kept).code == 0
    assert clone.data(f"{RECORD}.yml")["verdicts"]["cost-stated"]["verdict"] == "met"


def test_a_file_to_fill_in(clone: Clone, registry: Command, tmp_path: Path, own: Own) -> None:
    own(ADA)
    file = tmp_path / "fill-in.yml"
    assert registry("certify", "felanmalan", "--prepare", file).code == 0
    ran = registry("certify", "felanmalan", "--from", file, "--yes")
    assert ran.code == 1
    assert ran.err.count("error[blank-text]") == 5
    text = file.read_text("utf-8")
    text = text.replace('case_number: ""', "case_number: REG 1")
    text = text.replace('no_interest: ""', "no_interest: true")
    text = text.replace('verdict: ""', "verdict: met")
    file.write_text(text, encoding="utf-8")
    assert registry("certify", "felanmalan", "--from", file, "--yes").code == 0
    assert registry("certify", "felanmalan", "--prepare", file).code == 2


def told(ran: Ran) -> set[str]:
    """The codes of what was refused."""
    return set(re.findall(r"error\[([a-z-]+)\]", ran.err))


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
    "no such criterion": (
        {"verdicts": {**PREPARED["verdicts"], "colour": {"verdict": "met"}}},
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


def test_an_example_on_its_own_day(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(EXAMPLE)
    given = ("--from", prepared(), "--yes", "--organisation", "zz-registret")
    ran = registry("certify", "zz-exempel-bygglov", *given)
    assert ran.code == 0, ran.err
    assert "2026-06-01-1" in ran.out
    clone.commit()
    assert state(clone, "zz-exempel-bygglov") is State.CERTIFIED


def test_an_edit_afterwards_is_seen(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(ADA)
    registry("certify", "felanmalan", "--from", prepared(), "--yes")
    clone.commit()
    entry = clone.entry("felanmalan")
    clone.write(
        "solutions/felanmalan/solution.yml",
        {**entry, "costs": {"bands": []}}
        | {"costs": {"development": {"amount": 5, "currency": "SEK", "year": 2026}}},
    )
    clone.commit()
    assert state(clone) is State.CHANGED
    assert clone.codes() == []


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
    shutil.rmtree(clone.folder / ".git")
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert ran.code == 2
    assert "The registry is in no git repository." in ran.err


def test_a_key_that_only_an_agent_has(
    clone: Clone,
    registry: Command,
    prepared: Prepared,
    keys: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    socket = tmp_path / "agent"
    with subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL) as agent:
        try:
            while not socket.exists():
                assert agent.poll() is None
            monkeypatch.setenv("SSH_AUTH_SOCK", str(socket))
            subprocess.run(["ssh-add", "-q", keys / ADA.id], check=True, capture_output=True)
            ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
        finally:
            agent.terminate()
    assert ran.code == 0, ran.err
    assert f"{RECORD}.rv-ada.sig" in ran.out
    clone.commit()
    assert clone.codes() == []
