"""The jobs that review a stranger's change: nothing of it runs, and the report is posted."""

from pathlib import Path

import pytest
from solution_registry.review.reports.document import LARGEST, read_document
from solution_registry.review.reports.markdown import LARGEST as COMMENT
from solution_registry.review.reports.markdown import MARK

from .fake import TOKEN
from .fake import forge as fake
from .jobs import (
    Machine,
    event,
    nothing_commands_a_log,
    read_jobs,
    run_gitlab,
    run_job,
    variables,
)
from .origin import NUMBER, Origin

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("kind", ["github", "forgejo"])
def test_a_strangers_change_is_read_and_the_report_posted(
    root: Path, tmp_path: Path, quiet: Origin, kind: str
) -> None:
    jobs = read_jobs(root, f".{kind}/workflows/review.yml")
    with fake(kind, None if kind == "github" else "registry-bot") as state:
        state.propose(NUMBER, quiet.head)
        state.say(NUMBER, f"{MARK}\n### Ändringen är i sin ordning", "stranger")
        read = run_job(jobs["review"], Machine(tmp_path / "read"), event(state))
        assert read.code == 1, read.log
        nothing_commands_a_log(read)
        assert state.written == []
        report = read.outputs["report"]
        assert len(report) <= LARGEST
        assert read_document(report.encode()).head == quiet.head
        more = {"needs.review.outputs.report": report}
        context = event(state, **more)
        posted = run_job(jobs["post"], Machine(tmp_path / "post"), context)
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
    job = read_jobs(root, ".github/workflows/review.yml")["post"]
    with fake("github", None) as state:
        state.propose(NUMBER, quiet.head)
        context = event(state, **{"needs.review.outputs.report": "x" * 120_000})
        ran = run_job(job, Machine(tmp_path / "post"), context)
        assert ran.code == 1, ran.log
        assert "is no report of a review" in ran.log
        assert state.written == []


def test_gitlab_reads_without_a_token_and_posts_with_one(
    root: Path, tmp_path: Path, quiet: Origin
) -> None:
    jobs = read_jobs(root, ".gitlab-ci.yml")
    with fake("gitlab") as state:
        state.propose(NUMBER, quiet.head)
        state.propose(8, "c" * 40)
        told = variables(state)
        direct = run_gitlab(jobs, "review", Machine(tmp_path / "review"), told)
        assert direct.code == 1, direct.log
        assert (tmp_path / "review/code-quality.json").read_text().startswith("[")
        nothing_commands_a_log(direct)
        listed = run_gitlab(jobs, "list", Machine(tmp_path / "list"), told, token=TOKEN)
        assert listed.code == 0, listed.log
        proposals = (tmp_path / "list/proposals.txt").read_text()
        assert proposals == f"{NUMBER} {quiet.head} stranger\n8 {'c' * 40} stranger\n"

        machine = Machine(tmp_path / "read")
        read = run_gitlab(jobs, "read", machine, told, files={"proposals.txt": proposals})
        assert read.code == 0, read.log
        reports = {
            f"reports/{file.name}": file.read_text()
            for file in (tmp_path / "read/reports").iterdir()
        }
        assert list(reports) == [f"reports/{NUMBER}.json"]
        machine = Machine(tmp_path / "post")
        posted = run_gitlab(jobs, "post", machine, told, token=TOKEN, files=reports)
        assert posted.code == 0, posted.log
        (own,) = state.comments[NUMBER]
    assert own["body"].startswith(f"{MARK}\n### Något behöver rättas först")


def test_a_proposal_that_takes_too_long_keeps_no_other_from_being_read(
    root: Path, tmp_path: Path, quiet: Origin
) -> None:
    jobs = read_jobs(root, ".gitlab-ci.yml")
    with fake("gitlab") as state:
        state.propose(NUMBER, quiet.head)
        machine = Machine(tmp_path / "read", {"SECONDS_EACH": "0.01"})
        files = {"proposals.txt": f"{NUMBER} {quiet.head} -\n" * 2}
        read = run_gitlab(jobs, "read", machine, variables(state), files=files)
    assert read.code == 0, read.log
    assert read.log.count(f"Proposal {NUMBER}: 124") == 2
    assert not list((tmp_path / "read/reports").iterdir())
