"""A rule without a case is none: each is taken out here, and a case then comes out otherwise."""

import ast
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import solution_registry
from solution_registry.certification import change_rules, changes, judgement
from solution_registry.wording import CODES

from .clone import Clone
from .test_policy_changes import WRONG as WRONG_CHANGES
from .test_records import CASES, Found, find, found

__all__ = ["found"]
PACKAGE = Path(solution_registry.__file__).parent
HERE = Path(__file__).parent


def codes_of(folder: str) -> set[str]:
    """Every code that modules of a package report."""
    return {
        node.value
        for file in (PACKAGE / folder).glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in CODES
    }


@pytest.mark.parametrize("folder", ["certification", "verify"])
def test_every_code_is_expected_by_a_test(folder: str) -> None:
    tests = [*HERE.glob("test_*.py"), *(HERE.parent / "certification").glob("test_*.py")]
    told = "".join(file.read_text(encoding="utf-8") for file in tests)
    codes = codes_of(folder)
    assert len(codes) > 10
    assert {code for code in codes if f'"{code}"' not in told} == set()


@pytest.mark.parametrize(
    "rule", [*judgement.RULES, *judgement.ON_ARRIVAL], ids=lambda rule: rule.__name__
)
def test_without_a_rule_for_records(
    found: Found, monkeypatch: pytest.MonkeyPatch, rule: Callable[..., object]
) -> None:
    for table in ("RULES", "ON_ARRIVAL"):
        rules = tuple(one for one in getattr(judgement, table) if one is not rule)
        monkeypatch.setattr(judgement, table, rules)
    without = find(found.clone, found.paths)
    assert {name for name in CASES if without.codes[name] != found.codes[name]}


@pytest.mark.parametrize("rule", change_rules.CHANGE_RULES, ids=lambda rule: rule.__name__)
def test_without_a_rule_for_changes_of_policy(
    pattern: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: Callable[..., object]
) -> None:
    rules = tuple(one for one in change_rules.CHANGE_RULES if one is not rule)
    monkeypatch.setattr(changes, "CHANGE_RULES", rules)
    case = BREAKS[rule.__name__]
    shutil.copytree(pattern, tmp_path / "clone")
    clone = Clone(tmp_path / "clone")
    write, codes = WRONG_CHANGES[case]
    write(clone)
    clone.commit()
    assert not codes & set(clone.codes())


BREAKS = {
    "in_its_place": "another name",
    "chained": "after another than the last",
    "dated": "of the future",
    "from_what_was": "from another file than there was",
    "does_what_it_says": "two reviewers under the name of one",
    "lost_for_good": "a lost key that is found again",
    "signed_by_enough": "signed by one",
}
"""A case that nothing but the rule stops."""
