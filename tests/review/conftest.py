"""A repository for each test of reviews."""

from pathlib import Path

import pytest

from tests.review.repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The tiny registry in git; the branch ``change`` is checked out."""
    return Repository(tmp_path / "registry")
