"""The commands on a page that tells how to check something, run as a stranger pastes them."""

import subprocess
from html import unescape
from pathlib import Path
from re import DOTALL, findall

from tests.programs import ssh_keygen


def commands(page: str) -> list[str]:
    """Every block of commands that the page says to paste, as it stands there."""
    return [
        unescape(found)
        for found in findall(r'<pre class="sr-commands"><code>(.*?)</code>', page, DOTALL)
    ]


def run(page: str, clone: Path) -> subprocess.CompletedProcess[str]:
    """Run them all in a clone, in one shell, which stops at the first that fails."""
    ssh_keygen()
    script = "\n".join(["set -eu", *commands(page)])
    command = ["bash", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False)
