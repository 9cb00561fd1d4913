"""Beginning a file: its place is free, its name is one, and nothing is overwritten."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from ..certification.places import FICTIONAL
from ..generated.scaffold import scaffold
from ..generated.schema_path import schema_from
from ..language import Words
from ..model.adopter import Adopter
from ..model.solution import Solution
from ..names import FileFact, check_names
from ..names.layout import entry_name
from ..problem import Problem, Severity
from ..wording import sentence
from .complaint import Refused
from .lookup import solution_there
from .named_files import folder_made, not_through_links, write_new


def free_id(root: Path, id: str, words: Words) -> None:
    """See that a solution may have an id; say so where it looks like another. Raises Refused."""
    for problem in entry_name(id):
        raise Refused(_told(problem, words))
    if os.path.lexists(root / solution_path(id)):
        raise Refused(words.text("%(path)s is there already.") % {"path": f"solutions/{id}"})
    if _once_there(root, id):
        problem = Problem("id-used-before", f"solutions/{id}", values={"value": id})
        raise Refused(_told(problem, words))
    facts = [FileFact(f"solutions/{one}", "dir") for one in sorted({*_ids(root), id})]
    for problem in check_names(facts):
        other, near = problem.path.rpartition("/")[2], problem.values.get("near", "")
        if id not in (other, near.rpartition("/")[2]):
            continue
        if problem.severity is Severity.ERROR:
            raise Refused(_told(problem, words))
        values = {"value": id, "near": near if other == id else other}
        click.echo(f"registry: {_told(replace(problem, values=values), words)}", err=True)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a solution when it begins; empty where nothing is."""

    kind: str
    name: str
    summary: str
    lead: str
    areas: Sequence[str]

    def fields(self, language: str) -> dict[str, Any]:
        """The fields that follow; one without lead is listed by the registry."""
        texts = {"name": self.name, "summary": self.summary}
        found: dict[str, Any] = {"schema_version": 1, "kind": self.kind}
        found |= {field: {language: text} for field, text in texts.items() if text}
        found["listed_by"] = "lead" if self.lead else "registry"
        if self.lead:
            found["lead"] = self.lead
        if self.areas:
            found["service_areas"] = list(self.areas)
        if self.lead.startswith(FICTIONAL):
            found["example"] = True
        return found


def begin_solution(
    root: Path, id: str, given: Mapping[str, Any], words: Words, language: str
) -> str:
    """Write a solution to fill in; its path from the root. Raises Refused and OSError."""
    return _write(root, solution_path(id), solution_to_fill_in(given, words, language), words)


def solution_path(id: str) -> str:
    """Where a solution's own file lies, from the root."""
    return f"solutions/{id}/solution.yml"


def solution_to_fill_in(given: Mapping[str, Any], words: Words, language: str) -> str:
    """The file of a solution, with what is known of it; texts to fill in are in ``language``."""
    template = given.get("kind") == "procurement_template"
    needed = {"template"} if template else set()
    if given["listed_by"] == "registry":
        needed.add("sources")  # what others list, they must have read somewhere
    without = {"example"} if template else {"example", "template"}
    return scaffold(
        Solution,
        given,
        replace(words, language=language),
        schema=schema_from(solution_path("id"), "solution"),
        needed=needed,
        without=without - given.keys(),
    )


def begin_adopter(
    root: Path,
    solution: str,
    organisation: str,
    known: Mapping[str, Any],
    words: Words,
    language: str,
) -> str:
    """Write an adopter to fill in; its path from the root. Raises Refused and OSError."""
    solution_there(root, solution, words)
    example = {"example": True} if organisation.startswith(FICTIONAL) else {}
    given = {field: value for field, value in known.items() if value} | example
    path = f"solutions/{solution}/adopters/{organisation}.yml"
    text = scaffold(
        Adopter,
        given,
        replace(words, language=language),
        schema=schema_from(path, "adopter"),
        needed={"source"},
        without={"schema_version"} | ({"example"} - given.keys()),
    )
    return _write(root, path, text, words)


def _ids(root: Path) -> list[str]:
    folder = root / "solutions"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def _once_there(root: Path, id: str) -> bool:
    """Whether git says soon that a solution has had an id; else a review will say it."""
    from ..history.command import NoHistory
    from ..history.objects import Objects
    from ..history.snapshot import Snapshot
    from ..review.founding import asked_soon, once_there
    from ..review.side import Side

    try:
        with Objects(root) as objects:
            base = Side(Snapshot(objects, objects.commit("HEAD")))
            return asked_soon(base) > 0 and once_there(base, f"solutions/{id}")
    except NoHistory:
        return False


def _write(root: Path, path: str, text: str, words: Words) -> str:
    not_through_links(root, path, words)
    file = root / path
    with folder_made(file.parent):
        write_new(file, text, path, words)
    return path


def _told(problem: Problem, words: Words) -> str:
    said = sentence(problem, words.language)
    return " ".join((said.what, said.why, *said.fix.splitlines()))
