"""The failure guide is true of changes: what examples show is done on a branch, and reviewed."""

import re
from pathlib import Path

import pytest
from solution_registry.problem import Severity
from solution_registry.review import review
from solution_registry.review.need import CODES as NEEDS
from solution_registry.settings import Settings
from solution_registry.wording import CODES, Code
from solution_registry.wording.codes import decisions, needs
from solution_registry.wording.codes import review as findings

from tests.review.founded import TODAY
from tests.wording.scene import home, played

ACCOUNT = re.compile(r"--account (\S+)")


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What all begin with."""
    return home(tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize(
    "code", [*findings.CODES, *decisions.CODES, *needs.CODES], ids=lambda code: code.code
)
def test_example_of_a_change(code: Code, begun: Path, tmp_path: Path) -> None:
    def told(example: str, folder: Path) -> set[str]:
        clone = played(begun, folder, code, example, branch="change")
        account = ACCOUNT.search(example)
        settings = Settings(clone.folder)
        found = review(settings, "main", "change", TODAY, account[1] if account else "")
        return {p.code for p in found.problems} | {NEEDS[need.tier] for need in found.needs}

    assert code.code in told(code.wrong, tmp_path / "wrong")
    right = told(code.right, tmp_path / "right")
    assert code.code not in right
    assert not [one for one in right if CODES[one].severity is Severity.ERROR]
