"""Where another set of criteria is in force, what is asked otherwise is judged anew."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.verify.clone import Clone

from .conftest import PREPARED, SET, Command, prepared_for
from .outcome import Prepared, lines

ONE, TWO, THREE = SET["criteria"]
ASKED: dict[str, tuple[dict[str, Any], str]] = {
    "another question": (
        {"question": {"sv": "Är alla kostnader angivna?"}},
        "# Asked the last time: Är kostnaden angiven?",
    ),
    "another question in a language that is not read": (
        {"question": {**ONE["question"], "da": "Er prisen angivet?"}},
        "# Asked the last time: (da) – → Er prisen angivet?",
    ),
    "other evidence": ({"evidence": {"sv": "Kvitto"}}, "# Evidence the last time: Belopp"),
    "another level": (
        {"required_from_level": 2},
        "# Required from level 2; the last time from level 1",
    ),
}


@pytest.fixture(autouse=True)
def certified(ada: None, clone: Clone, registry: Command, prepared: Prepared) -> None:
    """Ada has certified some days ago."""
    given = ("--from", prepared(), "--yes", "--decided-on", "2026-10-20")
    assert registry("certify", "felanmalan", *given).code == 0
    clone.commit()


def ask(clone: Clone, *criteria: dict[str, Any]) -> None:
    """Put another set in force."""
    content = {**SET, "id": "2026.2", "criteria": criteria}
    clone.change_file("criteria", "2026-10-21", "schema/criteria/2026.2.yml", content)
    clone.commit()
    policy = {**clone.data("policy/policy.yml"), "criteria": "2026.2"}
    clone.change_file("policy", "2026-10-22", "policy/policy.yml", policy)
    clone.commit()


@pytest.mark.parametrize("case", ASKED)
def test_it_comes_first_as_it_was_and_as_it_is(
    clone: Clone, registry: Command, tmp_path: Path, case: str
) -> None:
    other, told = ASKED[case]
    ask(clone, TWO, {**ONE, **other}, {**THREE, "id": "exit-tested"})
    file = tmp_path / "again.yml"
    assert registry("renew", "felanmalan", "--prepare", file).code == 0
    text = file.read_text("utf-8")
    assert "# The criteria in force are 2026.2; the last certification was by 2026.1.\n" in text
    assert "# Asked otherwise now: cost-stated\n# New: exit-tested\n" in text
    assert "# No longer asked: support-until\n" in text
    assert text.count(told) == 1
    assert text.index("  cost-stated:") < text.index("  routes-described:")
    own = text[text.index("  cost-stated:") : text.index("  exit-tested:")]
    assert ("still_true" in own, "#   verdict: met" in own) == (False, True)
    assert text.count("still_true") == 1


def test_its_last_verdict_is_not_taken_over(
    clone: Clone, registry: Command, prepared: Prepared
) -> None:
    ask(clone, TWO, {**ONE, "question": {"sv": "Är alla kostnader angivna?"}}, THREE)
    still = {id: {"still_true": True} for id in PREPARED["verdicts"]}
    now = prepared_for(clone, "felanmalan", "2026.2")
    ran = registry("renew", "felanmalan", "--from", prepared(verdicts=still, prepared_for=now))
    assert (ran.code, "cost-stated: still_true takes over" in ran.err) == (2, True)
    assert lines(clone) == []


def test_whoever_is_asked_is_told_as_well(
    clone: Clone, registry: Command, answers: Callable[..., None]
) -> None:
    ask(clone, TWO, {**ONE, "question": {"sv": "Är alla kostnader angivna?"}}, THREE)
    answers("yes", "REG 2026/8")
    ran = registry("renew", "felanmalan")
    assert "the last certification was by 2026.1.\nAsked otherwise now: cost-stated\n" in ran.err
    assert "1/3  cost-stated" in ran.err
    assert "· Asked the last time: Är kostnaden angiven?\n" in ran.err
    assert "Is that still true?" not in ran.err


def test_a_set_that_asks_the_same_changes_nothing(
    clone: Clone, registry: Command, tmp_path: Path
) -> None:
    ask(clone, {**ONE, "why": {"sv": "Ordning"}}, TWO, THREE)
    file = tmp_path / "again.yml"
    assert registry("renew", "felanmalan", "--prepare", file).code == 0
    text = file.read_text("utf-8")
    assert "by 2026.1.\ncase_number" in text
    assert text.count("still_true") == 3
