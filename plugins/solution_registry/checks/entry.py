"""One entry inspected: every rule for entries, and what reading it found."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ..problem import Problem
from ..registry import Entry, Folder, Ground
from .meant import whatever_was_meant
from .references import reference_in
from .suggest import Guesses, filled_in, suggested
from .tables import ENTRY_CHECKS


def inspect(folder: Folder, ground: Ground, today: date) -> Iterator[Problem]:
    """Tell everything that is wrong with one entry's files, what reading found among it."""
    models = {file.path: file.model for file in folder.wrong}
    guesses = Guesses(today)
    for problem in folder.problems:
        model = models.get(problem.path)
        told = filled_in(problem, model, ground, guesses) if model else problem
        yield suggested(told, ground, guesses)
    for file in folder.wrong:
        for problem in reference_in(file.path, file.model, file.data, ground, today):
            if problem.field not in file.told:
                yield weighed(problem)
    if folder.entry:
        for problem in _of_entry(folder.entry, ground, today):
            yield weighed(problem)
    else:
        for problem in whatever_was_meant(folder, lambda one: _of_entry(one, ground, today)):
            yield weighed(problem)


def _of_entry(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    for check in ENTRY_CHECKS:
        yield from check(entry, ground, today)


def weighed(problem: Problem) -> Problem:
    """Give a problem the severity that its code has."""
    from ..wording import CODES

    severity = CODES[problem.code].severity
    return problem if problem.severity is severity else replace(problem, severity=severity)
