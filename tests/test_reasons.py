import re
from collections.abc import Iterator
from pathlib import Path

BARE = re.compile(r"# (?:noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*|type: ignore\[[a-z-]+\])$")
"""What a rule is set aside by, and nothing behind it."""
FOR_A_FILE = re.compile(r"# (?:ruff|mypy): ")


def without_reason(file: Path) -> Iterator[str]:
    before = ""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        lacks = not before.startswith("# ") if FOR_A_FILE.match(line) else BARE.search(line)
        if lacks:
            yield f"{file}:{number}: {line.strip()}"
        before = line


def test_whatever_sets_a_rule_aside_says_why(root: Path) -> None:
    folders = ("plugins", "tests", "scripts", "benchmarks")
    files = [file for folder in folders for file in sorted((root / folder).rglob("*.py"))]
    assert [line for file in files for line in without_reason(file)] == []
