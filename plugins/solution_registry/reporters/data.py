"""Findings as JSON, for programs."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from solution_registry.problem import Problem, Severity, field_name
from solution_registry.wording import sentence, visible


def report(problems: Sequence[Problem], language: str, *, colour: bool = False) -> str:
    """One object: ``counts`` by severity, and ``problems`` with their words in the language.

    ``line`` and ``column`` count from 1; both are null for a whole file. ``field`` is null for what
    is not about one. ``values`` are as they were written; the text is ASCII, so nothing in them
    reaches a terminal. Of a ``path`` every character can be seen.
    """
    counts = Counter(problem.severity for problem in problems)
    whole = {
        "version": 1,
        "language": language,
        "counts": {str(severity): counts[severity] for severity in Severity},
        "problems": [row(problem, language) for problem in problems],
    }
    return json.dumps(whole, indent=2) + "\n"


def row(problem: Problem, language: str) -> dict[str, Any]:
    """One finding, with its words in the language."""
    said = sentence(problem, language)
    return {
        "path": visible(problem.path),
        "line": problem.line or None,
        "column": problem.column or None,
        "severity": str(problem.severity),
        "code": problem.code,
        "field": field_name(problem.field) or None,
        "what": said.what,
        "why": said.why,
        "fix": said.fix,
        "values": dict(problem.values),
    }
