"""What tests of the command line share: a copy of the tiny registry, and running commands there."""

from collections.abc import Callable
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
