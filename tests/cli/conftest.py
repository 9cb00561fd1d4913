"""What tests of the command line share: a copy of the tiny registry, and running commands there."""

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from solution_registry.certification.proof import BELIEVED
from solution_registry.cli.main import run as run_registry

from tests.tiny import TODAY, copy_tiny


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


Registry = Callable[..., Ran]


@contextmanager
def full_disk() -> Iterator[None]:
    """For a while no file takes more than some bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny registry, in which commands run; its records are believed."""
    root = copy_tiny(tmp_path / "tiny")
    monkeypatch.chdir(root)
    monkeypatch.setattr("solution_registry.verify.present.present", lambda *_: BELIEVED)
    return root


@pytest.fixture
def registry(capsys: pytest.CaptureFixture[str]) -> Registry:
    """Runs ``registry``, on the tiny registry's day."""

    def run(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run_registry(["--today", TODAY.isoformat(), *arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run
