"""How tests are given out to worker processes: what takes long first, and what shares together."""

import os
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

TESTS = Path(__file__).parent

FIRST = (
    "browser/test_every_kind_of_page.py",
    "forge",
    "deciding",
    "built",
    "browser",
    "review",
    "verify",
)
"""What takes long, the longest first: at the end there is little left for one to wait for.

What needs no site comes between what builds it and what else asks for it.
"""
TOGETHER = "tests/built/"
"""A folder for one worker: all its tests look at one site, which takes long to read."""


class Shares(LoadFileScheduling):  # type: ignore[misc] # without types
    """Gives a file to a worker, or a whole folder."""

    def _split_scope(self, nodeid: str) -> str:
        """Name what the test is given out with."""
        return TOGETHER if nodeid.startswith(TOGETHER) else nodeid.partition("::")[0]


def is_worker() -> bool:
    """Whether this process runs a share of the tests."""
    return "PYTEST_XDIST_WORKER" in os.environ


def longest_first(items: list[pytest.Item]) -> None:
    """Put tests into the order in which they are given out."""

    def place(item: pytest.Item) -> int:
        path = item.path.relative_to(TESTS)
        folders = {path.as_posix(), path.parts[0]}
        return next((at for at, name in enumerate(FIRST) if name in folders), len(FIRST))

    items.sort(key=place)
