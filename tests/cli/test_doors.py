import subprocess
import sys
from pathlib import Path

import pytest
from solution_registry.cli.group import COMMANDS


def test_the_module_is_the_command(tiny: Path) -> None:
    command = [sys.executable, "-m", "solution_registry", "validate"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.endswith("No problems.\n")) == (0, True)


@pytest.mark.parametrize("name", ["validate", "new", "status", "generate", "export"])
def test_a_door_leads_to_its_command(name: str, root: Path) -> None:
    door = root / "scripts" / f"{name}.py"
    ran = subprocess.run(
        [sys.executable, door, "--help"], capture_output=True, text=True, check=True
    )
    assert f"registry {name} " in ran.stdout
    assert name in COMMANDS
