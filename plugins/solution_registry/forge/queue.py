"""Keeping issues in step with what has to be seen to: opened, renewed, closed; nothing twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from .adapter import Forge, Issue
from .matters import Matter, key_of

MOST: Final = 20
"""Issues opened at a time: nobody sees to more in a day, and forges slow down who writes much."""
SOLVED: Final = "<!-- solved -->"
"""At the end of an issue that was closed because its matter was solved."""

Happened = Literal["opened", "renewed", "closed", "waits"]


@dataclass(frozen=True, slots=True)
class Step:
    """What has to be done about a matter; ``matter`` is None where it is solved."""

    happened: Happened
    key: str
    matter: Matter | None
    issue: Issue | None


def plan(matters: Iterable[Matter], issues: Iterable[Issue], me: frozenset[str]) -> list[Step]:
    """What has to be done so that issues and matters agree; an issue of anybody else is none.

    One that a person has closed stays closed as long as it would say the same.
    """
    known: dict[str, Issue] = {}
    for issue in issues:
        key = key_of(issue.body) if issue.account in me else ""
        if key and (key not in known or (issue.open and not known[key].open)):
            known[key] = issue
    steps, opened, wanted = [], 0, {matter.key: matter for matter in matters}
    for key, matter in wanted.items():
        there = known.get(key)
        if there is not None and _says(there, matter):
            continue
        if there is not None and there.open:
            steps.append(Step("renewed", key, matter, there))
        else:
            opened += 1
            steps.append(Step("opened" if opened <= MOST else "waits", key, matter, None))
    for key, issue in known.items():
        if issue.open and key not in wanted:
            steps.append(Step("closed", key, None, issue))
    return steps


def _says(issue: Issue, matter: Matter) -> bool:
    body = issue.body.replace("\r\n", "\n").strip()
    return (issue.title, body) == (matter.title, matter.body.strip())


def take(forge: Forge, step: Step, solved: str) -> None:
    """Do it; ``solved`` is the last word in an issue. Raises ForgeFailed."""
    if step.happened == "opened" and step.matter:
        forge.open_issue(step.matter.title, step.matter.body)
    elif step.happened == "renewed" and step.matter and step.issue:
        forge.change_issue(step.issue.number, step.matter.title, step.matter.body)
    elif step.happened == "closed" and step.issue:
        body = f"{step.issue.body.rstrip()}\n\n{SOLVED}\n"
        forge.close_issue(step.issue.number, body, solved)
