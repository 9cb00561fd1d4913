"""The jobs that publish: what is merged is proven, built, and handed over."""

import json
from pathlib import Path

import pytest

from .jobs import Machine, read_jobs, run_gitlab, run_job
from .origin import FORGE, Origin, git

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def own(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Origin:
    """This project's own repository at a forge: one that was founded, and can be proven."""
    folder = tmp_path_factory.mktemp("own")
    bare = folder / "own.git"
    git(folder, "init", "-q", "--bare", str(bare))
    git(root, "push", "-q", str(bare), "HEAD:refs/heads/main")
    return Origin(root, bare, folder / "canary")


@pytest.fixture
def home(tmp_path: Path, own: Origin) -> Path:
    """Where jobs have their folders."""
    own.stands_for("own", tmp_path)
    return tmp_path


@pytest.mark.parametrize("kind", ["github", "forgejo"])
def test_what_is_merged_is_proven_built_and_handed_over(
    root: Path, home: Path, own: Origin, kind: str
) -> None:
    job = read_jobs(root, f".{kind}/workflows/publish.yml")["build"]
    steps = [step for step in job["steps"] if step.get("run") != ".ci/pages"]
    context = {
        "github.server_url": FORGE,
        "github.repository": "own",
        "github.token": "token-of-the-job",
        "inputs.first": "true",
    }
    ran = run_job({"steps": steps}, Machine(home / "job"), context)
    assert ran.code == 0, ran.log
    checkpoint = json.loads((home / "job/site/api/v1/checkpoint.json").read_bytes())
    assert checkpoint["commit"] == git(own.bare, "rev-parse", "main")
    assert (home / "job/site/da/index.html").is_file()


def test_gitlab_proves_and_builds(root: Path, home: Path) -> None:
    jobs = read_jobs(root, ".gitlab-ci.yml")
    variables = {
        "CI_PROJECT_URL": f"{FORGE}/own",
        "CI_DEFAULT_BRANCH": "main",
        "CI_JOB_TOKEN": "token-of-the-job",
        "FIRST": "true",
    }
    ran = run_gitlab(jobs, "pages", Machine(home / "job"), variables)
    assert ran.code == 0, ran.log
    assert (home / "job/public/api/v1/checkpoint.json").is_file()
