"""Runs the steps of a generated workflow on this machine, as a forge would: in one folder.

A step sees what its workflow gives it, and nothing else of this machine but its commands.
"""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_VALUE = re.compile(r"\$\{\{\s*([^}]+?)\s*\}\}")
_PYTHON = """\
#!/bin/sh
# The packages of this machine, the code of the checkout.
PYTHONPATH='{folder}/plugins' exec '{python}' "$@"
"""


@dataclass
class Ran:
    """What a job did: the code of the step that failed, or 0; its log; its outputs."""

    code: int = 0
    log: str = ""
    outputs: dict[str, str] = field(default_factory=dict)


@dataclass
class Machine:
    """A folder for one job."""

    folder: Path

    def run(self, script: str, environment: Mapping[str, str]) -> Ran:
        """Run one step; what it says of outputs comes along."""
        self.folder.mkdir(parents=True, exist_ok=True)
        output = self.folder.with_suffix(".output")
        output.write_bytes(b"")
        keep = {name: os.environ[name] for name in os.environ if name.startswith("GIT_CONFIG")}
        usual = {"PATH": os.environ["PATH"], "HOME": str(self.folder.parent), "LANG": "C.UTF-8"}
        git = {name: value for name, value in keep.items() if "GIT_CONFIG_COUNT" not in environment}
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder,
            env=usual | git | {"GITHUB_OUTPUT": str(output)} | dict(environment),
            capture_output=True,
            text=True,
            check=False,
        )
        self._bring_packages()
        lines = output.read_text(encoding="utf-8").splitlines()
        outputs = dict(line.split("=", 1) for line in lines)
        return Ran(ran.returncode, ran.stdout + ran.stderr, outputs)

    def _bring_packages(self) -> None:
        """A ready .venv, once the base is there: no test installs anything."""
        library = self.folder / "scripts/lib/environment.sh"
        python = self.folder / ".venv/bin/python"
        if not library.exists() or python.exists():
            return
        python.parent.mkdir(parents=True)
        python.write_text(_PYTHON.format(folder=self.folder, python=sys.executable))
        python.chmod(0o755)
        (self.folder / ".venv/place").write_text(f"{self.folder.resolve()}\n")
        told = subprocess.run(
            ["bash", "-c", "source scripts/lib/environment.sh; state run"],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=True,
        )
        (self.folder / ".venv/installed-run").write_text(told.stdout)


def run_job(job: Mapping[str, Any], machine: Machine, context: Mapping[str, str]) -> Ran:
    """Run the steps of a job; ``context`` says what stands for ``${{ … }}``.

    What a forge does by an action of its own (keeping files, handing over the site) is left out.
    """
    whole = Ran()
    for step in job["steps"]:
        if "run" not in step:
            continue
        environment = {
            name: _VALUE.sub(lambda found: context.get(found[1], ""), str(value))
            for name, value in step.get("env", {}).items()
        }
        ran = machine.run(step["run"], environment)
        whole.log += ran.log
        whole.outputs |= ran.outputs
        if ran.code:
            whole.code = ran.code
            break
    return whole
