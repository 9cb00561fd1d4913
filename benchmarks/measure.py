"""Measures whole commands from outside: wall and CPU time, peak memory, files and bytes."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of a command: seconds, and the largest resident set in megabytes."""

    wall: float
    cpu: float
    memory: float


class Failed(Exception):
    """A measured command ended with an error; the text is what it printed."""


def run(command: Sequence[str], folder: Path, log: Path, ok: tuple[int, ...] = (0,)) -> Measured:
    """Run a command in ``folder`` and measure it with all its children.

    Raises:
        Failed: where its exit code is not in ``ok``.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8"}
    # Set on machines that test; for a user, Python keeps what it has compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - the benchmark's own commands
            list(command), cwd=folder, stdout=output, stderr=output, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ok:
        raise Failed(f"{' '.join(command)}\n{log.read_text(errors='replace')[-3000:]}")
    return Measured(wall, usage.ru_utime + usage.ru_stime, megabytes(usage.ru_maxrss))


def megabytes(most: int, system: str = sys.platform) -> float:
    """The largest resident set of a process as its system says it: macOS in bytes, Linux in KiB."""
    return most / 1024 / (1024 if system == "darwin" else 1)


def least(runs: Sequence[Measured]) -> Measured:
    """The run that took the least CPU."""
    return min(runs, key=lambda one: one.cpu)


def spread(runs: Sequence[Measured]) -> str:
    """How far several runs of the same lie apart; nothing of a single one."""
    if len(runs) < 2:
        return ""
    most = max(one.cpu for one in runs)
    return f"; least of {len(runs)}, the most {most / least(runs).cpu:.2f} times as much"


def tree(folder: Path, suffix: str = "") -> tuple[int, int]:
    """How many files there are below a folder, and how many bytes they hold."""
    files = size = 0
    for name, _, below in os.walk(folder):
        for file in below:
            if file.endswith(suffix):
                files += 1
                size += (Path(name) / file).stat().st_size
    return files, size
