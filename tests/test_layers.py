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
Said = dict[str, list[ast.AST]]
CLOCK = {("date", "today"), ("datetime", "now"), ("datetime", "utcnow"), ("time", "time")}


def test_imports_go_down_only(root: Path) -> None:
    command = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([command], cwd=root, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def said() -> Said:
    """What each module of the package says, by its path."""
    return {
        path.relative_to(PACKAGE).as_posix(): list(
            ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def test_only_the_shells_read_the_clock(said: Said) -> None:
    found = [
        f"{path}:{node.lineno}"
        for path, nodes in said.items()
        if path.partition("/")[0] not in SHELLS
        for node in nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        if (node.value.id, node.attr) in CLOCK
    ]
    assert not found


def test_nothing_reaches_the_network_by_the_way(said: Said) -> None:
    """What import-linter cannot tell apart: urllib.request from urllib.parse."""
    found = {path for path, nodes in said.items() if imported(nodes) & NETWORK}
    assert found == DIALS


def imported(nodes: list[ast.AST]) -> set[str]:
    """What is imported from outside the package, by every name that it may have."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module} | {f"{node.module}.{one.name}" for one in node.names}
    return names
