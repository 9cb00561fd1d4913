"""The failure guide is true of decisions and their history: what examples show is done, and told.

``tests/wording/scene.py`` does it in a founded registry. Each example is told by the commands that
look at such a thing: the whole history's proof, the checks of all files, the review of a change.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks import read_checked
from solution_registry.review import review
from solution_registry.settings import Settings
from solution_registry.verify.verify import Expected, verify
from solution_registry.wording import Code
from solution_registry.wording.codes import certification, history, policy, records, signatures

from tests.verify.clone import TODAY, Clone
from tests.verify.test_examples_of_clones import CLONED, EXPECTED, OTHERS
from tests.wording.scene import home, played

SOON = date(2026, 3, 10)
"""When reviews look: a decision is to come in soon after it was made."""
OF_A_CLONE = {*CLONED, *EXPECTED, *OTHERS}
"""What is the matter with a whole clone, and not with what was done in it."""
CODES = [
    code
    for table in (certification, signatures, records, policy, history)
    for code in table.CODES
    if code.code not in OF_A_CLONE
]


def proven(clone: Clone) -> set[str]:
    """What the proof of the whole history says, and of what is not committed."""
    found = verify(clone.folder, TODAY, Expected(), also_here=True)
    return {problem.code for problem in found.problems}


def checked(clone: Clone) -> set[str]:
    """What the checks of all files say, and lists of decisions that prove nothing now."""
    found = read_checked(Settings(root=clone.folder), TODAY)
    unproven = (problem for one in found.unverified.values() for problem in one.problems)
    return {problem.code for problem in (*found.problems, *unproven)}


def reviewed(clone: Clone) -> set[str]:
    """What the review says of all that was done."""
    found = review(Settings(clone.folder), "main", "HEAD", SOON)
    return {problem.code for problem in found.problems}


LOOKS: tuple[Callable[[Clone], set[str]], ...] = (proven, checked, reviewed)


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What all begin with."""
    return home(tmp_path_factory.mktemp("home"))


@pytest.mark.usefixtures("signing")
@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_example_of_a_decision(code: Code, begun: Path, tmp_path: Path) -> None:
    branch = "" if "git checkout main" in code.wrong else "work"
    wrong = played(begun, tmp_path / "wrong", code, code.wrong, branch=branch)
    right = played(begun, tmp_path / "right", code, code.right, branch=branch)
    look = next((look for look in LOOKS if code.code in look(wrong)), None)
    assert look, [sorted(look(wrong)) for look in LOOKS]
    assert not look(right) | checked(right)
