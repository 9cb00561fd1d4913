"""A job's day is that of those who decide, also where its clock is another's."""

import subprocess
import sys
from pathlib import Path

import pytest

DAY = "import sys, datetime; print(datetime.date.fromtimestamp(float(sys.argv[1])))"


def day(root: Path, second: str, zone: str = "") -> str:
    """The day that a program of a job is told, at a second since 1970 in UTC."""
    script = f'source .ci/job.sh; exec {sys.executable} -c "$1" "$2"'
    environment = {"PATH": "/usr/bin:/bin", "TZ": zone}
    command = ["bash", "-euc", script, "job", DAY, second]
    ran = subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    return ran.stdout.decode().strip()


@pytest.mark.parametrize(
    ("moment", "second", "expected"),
    [
        ("2026-06-30 21:59 UTC", "1782856740", "2026-06-30"),
        ("2026-06-30 22:00 UTC", "1782856800", "2026-07-01"),
        ("2026-11-28 22:59 UTC", "1795906740", "2026-11-28"),
        ("2026-11-28 23:00 UTC", "1795906800", "2026-11-29"),
    ],
)
def test_it_is_that_of_sweden_and_denmark(
    root: Path, moment: str, second: str, expected: str
) -> None:
    assert day(root, second) == expected, moment


def test_it_is_another_where_the_job_says_so(root: Path) -> None:
    assert day(root, "1795906800", "UTC") == "2026-11-28"


def test_each_job_that_runs_the_program_keeps_to_it(root: Path) -> None:
    jobs = {one.name: one.read_text(encoding="utf-8") for one in (root / ".ci").iterdir()}
    runs = {name for name, text in jobs.items() if "-m solution_registry" in text}
    assert runs >= {"publish", "review", "review-open", "upkeep"}
    assert [name for name in runs if 'BASH_SOURCE[0]}")/job.sh"' not in jobs[name]] == []
