import subprocess
import sys
from pathlib import Path


def test_shell_scripts_are_sound(root: Path) -> None:
    files = [file for folder in ("scripts", ".ci") for file in sorted((root / folder).rglob("*"))]
    scripts = [
        file for file in files if file.is_file() and b"bash" in file.read_bytes().split(b"\n", 1)[0]
    ]
    assert root / "scripts/serve" in scripts
    shellcheck = str(Path(sys.executable).with_name("shellcheck"))
    command = [shellcheck, "--external-sources", *map(str, scripts)]
    found = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
