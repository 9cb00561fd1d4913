"""Each case: what a branch changes, what the review finds, and how it says so.

A case is a folder: ``case.yml`` says what it is about and which words of files change (``edits``),
which files go (``remove``), who proposes it (``account``) and the same for the base before the
branch leaves it (``base``); files in ``head/`` and ``base/`` are written whole. ``expected.txt``
has the findings, ``<language>.md`` the comment, in the languages for which there is a file.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from solution_registry.problem import Problem, field_name
from solution_registry.review import Review
from solution_registry.review.reports import REPORTS

from tests.review.repository import Repository

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir())
THREE = ("sv", "en", "da")


def reviewed(repository: Repository, name: str) -> Review:
    case = yaml.safe_load((CASES / name / "case.yml").read_text(encoding="utf-8"))
    repository.on_main()
    repository.apply(case.get("base", {}), CASES / name / "base")
    repository.commit()
    repository.git("checkout", "-q", "-B", "change")
    repository.apply(case, CASES / name / "head")
    repository.commit()
    return repository.review(case.get("account", ""))


def finding(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    shown = {name: value for name, value in problem.values.items() if value}
    values = "".join(f" {name}={value!r}" for name, value in shown.items())
    field = f" {field_name(problem.field)}" if problem.field else ""
    return f"{place}: {problem.severity}[{problem.code}]{field}{values}"


def findings(review: Review) -> str:
    lines = [f"verdict: {review.verdict}", *map(finding, review.problems)]
    for need in review.needs:
        who = [*need.organisations, *(one.id for one in need.reviewers), *need.accounts]
        lines.append(f"needs {need.tier}: {', '.join(who)}: {', '.join(need.paths)}")
    if review.known:
        lines.append(f"known: {review.known}")
    return re.sub(r"'[0-9a-f]{12}'", "'…'", "\n".join(lines)) + "\n"


def comment(review: Review, language: str) -> str:
    text = REPORTS["markdown"](review, language)
    return text.replace(review.base[:12], "BASE").replace(review.head[:12], "HEAD")


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, repository: Repository, golden: Callable[[Path, str], None]) -> None:
    review = reviewed(repository, name)
    golden(CASES / name / "expected.txt", findings(review))
    for language in THREE:
        file = CASES / name / f"{language}.md"
        if file.exists():
            golden(file, comment(review, language))


def test_programs_are_told_of_rules_and_of_vocabularies_apart(repository: Repository) -> None:
    told = {}
    for name in ("register-changed", "policy-changed"):
        whole = json.loads(REPORTS["json"](reviewed(repository, name), "en"))
        told[name] = [[one["path"] for one in whole[key]] for key in ("rules", "vocabularies")]
    terms = ["schema/vocabulary/organisations/all.yml", "schema/vocabulary/service_areas.yml"]
    assert told["register-changed"] == [[], terms]
    assert told["policy-changed"][0]
    assert not told["policy-changed"][1]
