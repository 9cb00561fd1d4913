"""The jobs of each forge, run on a stranger's change: nothing of it runs, the report is posted."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from solution_registry.review.reports.document import LARGEST, read_document
from solution_registry.review.reports.markdown import LARGEST as COMMENT
from solution_registry.review.reports.markdown import MARK

from .fake import State
from .fake import forge as fake
from .jobs import Machine, Ran, run_job
from .origin import NUMBER, SOLUTION, Origin, be_hostile, git, make_origin

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Origin:
    """A repository, with the change of a stranger."""
    origin = make_origin(tmp_path_factory.mktemp("origin"))
    be_hostile(origin)
    origin.propose()
    return origin


@pytest.fixture
def quiet(origin: Origin) -> Iterator[Origin]:
    """The same, in which nothing of the change has been run when all is over."""
    assert not origin.canary.exists()
    yield origin
    assert not origin.canary.exists()


def workflow(root: Path, path: str) -> Any:
    return yaml.safe_load((root / path).read_text(encoding="utf-8"))


def event(origin: Origin, state: State, **more: str) -> dict[str, str]:
    """What a workflow of GitHub's form is told of a proposal."""
    server, _, repository = origin.address.rpartition("/")
    return {
        "github.server_url": server,
        "github.repository": repository,
        "github.event.pull_request.number": str(NUMBER),
        "github.event.pull_request.user.login": "stranger",
        "github.token": "token-of-the-job",
        "github.api_url": state.address,
    } | more


def posting(job: Mapping[str, Any], state: State) -> Any:
    """The job with the fake's project and token, which the event of this test has not."""
    *first, last = job["steps"]
    given = state.environment()
    env = last["env"] | {name: given[name] for name in ("FORGE_PROJECT", "FORGE_TOKEN")}
    return {"steps": [*first, last | {"env": env}]}


def nothing_commands_a_log(ran: Ran) -> None:
    assert not re.search(r"^\s*::", ran.log, re.MULTILINE)
    assert "##[" not in ran.log
    assert "token-of-the-job" not in ran.log


@pytest.mark.parametrize("kind", ["github", "forgejo"])
def test_a_strangers_change_is_read_and_the_report_posted(
    root: Path, tmp_path: Path, quiet: Origin, kind: str
) -> None:
    jobs = workflow(root, f".{kind}/workflows/review.yml")["jobs"]
    with fake(kind, None if kind == "github" else "registry-bot") as state:
        state.propose(NUMBER, quiet.head)
        state.say(NUMBER, f"{MARK}\n### Ändringen är i sin ordning", "stranger")
        read = run_job(jobs["review"], Machine(tmp_path / "read"), event(quiet, state))
        assert read.code == 1, read.log
        nothing_commands_a_log(read)
        assert state.written == []
        report = read.outputs["report"]
        assert len(report) <= LARGEST
        assert read_document(report.encode()).head == quiet.head
        more = {"needs.review.outputs.report": report}
        context = event(quiet, state, **more)
        posted = run_job(posting(jobs["post"], state), Machine(tmp_path / "post"), context)
        assert posted.code == 0, posted.log
        forged, own = state.comments[NUMBER]
    assert forged["account"] == "stranger"
    assert own["body"].startswith(f"{MARK}\n### Något behöver rättas först")
    assert len(own["body"].encode()) <= COMMENT
    assert "rader till visas inte" in own["body"]
    assert "@everyone" not in own["body"]
    assert not (tmp_path / "read" / "evil.py").exists()


def test_a_report_that_was_tampered_with_is_not_posted(
    root: Path, tmp_path: Path, quiet: Origin
) -> None:
    job = workflow(root, ".github/workflows/review.yml")["jobs"]["post"]
    with fake("github", None) as state:
        state.propose(NUMBER, quiet.head)
        context = event(quiet, state, **{"needs.review.outputs.report": "x" * 120_000})
        ran = run_job(posting(job, state), Machine(tmp_path / "post"), context)
        assert ran.code == 1, ran.log
        assert "is no report of a review" in ran.log
        assert state.written == []


def resolved(jobs: Any, name: str) -> Any:
    """A job of GitLab's with what it takes over from others."""
    job = jobs[name]
    if "extends" in job:
        below = resolved(jobs, job["extends"])
        job = below | job | {"variables": below.get("variables", {}) | job.get("variables", {})}
    return job


def gitlab(
    jobs: Any, name: str, folder: Path, variables: Mapping[str, str], *, token: str = ""
) -> Ran:
    """Run a job of GitLab's: scripts before, then scripts, in one shell; variables put in."""
    job = resolved(jobs, name)
    environment = dict(variables)
    for key, value in job.get("variables", {}).items():
        found = re.sub(r"\$([A-Z0-9_]+)", lambda m: variables.get(m[1], ""), value)
        environment[key] = found
    if job.get("environment", {}).get("name") == "registry":
        environment["FORGE_TOKEN"] = token
    machine = Machine(folder)
    machine.folder.mkdir()
    whole = Ran()
    for lines in (job["before_script"], job["script"]):
        ran = machine.run("\n".join(lines), environment)
        whole.log += ran.log
        whole.code = ran.code
        if ran.code:
            break
    return whole


