"""Findings as Markdown, for a comment in a forge or a job's summary."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from solution_registry.language import words
from solution_registry.problem import Problem, Severity
from solution_registry.wording import sentence, visible

from .place import field
from .summary import summary

LONGEST: Final = 60_000
"""Characters; GitHub takes 65 536 in a comment."""

_WEIGHTS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.REVIEW: "review",
}
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~=:$^&])")
_MENTION: Final = re.compile(r"([@#!~%$&](?=\w)|(?<=[a-zA-Z])://|\bwww(?=\.)|\b[Gg][Hh](?=-\d))")
_JOINER: Final = "\u2060"


def report(problems: Sequence[Problem], language: str, *, colour: bool = False) -> str:
    """A heading with the count, then a list for each file.

    Nothing that a submitter wrote is markup: no image, no link, no mention of a person or an issue.
    """
    parts = [f"### {escaped(summary(problems, language))}\n"]
    length, told = len(parts[0]), 0
    for path, group in groupby(problems, lambda problem: problem.path):
        heading = f"\n{_code(path)}\n\n"
        for problem in group:
            item = heading + _item(problem, language)
            if length + len(item) > LONGEST:
                return "".join((*parts, _left(len(problems) - told, language)))
            parts.append(item)
            length, told, heading = length + len(item), told + 1, ""
    return "".join(parts)


def escaped(text: str) -> str:
    """Make text mean itself in CommonMark and in what forges add to it.

    A word joiner, which cannot be seen, keeps forges from finding people, issues and addresses.
    """
    return _MARKUP.sub(r"\\\1", apart(text))


def apart(text: str) -> str:
    """Take apart what forges look for in any text, also within HTML: it looks the same."""
    return _MENTION.sub(lambda found: found[1] + _JOINER, text)


def _item(problem: Problem, language: str) -> str:
    said = sentence(problem, language)
    where = f"{problem.line}:{problem.column} " if problem.line else ""
    name = f"{_code(field(problem))}: " if problem.field else ""
    weight = words(language).text(_WEIGHTS[problem.severity])
    lines = [
        f"- {where}**{weight}** {_code(problem.code)} {name}{escaped(said.what)}",
        f"  {escaped(said.why)}",
        *(f"  **→** {escaped(fix)}" for fix in said.fix.splitlines()),
    ]
    return "  \n".join(lines) + "\n"


def _code(text: str) -> str:
    """A code span; a backtick in it becomes an apostrophe."""
    return f"`{visible(text).replace('`', chr(39))}`"


def _left(count: int, language: str) -> str:
    one, many = "%(count)s more problem is not shown.", "%(count)s more problems are not shown."
    return f"\n{escaped(words(language).plural(one, many, count) % {'count': count})}\n"
