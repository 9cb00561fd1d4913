"""What forges read is as they want it, and does what their own linters ask of it."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from solution_registry.generated.forges import FORGE_FILES
from solution_registry.generated.forges.forms import FORMS
from solution_registry.generated.forges.proposal import ASKED, CHECKED
from solution_registry.model.terms import LABELS

from tests.spoken import assert_translated, in_each_translation

WORKFLOWS = [path for path in FORGE_FILES if "/workflows/" in path]
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.github-issue-forms": [path for path in FORGE_FILES if "/ISSUE_TEMPLATE/" in path],
    "vendor.gitlab-ci": [".gitlab-ci.yml"],
}


def run(root: Path, *command: str) -> None:
    tool = str(Path(sys.executable).with_name(command[0]))
    ran = subprocess.run(
        [tool, *command[1:]], cwd=root, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_file_has_the_form_that_its_forge_reads(root: Path, schema: str) -> None:
    transform = ("--data-transform", "gitlab-ci") if "gitlab" in schema else ()
    run(root, "check-jsonschema", "--builtin-schema", schema, *transform, *SCHEMAS[schema])


def test_zizmor_finds_nothing(root: Path) -> None:
    run(root, "zizmor", "--offline", "--no-progress", "--quiet", *WORKFLOWS)


def parsed(root: Path, path: str) -> Any:
    return yaml.safe_load((root / path).read_text(encoding="utf-8"))


def steps(workflow: Any) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS)
def test_actions_are_pinned_and_few(root: Path, path: str) -> None:
    used = [step["uses"] for step in steps(parsed(root, path)) if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z/-]+@[0-9a-f]{40}", one) for one in used)
    if "review" in path or ".github" not in path:
        assert used == []


@pytest.mark.parametrize("path", WORKFLOWS)
def test_no_value_of_an_event_stands_in_a_script(root: Path, path: str) -> None:
    for step in steps(parsed(root, path)):
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("path", WORKFLOWS)
def test_rights_are_given_one_by_one(root: Path, path: str) -> None:
    workflow = parsed(root, path)
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in workflow["jobs"].values())


@pytest.mark.parametrize("folder", [".github", ".forgejo", ".gitea"])
def test_the_job_that_reads_a_change_may_write_nothing(root: Path, folder: str) -> None:
    review = parsed(root, f"{folder}/workflows/review.yml")["jobs"]["review"]
    assert review["permissions"] == {"contents": "read"}
    fetch, read = review["steps"]
    assert list(read["env"]) == ["ACCOUNT"]
    assert "secrets." not in str(review)
    assert fetch["run"].count("git checkout") == 1
    assert "git checkout --quiet --detach refs/remotes/origin/base" in fetch["run"]


def test_only_jobs_that_ask_for_it_see_the_token_at_gitlab(root: Path) -> None:
    jobs = parsed(root, ".gitlab-ci.yml")
    asking = {name for name, job in jobs.items() if job.get("extends") == ".forge"}
    assert asking == {"list", "post", "upkeep"}
    assert jobs[".forge"]["environment"]["name"] == "registry"
    assert not any("environment" in job for name, job in jobs.items() if name != ".forge")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@in_each_translation
def test_every_word_of_a_form_is_translated(form: Any, language: str) -> None:
    said = {form.title, form.purpose, *form.agreed, "Before you send it"}
    for question in form.questions:
        said |= {question.label, question.hint} - {""}
        said |= set(LABELS[question.choices].values()) if question.choices else set()
    assert_translated(language, said, "forge.po")


@in_each_translation
def test_every_word_of_a_proposal_is_translated(language: str) -> None:
    said = {text for pair in ASKED for text in pair} | set(CHECKED)
    said |= {
        "On the way to certification: the criteria %(id)s",
        "Tick what the entry answers. Reviewers decide; nothing has to be ticked.",
        "Level %(level)s",
    }
    assert_translated(language, said, "forge.po")
