"""Work is shared among processes, and done here where that fails."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import pytest
from solution_registry import cores
from solution_registry.cores import on_all_cores

HERE = os.getpid()
OPEN = Path("/dev/fd")


def doubled(numbers: Sequence[int]) -> tuple[list[int], int]:
    """Doubles, and who made them."""
    return [number * 2 for number in numbers], os.getpid()


@pytest.fixture(autouse=True)
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if there were three cores."""
    monkeypatch.setattr(cores, "cores", lambda: 3)


def test_each_item_is_worked_on_once_and_by_several() -> None:
    results = on_all_cores(doubled, range(100), worth=10)
    assert sorted(chain.from_iterable(made for made, _ in results)) == list(range(0, 200, 2))
    assert len({process for _, process in results}) == 3


def test_little_work_is_done_here() -> None:
    assert on_all_cores(doubled, range(9), worth=10) == [([*range(0, 18, 2)], HERE)]
    assert on_all_cores(doubled, (), worth=10) == [([], HERE)]


def test_what_fails_elsewhere_is_done_here() -> None:
    def only_here(numbers: Sequence[int]) -> tuple[list[int], int]:
        if os.getpid() != HERE:
            raise ValueError
        return doubled(numbers)

    results = on_all_cores(only_here, range(100), worth=10)
    assert len(results) == 3
    assert {process for _, process in results} == {HERE}
    assert sorted(chain.from_iterable(made for made, _ in results)) == list(range(0, 200, 2))


def test_what_is_wrong_everywhere_is_told() -> None:
    def never(numbers: Sequence[int]) -> None:
        raise ValueError(numbers)

    with pytest.raises(ValueError, match="range"):
        on_all_cores(never, range(100), worth=10)


def test_without_processes_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise OSError

    monkeypatch.setattr(os, "fork", refuse)
    files = len(list(OPEN.iterdir()))
    results = on_all_cores(doubled, range(100), worth=10)
    assert {process for _, process in results} == {HERE}
    assert len(list(OPEN.iterdir())) == files


WAITS = """
import os, sys, time
from solution_registry import cores
cores.cores = lambda: 2
def work(share):
    if os.getppid() == PARENT:
        print(os.getpid(), flush=True)
    time.sleep(60)
PARENT = os.getpid()
cores.on_all_cores(work, range(2), 1)
"""


def test_a_process_ends_with_the_one_that_waits_for_it() -> None:
    with subprocess.Popen([sys.executable, "-c", WAITS], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        os.kill(worker, 0)
        parent.kill()
    ends = time.monotonic() + 20
    while runs(worker):
        assert time.monotonic() < ends
        time.sleep(0.05)


def runs(process: int) -> bool:
    """Whether a process is there and does something; one that is over waits to be asked about."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2]
    except FileNotFoundError:
        return False
    return state.split()[0] != "Z"
