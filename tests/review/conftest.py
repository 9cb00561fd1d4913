"""A repository for each test of reviews."""

import shutil
from pathlib import Path

import pytest

from tests.review.founded import founded
from tests.review.repository import Repository
from tests.verify.clone import Clone


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The tiny registry in git, to be copied."""
    return Repository.begin(tmp_path_factory.mktemp("begun") / "registry")


@pytest.fixture
def repository(begun: Repository, tmp_path: Path) -> Repository:
    """The tiny registry in git; the branch ``change`` is checked out."""
    return begun.copy(tmp_path / "registry")


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A founded registry, to be copied."""
    return founded(tmp_path_factory.mktemp("founded")).folder


@pytest.fixture
def clone(pattern: Path, tmp_path: Path) -> Clone:
    """A founded registry; the branch ``change`` is checked out."""
    shutil.copytree(pattern, tmp_path, dirs_exist_ok=True)
    return Clone(tmp_path)