def test_gitlab_reads_without_a_token_and_posts_with_one(
    root: Path, tmp_path: Path, quiet: Origin
) -> None:
    jobs = workflow(root, ".gitlab-ci.yml")
    with fake("gitlab") as state:
        state.propose(NUMBER, quiet.head)
        state.propose(8, "c" * 40)
        given = state.environment()
        variables = {
            "CI_PROJECT_URL": quiet.address,
            "CI_MERGE_REQUEST_PROJECT_URL": quiet.address,
            "CI_DEFAULT_BRANCH": "main",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
            "CI_MERGE_REQUEST_IID": str(NUMBER),
            "CI_JOB_TOKEN": "token-of-the-job",
            "CI_API_V4_URL": state.address,
            "CI_PROJECT_ID": given["FORGE_PROJECT"],
        }
        direct = gitlab(jobs, "review", tmp_path / "review", variables)
        assert direct.code == 1, direct.log
        assert (tmp_path / "review/code-quality.json").read_text().startswith("[")
        nothing_commands_a_log(direct)
        token = given["FORGE_TOKEN"]
        listed = gitlab(jobs, "list", tmp_path / "list", variables, token=token)
        assert listed.code == 0, listed.log
        proposals = (tmp_path / "list/proposals.txt").read_text()
        assert proposals == f"{NUMBER} {quiet.head} stranger\n8 {'c' * 40} stranger\n"

        read = _with(tmp_path / "read", {"proposals.txt": proposals}, jobs, "read", variables)
        assert read.code == 0, read.log
        reports = {
            f"reports/{file.name}": file.read_text()
            for file in (tmp_path / "read/reports").iterdir()
        }
        assert list(reports) == [f"reports/{NUMBER}.json"]
        posted = _with(tmp_path / "post", reports, jobs, "post", variables, token=token)
        assert posted.code == 0, posted.log
        (own,) = state.comments[NUMBER]
    assert own["body"].startswith(f"{MARK}\n### Något behöver rättas först")


def _with(
    folder: Path,
    files: Mapping[str, str],
    jobs: Any,
    name: str,
    variables: Mapping[str, str],
    token: str = "",
) -> Ran:
    """Run a job that is given files of another one, as artefacts are: after the fetch."""
    job = resolved(jobs, name)
    for path in files:
        assert any(path.startswith(kept) for kept in ("proposals.txt", "reports/"))
    place = "".join(
        f"mkdir -p {os.path.dirname(path) or '.'}; cp '{folder}.files/{path}' '{path}'\n"  # noqa: PTH120
        for path in files
    )
    for path, text in files.items():
        file = Path(f"{folder}.files") / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    changed = {**jobs, "x": job | {"script": [place, *job["script"]]}}
    changed["x"].pop("extends", None)
    return gitlab(changed, "x", folder, variables, token=token)


def test_upkeep_keeps_issues(root: Path, tmp_path: Path, quiet: Origin) -> None:
    job = workflow(root, ".forgejo/workflows/upkeep.yml")["jobs"]["upkeep"]
    names = [step["name"] for step in job["steps"]]
    fetch, keep = job["steps"][0], job["steps"][-1]
    assert names.index("Check links") < len(names) - 1
    with fake("forgejo") as state:
        context = event(quiet, state)
        dead = {"code": "dead-link", "path": SOLUTION, "values": {"value": "https://x.test/"}}
        given = {
            "name": "Dead links",
            "run": f"echo '{json.dumps({'problems': [dead]})}' >links.json",
        }
        ran = run_job(
            posting({"steps": [fetch, given, keep]}, state), Machine(tmp_path / "a"), context
        )
        assert ran.code == 0, ran.log
        keys = {one["body"].split(" ")[2] for one in state.issues}
        assert "links/felanmalan" in keys
        assert len(keys) > 1
        assert len(keys) == len(state.issues)
        nothing_commands_a_log(ran)


@pytest.fixture(scope="module")
def own(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Origin:
    """This project's own repository at a forge: one that was founded, and can be proven."""
    folder = tmp_path_factory.mktemp("own")
    bare = folder / "own.git"
    git(folder, "init", "-q", "--bare", str(bare))
    git(root, "push", "-q", str(bare), "HEAD:refs/heads/main")
    return Origin(root, bare, folder / "canary")


FORGE = "https://forge.test"


@pytest.fixture
def home(tmp_path: Path, own: Origin) -> Path:
    """Where jobs have their folders, and git finds the forge that they are told of."""
    config = f'[url "{own.address}"]\n\tinsteadOf = {FORGE}/own\n'
    (tmp_path / ".gitconfig").write_text(config)
    return tmp_path


@pytest.mark.parametrize("kind", ["github", "forgejo"])
def test_what_is_merged_is_proven_built_and_handed_over(
    root: Path, home: Path, own: Origin, kind: str
) -> None:
    job = workflow(root, f".{kind}/workflows/publish.yml")["jobs"]["build"]
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
    jobs = workflow(root, ".gitlab-ci.yml")
    variables = {
        "CI_PROJECT_URL": f"{FORGE}/own",
        "CI_DEFAULT_BRANCH": "main",
        "CI_JOB_TOKEN": "token-of-the-job",
        "FIRST": "true",
    }
    ran = gitlab(jobs, "pages", home / "job", variables)
    assert ran.code == 0, ran.log
    assert (home / "job/public/api/v1/checkpoint.json").is_file()


def test_a_tree_is_put_on_a_branch_of_its_own(tmp_path: Path, quiet: Origin) -> None:
    origin, machine = quiet, Machine(tmp_path / "job")
    git(tmp_path, "clone", "-q", str(origin.bare), "job")
    site = machine.folder / "site"
    site.mkdir()
    (site / "index.html").write_text("<p>Hej")
    ran = machine.run(".ci/pages", {"TOKEN": "token-of-the-job"})
    assert ran.code == 0, ran.log
    assert git(origin.bare, "ls-tree", "-r", "--name-only", "pages") == "index.html"
    memory = machine.folder / "links-memory.json"
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
