"""All rules for names, over one listing."""

from collections.abc import Iterator, Sequence
from typing import Final

from solution_registry.problem import Problem

from .fact import FileFact
from .layout import entry_name, extension, for_ever, in_entry, is_usual
from .left_behind import left_behind
from .portable import MAX_PATH, portable
from .twins import look_alikes, twins

_CLOSING: Final = frozenset({"not-a-file", "symbolic-link", "unreadable-name", "unsafe-path"})
"""Codes after which nothing below a path is looked at."""


def check_names(files: Sequence[FileFact]) -> list[Problem]:
    """Find names that would not work on every machine, and files that do not belong.

    Below ``solutions/``, and where files stay for ever, the place of each file is judged, elsewhere
    only its name and kind.
    Folders may be listed or left out.
    """
    facts = _with_folders(files)
    problems: list[Problem] = []
    ids: list[str] = []
    closed: set[str] = set()
    for path, fact in sorted(facts.items()):
        if closed and path.rpartition("/")[0] in closed:
            closed.add(path)  # told of the folder already
            continue
        plain = fact.kind == "dir" or (fact.kind == "file" and not fact.executable)
        if plain and is_usual(path, folder=fact.kind == "dir"):
            continue
        parts = path.split("/")
        is_entry = len(parts) == 2 and parts[0] == "solutions" and fact.kind == "dir"
        if is_entry:
            ids.append(parts[1])
        found = list(portable(fact))
        if parts[0] == "solutions" and _has_no_right_name(parts, fact):
            found = [one for one in found if one.code != "non-ascii-name"]
        if not found:
            found.extend(entry_name(parts[1]) if is_entry else _place(path, parts, fact))
        if any(problem.code in _CLOSING for problem in found):
            closed.add(path)
        problems.extend(found)
    problems.extend(twins(facts))
    problems.extend(look_alikes(ids))
    return sorted(problems, key=lambda problem: problem.order)


def _has_no_right_name(parts: list[str], fact: FileFact) -> bool:
    """Whether other letters would not help: what it is, or each file in it, is told instead."""
    return len(parts) > 3 if fact.kind == "dir" else left_behind(parts[-1])


def _place(path: str, parts: list[str], fact: FileFact) -> Iterator[Problem]:
    if fact.kind != "file":
        return
    yield from extension(path)
    if parts[0] == "solutions":
        yield from in_entry(path, parts)
    else:
        yield from for_ever(path)


def _with_folders(files: Sequence[FileFact]) -> dict[str, FileFact]:
    """Every path once, and the folders that the paths lead through."""
    facts: dict[str, FileFact] = {}
    for fact in files:
        path = fact.text
        folder = path.rpartition("/")[0] if path == fact.path else ""
        if len(folder) > MAX_PATH:  # what lies deeper is told of the file
            folder = folder[: MAX_PATH + 1].rpartition("/")[0]
        while folder and folder not in facts:
            facts[folder] = FileFact(folder, "dir")
            folder = folder.rpartition("/")[0]
        facts[path] = fact
    return facts
