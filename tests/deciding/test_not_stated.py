"""What an entry states on a criterion, and what it does not, is told once and in one way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.verify.clone import Clone
from tests.verify.people import ADA, BO

from .conftest import ORGANISATIONS, PREPARED, SET, Command, Own
from .outcome import DAY, Prepared, told

pytestmark = pytest.mark.usefixtures("ada")

REMARK = "Judged as met, though it is not stated: "


def ask_only(clone: Clone, **criterion: Any) -> None:
    """Put criteria in force of which there is one."""
    one = {**SET["criteria"][0], **criterion}
    content = {**SET, "id": "2026.2", "criteria": [one]}
    clone.change_file("criteria", "2026-05-01", "schema/criteria/2026.2.yml", content)
    clone.commit()
    policy = {**clone.data("policy/policy.yml"), "criteria": "2026.2"}
    clone.change_file("policy", "2026-05-02", "policy/policy.yml", policy)
    clone.commit()


def test_what_every_entry_states_is_shown_with_what_is_missing(
    clone: Clone, registry: Command, answers: Callable[..., None], tmp_path: Path
) -> None:
    ask_only(clone, id="in-use", rests_on=["lifecycle", "gates"])
    answers("yes", "REG 2026/7")
    ran = registry("certify", "felanmalan")
    assert (
        "  The entry says:\n    Life cycle: In use or released\n  · Not stated: Gates\n" in ran.err
    )
    registry("certify", "felanmalan", "--prepare", tmp_path / "decision.yml")
    assert "# Not stated: Gates\n" in (tmp_path / "decision.yml").read_text("utf-8")


def test_met_without_it_is_remarked_on_and_not_refused(
    registry: Command, prepared: Prepared, answers: Callable[..., None]
) -> None:
    verdicts = {**PREPARED["verdicts"], "support-until": {"verdict": "met", "evidence": ["REG 1"]}}
    given = ("certify", "felanmalan", "--from", prepared(verdicts=verdicts))
    assert registry(*given, "--dry-run").err.count("; support-until: Support.") == 1
    answers("", "no")
    said = registry(*given).err
    assert "support-until: Support." in said[said.index("This is what will be signed") :]
    answers("", "y")
    assert registry(*given).code == 0


def test_whoever_signs_after_the_first_is_told_the_same(
    clone: Clone, registry: Command, prepared: Prepared, own: Own, answers: Callable[..., None]
) -> None:
    verdicts = {**PREPARED["verdicts"], "support-until": {"verdict": "met", "evidence": ["REG 1"]}}
    own(ADA)
    given = ("--from", prepared(verdicts=verdicts), "--reviewer", "rv-bo", "--yes")
    assert registry("certify", "felanmalan", *given).code == 0
    clone.branch("certify")
    clone.commit()
    own(BO)
    answers("no")
    said = registry("sign", f"felanmalan/{DAY}-1").err
    before, _, after = said.partition("This is what will be signed")
    for part in (before, after):
        assert "; support-until: Support." in part


def test_what_is_stated_in_part_is_remarked_on_by_what_is_lacking(
    registry: Command, prepared: Prepared
) -> None:
    said = registry("certify", "felanmalan", "--from", prepared(), "--dry-run").err
    assert f"{REMARK}cost-stated: Costs (Source)." in said


def test_nothing_is_remarked_on_where_it_is_stated(
    clone: Clone, registry: Command, prepared: Prepared
) -> None:
    entry = clone.path("solutions/felanmalan/solution.yml")
    written = entry.read_text("utf-8")
    sourced = written.replace("price_year: 2026}", "price_year: 2026, source: REG 1}")
    entry.write_text(sourced, encoding="utf-8")
    clone.commit()
    ran = registry("certify", "felanmalan", "--from", prepared(), "--dry-run")
    assert "This is what will be signed" in ran.err
    assert REMARK not in ran.err


@pytest.mark.parametrize(
    ("known", "counted"), [("is there", True), ("has no file", False), ("has ended", False)]
)
def test_adopters_are_stated_where_one_counts_on_the_day_of_the_decision(
    clone: Clone, registry: Command, tmp_path: Path, known: str, counted: bool
) -> None:
    ask_only(clone, id="adopter-confirmed", rests_on=["adopters"])
    if known == "has no file":
        clone.path("solutions/felanmalan/adopters/se-9002.yml").unlink()
    elif known == "has ended":
        rows = clone.data(ORGANISATIONS)
        for one in rows["organisations"]:
            one.update({"valid_to": "2026-06-30"} if one["id"] == "se-9002" else {})
        clone.write(ORGANISATIONS, rows)
    clone.commit()
    file = tmp_path / "decision.yml"
    registry("certify", "felanmalan", "--prepare", file)
    content = file.read_text("utf-8")
    missing = "# Not stated: Confirmed adopters besides the lead\n"
    assert (missing in content) is not counted
    for key, value in (("case_number", "REG 1"), ("no_interest", "true"), ("verdict", "met")):
        content = content.replace(f'{key}: ""', f"{key}: {value}")
    content = content.replace('grounds: {sv: ""}', "grounds: {sv: Seen.}").replace(
        "#grounds", "grounds"
    )
    file.write_text(content, encoding="utf-8")
    ran = registry("certify", "felanmalan", "--from", file, "--dry-run")
    assert ("Adopters counted: 1." in ran.err) is counted
    assert told(ran) == (set() if counted else {"met-uncounted"})
