"""The architecture is a test: imports go down only, and each outside tool has one place."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins/solution_registry"
SHELLS = ("plugin", "cli", "__main__.py")
NETWORK = {"urllib.request", "urllib.robotparser", "ftplib", "smtplib", "asyncio", "requests"}
DIALS = {"forge/api.py"}
"""Modules that may reach another machine in one of these ways; ``links/dial.py`` has its own."""
CLOCK = {("date", "today"), ("datetime", "now"), ("datetime", "utcnow"), ("time", "time")}


def test_imports_go_down_only(root: Path) -> None:
    command = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([command], cwd=root, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def modules() -> list[Path]:
    return [
        path
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).parts[0] not in SHELLS
    ]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_shells_read_the_clock(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) not in CLOCK, f"line {node.lineno}"


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_nothing_reaches_the_network_by_the_way(path: Path) -> None:
    """What import-linter cannot tell apart: urllib.request from urllib.parse."""
    named: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            named |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            named |= {node.module} | {f"{node.module}.{one.name}" for one in node.names}
    assert path.relative_to(PACKAGE).as_posix() in DIALS or not named & NETWORK
