"""Files with one mistake each (threats.md, YAML and Values), and what is said of them beside them.

A right file has its data beside it instead, as JSON: text that looks like a number stays text.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.problem import Severity
from solution_registry.reporters import REPORTERS
from solution_registry.source import locate

HERE = Path(__file__).parent
CASES = [*(HERE / "yaml").glob("*.yml"), *(HERE / "values").glob("*.yml")]
PATH = "solutions/felanmalan/solution.yml"


@pytest.mark.parametrize("case", sorted(CASES), ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_case(case: Path, golden: Callable[[Path, str], None]) -> None:
    raw = case.read_bytes()
    loaded = load(Solution, raw, PATH)
    problems = locate(loaded.problems, lambda _: raw)
    assert all(problem.severity is Severity.ERROR for problem in problems)
    assert (loaded.value is None) == bool(problems)
    if problems:
        actual = REPORTERS["text"](problems, "en")
    else:
        actual = json.dumps(loaded.data, ensure_ascii=False, indent=1) + "\n"
    golden(case.with_suffix(".expected"), actual)
