"""Records are read and signatures checked in several processes, and nothing is lost by it."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from solution_registry import cores
from solution_registry.certification.proof import Verified
from solution_registry.history.objects import Objects
from solution_registry.verify import record_files
from solution_registry.verify.present import present

from .clone import TODAY, Clone
from .people import ADA, BO
from .test_refuses import refused

FOLDER = "solutions/bygglov/certifications"


@pytest.fixture(autouse=True)
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if there were three cores, and a process paid for every record."""
    monkeypatch.setattr(cores, "cores", lambda: 3)
    monkeypatch.setattr(record_files, "_WORTH_A_PROCESS", 1)


def object_file(clone: Clone, path: str) -> Path:
    """Where git keeps a file's object."""
    name = clone.git("rev-parse", f"HEAD:{path}")
    return clone.path(f".git/objects/{name[:2]}/{name[2:]}")


def damage(clone: Clone, path: str) -> None:
    """Cut the end off an object: git tells its size, and gives up in its midst."""
    file = object_file(clone, path)
    file.chmod(0o644)
    file.write_bytes(file.read_bytes()[:-25])


def test_each_signature_is_checked_wherever_it_is_read(clone: Clone) -> None:
    for number in range(1, 7):
        clone.record(n=number, signed_by={"rv-ada": BO if number % 2 else ADA})
    clone.commit()
    proof = clone.prove()
    good = {serial for serial, one in proof.verdicts.items() if isinstance(one, Verified)}
    assert good == {f"bygglov/2026-03-02-{number}" for number in (2, 4, 6)}
    assert {problem.code for problem in proof.problems} == {"signature-key"}


def test_each_process_asks_a_git_of_its_own(clone: Clone) -> None:
    with Objects(clone.folder) as objects:
        name = clone.git("rev-parse", "HEAD:policy/policy.yml")
        raw = objects.blob(name)

        def ask(names: Sequence[str]) -> list[tuple[bytes, int]]:
            return [(objects.blob(one), os.getpid()) for one in names]

        answers = [one for share in cores.on_all_cores(ask, [name] * 9, 1) for one in share]
    assert {answer for answer, _ in answers} == {raw}
    assert len({process for _, process in answers}) == 3


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("end", ["json", "rv-ada.sig"])
def test_a_damaged_file_is_no_empty_one(clone: Clone, number: int, end: str) -> None:
    for one in (1, 2, 3):
        clone.record(n=one)
    clone.commit()
    damage(clone, f"{FOLDER}/2026-03-02-{number}.{end}")
    assert refused(clone) == "history-incomplete"
    there = present(clone.folder, None, TODAY)
    assert there.refused
    assert there.refused.code == "history-incomplete"
    assert not there.verdicts


def test_a_damaged_policy_is_told(clone: Clone) -> None:
    damage(clone, "policy/reviewers.yml")
    assert refused(clone) == "history-incomplete"


def test_no_process_is_left_behind(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []
    fork = os.fork

    def noted() -> int:
        process = fork()
        begun.append(process)
        return process

    monkeypatch.setattr(os, "fork", noted)
    for number in range(1, 7):
        clone.record(n=number)
    clone.commit()
    object_file(clone, f"{FOLDER}/2026-03-02-2.rv-ada.sig").unlink()
    assert refused(clone) == "history-incomplete"
    assert len(begun) == 2
    for process in begun:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)
