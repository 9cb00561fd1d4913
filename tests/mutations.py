"""Every rule of certification, how it is taken out, and the tests that then fail.

``python -m tests.mutations [WORDS]`` takes each out in a copy of the package, runs its tests, and
tells of those that nobody missed: all (it takes a while), or those with the words in rule or test.
``test_mutations`` keeps the list true to the code, at every run.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import NamedTuple

import yaml

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "plugins" / "solution_registry"

_LONGEST = 300
"""Seconds after which somebody notices that tests do not end."""


class Mutation(NamedTuple):
    """A rule, the words in a file that hold it, what stands there without it, and its tests."""

    rule: str
    file: str
    old: str
    new: str
    tests: str


MUTATIONS: tuple[Mutation, ...] = tuple(
    Mutation(**one)
    for one in yaml.load(
        (ROOT / "tests/mutations.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
    )
)


def missed(chosen: str) -> Iterator[tuple[Mutation, bool]]:
    """Each rule that was chosen, and whether a test misses it."""
    with TemporaryDirectory() as folder:
        plugins = Path(folder) / "plugins"
        copytree(PACKAGE.parent, plugins)
        for mutation in MUTATIONS:
            if chosen in mutation.rule or chosen in mutation.tests:
                file = plugins / "solution_registry" / mutation.file
                text = file.read_text(encoding="utf-8")
                file.write_text(text.replace(mutation.old, mutation.new), encoding="utf-8")
                yield mutation, _fails(mutation.tests, plugins)
                file.write_text(text, encoding="utf-8")


def _fails(tests: str, plugins: Path) -> bool:
    """Whether a test fails, with the package in another folder."""
    options = ("-q", "-x", "-p", "no:cacheprovider", "--no-header", "--tb=no")
    command = [sys.executable, "-m", "pytest", *options, *tests.split()]
    env = os.environ | {"PYTHONPATH": str(plugins), "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, start_new_session=True
    ) as ran:
        try:
            return ran.wait(_LONGEST) == 1
        except subprocess.TimeoutExpired:
            os.killpg(ran.pid, signal.SIGKILL)  # with what it has begun
            return True


def main(chosen: str = "") -> int:
    """Tell of each rule; 1 where nobody misses one, and 2 where none is chosen."""
    tried = left = 0
    for mutation, is_missed in missed(chosen):
        tried += 1
        left += not is_missed
        sys.stdout.write(f"{'missed    ' if is_missed else 'NOT MISSED'} {mutation.rule}\n")
        sys.stdout.flush()
    if not tried:
        sys.stderr.write(f"No rule, and no test of one, has “{chosen}” in its name\n")
        return 2
    sys.stdout.write(f"{left} of {tried} rules could go without a test that fails\n")
    return min(left, 1)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
