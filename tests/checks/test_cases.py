"""Each rule of ``checks/`` against a case of its own: one mistake, one finding.

A case is a folder: the files that differ from the smallest right entry (``base/``), and
``expected.txt`` with the findings, a line each.
"""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks import read_checked
from solution_registry.problem import field_name
from solution_registry.settings import Settings

HERE = Path(__file__).parent
CASES = sorted(path.name for path in (HERE / "cases").iterdir())
TODAY = date(2026, 11, 1)
SEVERAL = (
    "bands-in-two-currencies",
    "claims-elsewhere",
    "days-yet-to-come",
    "everything-at-once",
    "fictional-terms",
    "example-mark-unexpected",
    "names-for-ids",
    "names-of-ended",
    "row-twice",
    "solution-misnamed",
    "source-in-future",
    "version-twice",
)
"""Cases that are not called what they are told as."""


def found(root: Path) -> list[str]:
    registry = read_checked(Settings(root=root), TODAY)
    return [
        f"{p.path}:{p.line}:{p.column}: {p.severity}[{p.code}] {field_name(p.field)}".rstrip()
        + "".join(f" {key}={value!r}" for key, value in p.values.items())
        for p in registry.problems
    ]


def assembled(case: Path, tmp_path: Path) -> Path:
    shutil.copytree(HERE / "base", tmp_path, dirs_exist_ok=True)
    shutil.copytree(case, tmp_path, dirs_exist_ok=True)
    (tmp_path / "expected.txt").unlink(missing_ok=True)
    return tmp_path


def test_the_smallest_right_registry_has_no_findings(tmp_path: Path) -> None:
    shutil.copytree(HERE / "base", tmp_path, dirs_exist_ok=True)
    assert found(tmp_path) == []


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    case = HERE / "cases" / name
    findings = "".join(f"{line}\n" for line in found(assembled(case, tmp_path)))
    golden(case / "expected.txt", findings)
    told = f"[{name}]" in findings
    assert told or name in SEVERAL, "a case is called what it is told as, or stands in SEVERAL"
