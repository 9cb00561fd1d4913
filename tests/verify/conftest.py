"""A founded registry, copied for each test."""

import shutil
from pathlib import Path

import pytest

from .clone import BYGGLOV, EXEMPEL, Clone


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry of two entries whose policy is founded, in three commits."""
    clone = Clone(tmp_path_factory.mktemp("pattern"))
    clone.git("init", "-q", "-b", "main", "--template=")
    clone.write("README.md", b"A registry\n")
    clone.commit("Begin")
    clone.write("solutions/bygglov/solution.yml", BYGGLOV)
    clone.write("solutions/zz-exempel/solution.yml", EXEMPEL)
    clone.commit("Entries")
    clone.found()
    clone.commit("Found")
    return clone.folder


@pytest.fixture
def clone(pattern: Path, tmp_path: Path) -> Clone:
    """A clone to write in."""
    folder = tmp_path / "clone"
    shutil.copytree(pattern, folder)
    return Clone(folder)


@pytest.fixture
def certified(clone: Clone) -> Clone:
    """A clone with a record."""
    clone.record()
    clone.commit()
    return clone
