"""The daily jobs: what links answered is remembered, and each matter becomes an issue."""

import json
from pathlib import Path

import pytest
from solution_registry.links.memory import Memory
from solution_registry.model.base import Model

from .fake import TOKEN
from .fake import forge as fake
from .jobs import (
    Machine,
    Ran,
    event,
    nothing_commands_a_log,
    read_jobs,
    run_gitlab,
    run_job,
    variables,
)
from .origin import LINK, Origin, git

pytestmark = pytest.mark.slow

MEMORY = "links-memory.json"
NOBODY_ASKED = {"MINUTES": "0"}
"""No host is asked in a test: the time is up before the first."""


@pytest.fixture
def memory() -> str:
    """What is known from before: one link that has been dead for weeks."""
    failed = {"first": "2026-01-01", "last": "2026-01-20", "days": 5}
    link = {"asked": "2026-01-20", "outcome": "failing", "detail": "HTTP 404", "failed": failed}
    found = {"format": "solution-registry links 1", "links": {LINK: link}}
    assert isinstance(Memory.model_validate(found), Model)
    return json.dumps(found)


def keeps_issues(ran: Ran, issues: list[dict[str, str]]) -> None:
    """Say that there is an issue for each matter, the dead link among them."""
    assert ran.code == 0, ran.log
    keys = [one["body"].split(" ")[2] for one in issues]
    assert "links/felanmalan" in keys
    assert len(keys) > 1
    assert len(keys) == len(set(keys))
    (dead,) = (one["body"] for one in issues if "links/felanmalan" in one["body"])
    assert LINK.removeprefix("https://") in dead.replace("\\", "")
    nothing_commands_a_log(ran)


@pytest.mark.parametrize("kind", ["github", "forgejo"])
def test_a_day_of_upkeep(root: Path, tmp_path: Path, quiet: Origin, memory: str, kind: str) -> None:
    job = read_jobs(root, f".{kind}/workflows/upkeep.yml")["upkeep"]
    if kind == "forgejo":  # which has no cache
        _remember(quiet, tmp_path / "before", memory)
    with fake(kind, None if kind == "github" else "registry-bot") as state:
        for day in ("monday", "tuesday"):
            machine = Machine(tmp_path / day, NOBODY_ASKED)
            if kind == "github":
                machine.folder.mkdir()
                (machine.folder / MEMORY).write_text(memory, encoding="utf-8")
            ran = run_job(job, machine, event(state))
            keeps_issues(ran, state.issues)
            memory = (machine.folder / MEMORY).read_text(encoding="utf-8")
    assert json.loads(memory)["links"][LINK]["failed"]["days"] == 5


def test_a_day_of_upkeep_at_gitlab(root: Path, tmp_path: Path, quiet: Origin, memory: str) -> None:
    assert quiet.bare.is_dir()
    jobs = read_jobs(root, ".gitlab-ci.yml")
    with fake("gitlab") as state:
        links = Machine(tmp_path / "links", NOBODY_ASKED)
        asked = run_gitlab(jobs, "links", links, variables(state), files={MEMORY: memory})
        assert asked.code == 0, asked.log
        nothing_commands_a_log(asked)
        assert state.authorised == set()
        found = {"links.json": (links.folder / "links.json").read_text(encoding="utf-8")}
        upkeep = Machine(tmp_path / "upkeep")
        ran = run_gitlab(jobs, "upkeep", upkeep, variables(state), token=TOKEN, files=found)
        keeps_issues(ran, state.issues)


def _remember(origin: Origin, folder: Path, memory: str) -> None:
    """Let a job of yesterday's have put a memory where the forge has no cache."""
    git(folder.parent, "clone", "-q", str(origin.bare), folder.name)
    (folder / MEMORY).write_text(memory, encoding="utf-8")
    ran = Machine(folder).run(".ci/memory keep", {"TOKEN": "x"})
    assert ran.code == 0, ran.log


def test_a_tree_is_put_on_a_branch_of_its_own(tmp_path: Path, quiet: Origin) -> None:
    origin, machine = quiet, Machine(tmp_path / "job")
    git(tmp_path, "clone", "-q", str(origin.bare), "job")
    site = machine.folder / "site"
    site.mkdir()
    (site / "index.html").write_text("<p>Hej")
    ran = machine.run(".ci/pages", {"TOKEN": "token-of-the-job"})
    assert ran.code == 0, ran.log
    assert git(origin.bare, "ls-tree", "-r", "--name-only", "pages") == "index.html"
    git(origin.bare, "update-ref", "-d", "refs/heads/upkeep")
    memory = machine.folder / MEMORY
    assert machine.run(".ci/memory recall", {"TOKEN": "x"}).code == 0
    assert not memory.exists()
    memory.write_text("{}")
    for _ in range(2):
        ran = machine.run(".ci/memory keep", {"TOKEN": "x"})
        assert ran.code == 0, ran.log
    memory.unlink()
    assert machine.run(".ci/memory recall", {"TOKEN": "x"}).code == 0
    assert memory.read_text() == "{}"
    assert git(origin.bare, "rev-list", "--count", "upkeep") == "1"
