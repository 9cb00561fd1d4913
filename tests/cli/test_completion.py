import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Registry


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_written_and_its_place_is_told(shell: str, registry: Registry) -> None:
    ran = registry("completion", shell)
    assert ran.code == 0
    assert "_REGISTRY_COMPLETE" in ran.out
    assert "open a new shell" in ran.err


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("registry va", "validate"),
        ("registry list --sta", "--status"),
        ("registry list --status cert", "certified"),
        ("registry show fel", "felanmalan"),
        ("registry --lang s", "sv"),
    ],
)
def test_words_are_completed(line: str, offered: str, tiny: Path) -> None:
    asked = {"_REGISTRY_COMPLETE": "bash_complete", "COMP_WORDS": line}
    asked["COMP_CWORD"] = str(len(line.split()) - 1)
    ran = subprocess.run(
        [sys.executable, "-c", "from solution_registry.cli import main; main()"],
        env=os.environ | asked,
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"plain,{offered}" in ran.stdout.splitlines()
