"""Findings as annotations of GitHub's workflows, which Forgejo and Gitea read too."""

from collections.abc import Sequence
from typing import Final

from solution_registry.problem import Problem, Severity
from solution_registry.wording import sentence, visible

from .place import about

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.REVIEW: "notice",
}


def report(problems: Sequence[Problem], language: str, *, colour: bool = False) -> str:
    """One ``::error …::`` a line; nothing in a value can end its line or begin a command.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "".join(f"{_line(problem, language)}\n" for problem in problems)


def _line(problem: Problem, language: str) -> str:
    said = sentence(problem, language)
    place = {"file": visible(problem.path)}
    if problem.line:
        place |= {"line": str(problem.line), "col": str(problem.column)}
    place["title"] = problem.code
    properties = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    message = f"{about(problem, said.what)}\n{said.why}\n{said.fix}".rstrip()
    return f"::{_COMMANDS[problem.severity]} {properties}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
