"""A file that a command puts out has its bytes in UTF-8, whatever the terminal speaks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

WHOLE = Path(__file__).parents[1] / "publiccode/cases/whole.yml"


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "utf-16"])
@pytest.mark.parametrize(
    "arguments",
    [("show", "felanmalan", "--publiccode"), ("import", "--lang", "sv", "--print", str(WHOLE))],
    ids=lambda one: one[0],
)
def test_a_file_on_standard_output(
    tiny: Path, arguments: tuple[str, ...], encoding: str, tmp_path: Path
) -> None:
    files = {}
    for chosen in ("utf-8", encoding):
        ran = subprocess.run(
            [sys.executable, "-m", "solution_registry", *arguments],
            env=os.environ | {"PYTHONIOENCODING": chosen},
            capture_output=True,
            check=False,
        )
        files[chosen] = ran.stdout
    assert not files["utf-8"].isascii()
    assert files[encoding] == files["utf-8"]
    assert yaml.safe_load(files[encoding])
