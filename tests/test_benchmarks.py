"""What the benchmark writes is what the commands that it times take without complaint."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import history, made_up
from benchmarks.__main__ import DATES, NAMED_PERSON
from benchmarks.measure import megabytes


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """One ``registry`` command in a folder, as the benchmark runs it."""
    return subprocess.run(
        [sys.executable, "-m", "solution_registry", *words],
        cwd=folder,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_made_up_registry_has_no_problem(tmp_path: Path) -> None:
    made_up.write(tmp_path, 40)
    ran = run(tmp_path, "validate", "--lang", "en", "--strict")
    assert (ran.returncode, ran.stdout.splitlines()[-1][:14]) == (0, "40 solutions, ")


def test_it_names_nothing_that_only_examples_may() -> None:
    """At random: few entries of a small registry would."""
    source = made_up.MadeUp(1)
    lists = (source.areas, source.systems, source.platforms, source.standards)
    assert all(lists)
    assert [id for ids in lists for id in ids if id.startswith("zz-")] == []


def test_made_up_history_holds_and_is_reviewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "EDITS", 30)
    history.write(tmp_path, 9)
    verified = run(tmp_path, "verify", "--lang", "en")
    told = "Commits: 38. Changes of policy: 1. Verified: 3 of 3."
    assert (verified.returncode, verified.stdout.splitlines()[0]) == (0, told)
    history.propose(tmp_path, 4)
    reviewed = run(tmp_path, "review", "--base", "main", "--head", "proposal", "--lang", "en")
    assert reviewed.returncode == NAMED_PERSON
    subprocess.run([sys.executable, "-c", DATES], cwd=tmp_path, check=True)


@pytest.mark.parametrize(("system", "said"), [("linux", 204_800), ("darwin", 209_715_200)])
def test_memory_is_in_megabytes_whatever_the_system_counts_in(system: str, said: int) -> None:
    assert megabytes(said, system) == 200
