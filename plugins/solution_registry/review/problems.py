"""What is wrong after the change and was not before: only that can stop it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from .. import source
from ..certification.judgement import kept_out
from ..checks import REGISTRY_CHECKS, inspect, weighed
from ..checks.ground import GROUND_CHECKS
from ..problem import Problem, Severity
from ..registry import Outline
from ..registry.misnamed import renamed
from ..registry.outlined import outline
from .change import GROUND, Change
from .names import name_problems, neighbours
from .ripple import ripple
from .rules import RULES
from .rules.extent import branches_crossed
from .side import Side

_STOPS_WHAT_BRINGS_IT = frozenset({"confirming-reviewer-missing"})


def new_problems(change: Change) -> tuple[tuple[Problem, ...], int]:
    """What the change makes wrong, and how many findings of the same files were there before.

    Findings are told apart by what they say, not by their line. Where nobody can tell what would be
    merged, that is all there is to say. Raises NoHistory.
    """
    if crossed := [weighed(problem) for problem in branches_crossed(change)]:
        return tuple(crossed), 0
    further, near = ripple(change), tuple(neighbours(change))
    before = _found(change, change.before, further) + name_problems(change, change.before, near)
    after = _found(change, change.after, further) + name_problems(change, change.after, near)
    before = _once(_located(change.before, before))
    after = _located(change.after, [*after, *_ruled(change)])
    old = Counter(map(_key, before))
    new: list[Problem] = []
    after = list(_without_what_follows(_once(after)))
    for problem in after:
        if old[_key(problem)]:
            old[_key(problem)] -= 1
        else:
            new.append(problem)
    return tuple(new), len(after) - len(new)


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """Each finding once, though several rules may find the same at the same place."""
    every = renamed(problems)
    found = {
        (p.code, p.path, p.field, p.line, p.column, *sorted(p.values.items())): p for p in every
    }
    return list(found.values())


def _without_what_follows(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Leave out what is said of the records of a folder that moved: they belong where they were."""
    moved = tuple(f"{one.path}/certifications/" for one in problems if one.code == "entry-moved")
    return (problem for problem in problems if not problem.path.startswith(moved))


def _ruled(change: Change) -> Iterator[Problem]:
    for rule in RULES:
        for problem in rule(change):
            yield kept_out(weighed(problem))


def _key(problem: Problem) -> tuple[Any, ...]:
    """What a finding says: rows of lists move, so their numbers do not count."""
    names = tuple(step for step in problem.field if isinstance(step, str))
    return problem.code, problem.path, names, tuple(sorted(problem.values.items()))


def _found(change: Change, side: Side, further: Sequence[str]) -> list[Problem]:
    """Everything that is wrong with what the change touches, as one side has it."""
    after = side is change.after
    ground = change.after_ground if after else change.ground
    judged = replace(change.ground, vocabulary=ground.vocabulary)
    problems = [weighed(problem) for problem in ground.problems]
    outlines: dict[str, Outline] = {}
    folders = {id: one.after if after else one.before for id, one in change.touched.items()}
    for id in further:
        folders[id] = side.entry(id)
    for id, folder in folders.items():
        if folder is None:
            continue
        problems.extend(map(_coming_in, inspect(folder, judged, change.today)))
        if folder.entry:
            outlines[id] = outline(folder.entry, folder.version, {})
    ids = side.ids
    _follow(outlines, side, ids)
    for check in REGISTRY_CHECKS:
        problems.extend(weighed(problem) for problem in check(outlines, ids))
    if _ground_may_break(change):
        for ground_check in GROUND_CHECKS:
            found = ground_check(judged.vocabulary, ids)
            problems.extend(weighed(problem) for problem in found)
    return problems


def _coming_in(problem: Problem) -> Problem:
    """What is remarked on where it is there already stops a change that brings it."""
    if problem.code not in _STOPS_WHAT_BRINGS_IT:
        return problem
    return replace(problem, severity=Severity.ERROR)


def _ground_may_break(change: Change) -> bool:
    """Whether what entries stand on may break: it changes, or a solution it names comes or goes."""
    changes = any(path.path.startswith(GROUND) for path in change.paths)
    return changes or change.before.ids != change.after.ids


def _follow(outlines: dict[str, Outline], side: Side, ids: frozenset[str]) -> None:
    """Read the entries that those at hand build on, until there are no more: cycles need them."""
    waiting = list(outlines.values())
    while waiting:
        here = waiting.pop()
        named = [id for id, _ in here.related]
        if here.deprecation and here.deprecation.replaced_by:
            named.append(here.deprecation.replaced_by)
        for id in named:
            folder = side.entry(id) if id in ids and id not in outlines else None
            if folder and folder.entry:
                outlines[id] = outline(folder.entry, folder.version, {})
                waiting.append(outlines[id])


def _located(side: Side, problems: Iterable[Problem]) -> list[Problem]:
    return source.locate(problems, source.if_readable(side.read))
