import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scripts.conftest import Clone, has_command

CHECKS = [
    "-m ruff check --quiet .",
    "-m ruff format --check --quiet .",
    "-m mypy --no-error-summary --num-workers auto",
]
EVERYWHERE = "--numprocesses auto --dist loadfile --no-loadscope-reorder"


SSH_KEYGEN = "bin/ssh-keygen"


@pytest.fixture
def ready(clone: Clone, tmp_path: Path) -> Clone:
    has_command(tmp_path / SSH_KEYGEN, "")
    clone.run("scripts/test", "--quick")
    return clone


@pytest.fixture
def installed(tmp_path: Path) -> Callable[[], list[str]]:
    """What has been asked of a package manager."""
    asked = tmp_path / "asked"
    has_command(tmp_path / "bin/apt-get", f'#!/usr/bin/env bash\necho "$*" >> "{asked}"\n')
    return lambda: asked.read_text().splitlines()


def test_it_runs_every_check_and_the_tests_last(ready: Clone) -> None:
    outcome = ready.run("scripts/test")
    assert outcome.calls == ["tests/browser/chromium.py", *CHECKS, f"-m pytest {EVERYWHERE}"]
    assert outcome.code == 0


def test_quick_leaves_out_what_takes_long(ready: Clone) -> None:
    outcome = ready.run("scripts/test", "--quick")
    assert outcome.calls == [*CHECKS, f"-m pytest --quick {EVERYWHERE}"]


def test_the_rest_goes_to_pytest(ready: Clone) -> None:
    outcome = ready.run("scripts/test", "tests/model", "-k", "slug or line")
    assert outcome.calls[-1] == "-m pytest tests/model -k slug or line"


@pytest.mark.parametrize("check", ["ruff check", "ruff format", "mypy", "pytest"])
def test_one_failure_fails_it_and_stops_nothing(ready: Clone, check: str) -> None:
    outcome = ready.run("scripts/test", "--quick", refuses=check)
    assert outcome.code == 1
    assert outcome.calls[:-1] == CHECKS


def test_without_a_browser_it_says_what_is_skipped(ready: Clone) -> None:
    outcome = ready.run("scripts/test", refuses="chromium")
    assert "the browser tests will be skipped" in outcome.said
    assert outcome.code == 0


def test_without_ssh_keygen_it_says_what_is_skipped(ready: Clone, tmp_path: Path) -> None:
    assert "ssh-keygen" not in ready.run("scripts/test", "--quick").said
    (tmp_path / SSH_KEYGEN).unlink()
    outcome = ready.run("scripts/test", "--quick")
    assert "the tests that sign with it will be skipped" in outcome.said
    assert outcome.code == 0


def test_help_sets_nothing_up(clone: Clone) -> None:
    outcome = clone.run("scripts/test", "--help")
    assert (outcome.code, outcome.calls) == (0, [])
    assert outcome.said.startswith("Usage: scripts/test")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root installs packages")
def test_where_nothing_need_be_asked_it_installs_what_is_missing(
    ready: Clone, tmp_path: Path, installed: Callable[[], list[str]]
) -> None:
    (tmp_path / SSH_KEYGEN).unlink()
    ready.run("scripts/test", refuses="chromium")
    assert installed() == [
        "update -qq",
        "install -qq --no-install-recommends openssh-client",
        "update -qq",
        "install -qq --no-install-recommends chromium fonts-dejavu-core fonts-liberation",
    ]
