"""Findings as a code quality report of GitLab."""

import json
from collections.abc import Sequence
from typing import Final

from solution_registry.problem import Problem, Severity
from solution_registry.wording import sentence, visible

from .fingerprint import fingerprints
from .place import about

_SEVERITIES: Final = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.REVIEW: "info",
}


def report(problems: Sequence[Problem], language: str, *, colour: bool = False) -> str:
    """One list of issues, each with a fingerprint that outlives moved lines.

    https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    rows = [
        {
            "description": _description(problem, language),
            "check_name": problem.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[problem.severity],
            "location": {"path": visible(problem.path), "lines": {"begin": problem.line or 1}},
        }
        for problem, fingerprint in fingerprints(problems)
    ]
    return json.dumps(rows, indent=2) + "\n"


def _description(problem: Problem, language: str) -> str:
    said = sentence(problem, language)
    return " ".join((about(problem, said.what), *said.fix.splitlines()))
