"""A repository for each test of reviews."""

from pathlib import Path

import pytest

from tests.review.founded import founded
from tests.review.repository import Repository
from tests.verify.clone import Clone


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The tiny registry in git; the branch ``change`` is checked out."""
    return Repository(tmp_path / "registry")


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A founded registry; the branch ``change`` is checked out."""
    return founded(tmp_path)
