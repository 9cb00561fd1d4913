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
from types import MappingProxyType
from typing import Any

import yaml

from .fake import PROJECT, TOKEN, State
from .origin import FORGE, NUMBER

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


NONE: Mapping[str, str] = MappingProxyType({})


@dataclass
class Machine:
    """A folder for one job; ``given`` are variables that all its steps see."""

    folder: Path
    given: Mapping[str, str] = field(default_factory=dict)

    def run(self, script: str, environment: Mapping[str, str]) -> Ran:
        """Run one step; what it says of outputs comes along."""
        self.folder.mkdir(parents=True, exist_ok=True)
        output = self.folder.with_suffix(".output")
        output.write_bytes(b"")
        keep = {name: os.environ[name] for name in os.environ if name.startswith("GIT_CONFIG")}
        del keep["GIT_CONFIG_GLOBAL"]  # theirs lies in their home
        usual = {"PATH": os.environ["PATH"], "HOME": str(self.folder.parent), "LANG": "C.UTF-8"}
        git = {name: value for name, value in keep.items() if "GIT_CONFIG_COUNT" not in environment}
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder,
            env=usual | git | {"GITHUB_OUTPUT": str(output)} | dict(self.given) | dict(environment),
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


def read_jobs(root: Path, path: str) -> Any:
    """The jobs of a workflow; GitLab's stand beside all else that its file says."""
    found = yaml.safe_load((root / path).read_text(encoding="utf-8"))
    return found.get("jobs", found)


def run_gitlab(
    jobs: Any,
    name: str,
    machine: Machine,
    variables: Mapping[str, str],
    *,
    token: str = "",
    files: Mapping[str, str] = NONE,
) -> Ran:
    """Run a job of GitLab's: scripts before, then scripts, in one shell; variables put in.

    ``files`` are what it is handed by a job that it needs, or finds in its cache. The ``token`` is
    seen by jobs of the environment that has it, and by no others.
    """
    job = _resolved(jobs, name)
    assert all(path.startswith(_handed(jobs, job)) for path in files)
    environment = dict(variables)
    for key, value in job.get("variables", {}).items():
        environment[key] = re.sub(r"\$([A-Z0-9_]+)", lambda m: variables.get(m[1], ""), value)
    if job.get("environment", {}).get("name") == "registry":
        environment["FORGE_TOKEN"] = token
    whole = machine.run("\n".join(job["before_script"]), environment)
    if whole.code:
        return whole
    for path, text in files.items():
        file = machine.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    ran = machine.run("\n".join(job["script"]), environment)
    return Ran(ran.code, whole.log + ran.log)


def _resolved(jobs: Any, name: str) -> Any:
    """A job of GitLab's with what it takes over from others."""
    job = jobs[name]
    if "extends" in job:
        below = _resolved(jobs, job["extends"])
        job = below | job | {"variables": below.get("variables", {}) | job.get("variables", {})}
    return job


def _handed(jobs: Any, job: Any) -> tuple[str, ...]:
    """The paths that a job has from others, or from itself yesterday."""
    needed = [jobs[name]["artifacts"]["paths"] for name in job.get("needs", ())]
    return tuple(
        path for paths in (*needed, job.get("cache", {}).get("paths", ())) for path in paths
    )


def event(state: State, **more: str) -> dict[str, str]:
    """What a workflow of GitHub's form is told of a proposal at a fake forge."""
    return {
        "github.server_url": FORGE,
        "github.repository": PROJECT,
        "github.event.pull_request.number": str(NUMBER),
        "github.event.pull_request.user.login": "stranger",
        "github.token": TOKEN,
        "github.api_url": state.address,
    } | more


def variables(state: State) -> dict[str, str]:
    """What a job of GitLab's is told, of a proposal too."""
    return {
        "CI_PROJECT_URL": f"{FORGE}/{PROJECT}",
        "CI_MERGE_REQUEST_PROJECT_URL": f"{FORGE}/{PROJECT}",
        "CI_DEFAULT_BRANCH": "main",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_IID": str(NUMBER),
        "CI_JOB_TOKEN": "token-of-the-job",
        "CI_API_V4_URL": state.address,
        "CI_PROJECT_ID": PROJECT,
    }


def nothing_commands_a_log(ran: Ran) -> None:
    """Say that a log neither commands the forge that shows it, nor tells a token."""
    assert not re.search(r"^\s*::", ran.log, re.MULTILINE)
    assert "##[" not in ran.log
    assert TOKEN not in ran.log
    assert "token-of-the-job" not in ran.log
