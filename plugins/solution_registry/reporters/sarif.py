"""Findings as SARIF 2.1.0, for code scanning."""

import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from solution_registry import __version__
from solution_registry.problem import Problem, Severity
from solution_registry.wording import GuideEntry, guide, sentence

from .fingerprint import fingerprints
from .place import about

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "note"}
SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def report(problems: Sequence[Problem], language: str, *, colour: bool = False) -> str:
    """One run with its findings and the rules that they break.

    https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
    """
    codes = {problem.code for problem in problems}
    rules = [_rule(entry) for entry in guide(language) if entry.code in codes]
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {"name": "solution-registry", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(problem, language, numbers[problem.code], fingerprint)
            for problem, fingerprint in fingerprints(problems)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(entry: GuideEntry) -> dict[str, Any]:
    return {
        "id": entry.code,
        "shortDescription": {"text": entry.what},
        "fullDescription": {"text": entry.why},
        "help": {"text": "\n".join(filter(None, (entry.why, entry.fix)))},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
    }


def _result(problem: Problem, language: str, number: int, fingerprint: str) -> dict[str, Any]:
    said = sentence(problem, language)
    uri = quote(problem.path, safe="/", errors="surrogatepass")
    place: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if problem.line:
        place["region"] = {"startLine": problem.line, "startColumn": problem.column}
    return {
        "ruleId": problem.code,
        "ruleIndex": number,
        "level": _LEVELS[problem.severity],
        "message": {
            "text": "\n".join(filter(None, (about(problem, said.what), said.why, said.fix)))
        },
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"problem/v1": fingerprint},
    }
