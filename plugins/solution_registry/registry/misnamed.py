"""A solution's own file under another name: to be renamed, never deleted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from ..names import left_behind
from ..problem import Problem
from ..source import parse

RIGHT: Final = "solution.yml"

_ENDS: Final = (".yml", ".yaml", ".yml.txt")
_SAID: Final = frozenset({"kind", "name", "summary", "lead", "listed_by", "service_areas"})
"""Names of fields by which one knows what a file is about."""
_ENOUGH: Final = 3


def misnamed(files: Mapping[str, bytes | Problem]) -> str:
    """The file of a folder without ``solution.yml`` that is meant as such; empty where none is."""
    found = [
        name
        for name, raw in sorted(files.items())
        if "/" not in name and not left_behind(name) and name.lower().endswith(_ENDS)
        if _is_called_like(name) or (isinstance(raw, bytes) and _reads_like(raw, name))
    ]
    return min(found, key=lambda name: not _is_called_like(name), default="")


def renamed(problems: Iterable[Problem]) -> list[Problem]:
    """Of a file that is to become ``solution.yml``, say that instead of asking to remove it."""
    problems = list(problems)
    meant = {
        f"{problem.path}/{problem.values['near']}"
        for problem in problems
        if problem.code == "orphan-folder" and "near" in problem.values
    }
    return [
        replace(problem, values={"value": problem.values["value"], "rename": RIGHT})
        if problem.code == "unexpected-file" and problem.path in meant
        else problem
        for problem in problems
    ]


def _is_called_like(name: str) -> bool:
    return name.lower().startswith("solution.")


def _reads_like(raw: bytes, name: str) -> bool:
    data = parse(raw, name).data
    return isinstance(data, dict) and len(_SAID & data.keys()) >= _ENOUGH
