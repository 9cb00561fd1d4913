"""Registries with one thing wrong in them (threats.md, Values), and what is said beside each.

A case is what differs from the smallest right registry, ``tests/checks/base``.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checks.test_cases import assembled, found

CASES = sorted((Path(__file__).parent / "registries").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    root = assembled(case, tmp_path)
    (root / "about.txt").unlink()
    golden(case / "expected.txt", "".join(f"{line}\n" for line in found(root)) or "No problems.\n")
