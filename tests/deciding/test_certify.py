"""From a prepared file or from answers to a record that is proven."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.certification.status import State

from tests.verify.clone import Clone
from tests.verify.people import ADA, EXAMPLE

from .conftest import Command, Own
from .outcome import RECORD, Prepared, lines, state


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
    assert "· Not stated: Support" in ran.err
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
        "routes-described": {"verdict": "not_applicable", "grounds": {"sv": "Bara en väg."}},
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


def test_the_way_on_is_told_for_a_shell_and_with_the_key_that_was_named(
    clone: Clone, registry: Command, answers: Callable[..., None], keys: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "my registry"
    clone.folder.rename(folder)
    answers("yes", "REG 2026/7", "1", "REG 7", "", "")
    ran = registry("--root", folder, "certify", "felanmalan", "--key", keys / ADA.id)
    assert ran.code == 130
    file = folder / ".cache/solution-registry/certify-felanmalan-1.yml"
    assert f"Go on with: registry certify felanmalan --from '{file}' --key {keys / ADA.id}" in (
        ran.err
    )


def test_a_file_to_fill_in(clone: Clone, registry: Command, tmp_path: Path, own: Own) -> None:
    own(ADA)
    file = tmp_path / "fill-in.yml"
    assert registry("certify", "felanmalan", "--prepare", file).code == 0
    ran = registry("certify", "felanmalan", "--from", file, "--yes")
    assert ran.code == 1
    assert ran.err.count("error[blank-text]") == 2
    assert "3 verdicts are not filled in: cost-stated (line " in ran.err
    text = file.read_text("utf-8")
    assert f"\n#   registry certify felanmalan --from {file}\n" in text
    text = text.replace('case_number: ""', "case_number: REG 1")
    text = text.replace('no_interest: ""', "no_interest: true")
    text = text.replace('verdict: ""', "verdict: met")
    file.write_text(text, encoding="utf-8")
    ran = registry("certify", "felanmalan", "--from", file, "--yes")
    line = 1 + text.splitlines().index("  support-until:")
    assert f"{file}:{line}:3: error[evidence-missing] verdicts.support-until:" in ran.err
    assert RECORD not in ran.err
    file.write_text(text.replace("#evidence: []", "evidence: [REG 2]"), encoding="utf-8")
    assert registry("certify", "felanmalan", "--from", file, "--yes").code == 0
    assert registry("certify", "felanmalan", "--prepare", file).code == 2


def test_an_example_on_its_own_day(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    own(EXAMPLE)
    given = ("--from", prepared("zz-exempel-bygglov"), "--yes", "--organisation", "zz-registret")
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
