"""One comment for each proposal, whatever strangers write beside it."""

from pathlib import Path

import pytest
from solution_registry.review.reports.document import write_document
from solution_registry.review.reports.markdown import MARK

from tests.cli.conftest import Registry, registry

from .documents import HEAD, told
from .fake import TOKEN, State

__all__ = ["registry"]


@pytest.fixture
def report(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with a report."""
    monkeypatch.chdir(root)
    file = tmp_path / "report.json"
    file.write_bytes(write_document(told()))
    return file


def test_a_report_is_posted_once_and_then_renewed(
    forge: State, registry: Registry, report: Path
) -> None:
    for number in range(1, 6):
        forge.propose(number, "c" * 40)
    forge.propose(7, HEAD)
    ran = registry("post-report", str(report))
    assert (ran.code, ran.out) == (0, "Proposal 7: the report is posted.\n")
    ran = registry("post-report", str(report))
    assert (ran.code, ran.out) == (0, "Proposal 7: the report is there already.\n")
    report.write_bytes(write_document(told("Något annat")))
    ran = registry("post-report", str(report))
    assert (ran.code, ran.out) == (0, "Proposal 7: the report is renewed.\n")
    (comment,) = forge.comments[7]
    assert "Något annat" in comment["body"]
    assert len(forge.written) == 2
    assert list(forge.comments) == [7]
    assert {TOKEN in one for one in forge.authorised} == {True}


def test_a_mark_in_somebody_elses_comment_is_none(
    forge: State, registry: Registry, report: Path
) -> None:
    forge.propose(7, HEAD)
    forge.say(7, f"{MARK}\n### All is well", "stranger")
    forge.say(7, "Thanks", "somebody")
    registry("post-report", str(report))
    registry("post-report", str(report))
    assert [one["account"] for one in forge.comments[7]] == ["stranger", "somebody", forge.speaker]
    assert forge.comments[7][0]["body"] == f"{MARK}\n### All is well"
    assert len(forge.written) == 1


def test_nothing_is_posted_where_the_proposal_has_gone_on(
    forge: State, registry: Registry, report: Path
) -> None:
    forge.propose(7, "c" * 40)
    ran = registry("post-report", str(report))
    assert ran.code == 0
    assert ran.out.startswith("No open proposal has the commit aaaaaaaaaaaa")
    assert forge.written == []


def test_what_is_no_report_is_refused_and_the_others_are_posted(
    forge: State, registry: Registry, report: Path
) -> None:
    forge.propose(7, HEAD)
    wrong = report.with_name("wrong.json")
    wrong.write_bytes(report.read_bytes() + b" " * 100_000 + b"x")
    ran = registry("post-report", str(wrong), str(report))
    assert ran.code == 1
    assert ran.err.endswith("wrong.json is no report of a review, or is too large.\n")
    assert len(forge.comments[7]) == 1


def test_proposals_are_listed_for_a_shell(forge: State, registry: Registry, report: Path) -> None:
    forge.propose(1, HEAD, "anna")
    forge.propose(2, HEAD, "$(touch /x) y")
    forge.propose(3, "refs/heads/x; rm")
    ran = registry("proposals", "--base", "main")
    assert ran.out == f"1 {HEAD} anna\n2 {HEAD} -\n"
    assert registry("proposals", "--base", "other").out == ""


def test_a_token_is_never_shown(
    forge: State, registry: Registry, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORGE_PROJECT", "group/other")
    ran = registry("post-report", str(report))
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "404" in ran.err
    assert TOKEN not in ran.out + ran.err


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FORGE", "sourceforge"),
        ("FORGE", ""),
        ("FORGE_API", "http://forge.example"),
        ("FORGE_API", "https://me:secret@forge.example"),
        ("FORGE_PROJECT", "../../user"),
        ("FORGE_TOKEN", ""),
        ("FORGE_TOKEN", "a\nX-Other: b"),
    ],
)
def test_a_forge_that_is_not_named_rightly(
    registry: Registry, report: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    for variable, given in State("github", None, address="https://x.test").environment().items():
        monkeypatch.setenv(variable, given)
    monkeypatch.setenv(name, value)
    ran = registry("post-report", str(report))
    assert ran.code == 2
    assert ran.err.startswith(f"registry: The variable {name} is missing, or has no value")
    assert ran.err.count("\n") == 1


def test_a_forge_that_does_not_answer(
    registry: Registry, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = State("gitlab", None, address="http://127.0.0.1:9")
    for variable, given in gone.environment().items():
        monkeypatch.setenv(variable, given)
    ran = registry("post-report", str(report))
    assert ran.code == 2
    assert ran.err.startswith("registry: The forge did not do what it was asked: GET /projects/")
