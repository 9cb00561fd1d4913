"""Rules for an entry that cannot be read: what they find whatever was meant is told as well."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..problem import Problem
from ..registry import Entry, Folder
from ..registry.folder import supposed_entries
from .references import NAMED


def whatever_was_meant(
    folder: Folder, judge: Callable[[Entry], Iterable[Problem]]
) -> Iterator[Problem]:
    """What ``judge`` finds in each entry that may have been meant, besides what has been told."""
    found = [list(judge(entry)) for entry in supposed_entries(folder)]
    told = {(file.path, field) for file in folder.wrong for field in file.told}
    wrong = {file.path for file in folder.wrong}
    no_template = any(field[:1] == ("template",) for _, field in told)
    for problem in found[0] if found else ():
        steps = range(1, len(problem.field) + 1)
        known = any((problem.path, problem.field[:length]) in told for length in steps)
        named = problem.path in wrong and problem.code in NAMED
        # Which documents belong here, and what they may leave open, the template alone says.
        of_template = no_template and "/documents/" in problem.path
        if not (known or named or of_template) and all(problem in one for one in found[1:]):
            yield problem
