"""Records, policy and criteria that do not lie in the folder as they were decided.

Lists and pages go by what was decided, and say so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from ..history.graph import Commit, main_line
from ..history.objects import Objects
from ..problem import Problem, Severity
from .alterations import EDITED
from .present import read_with
from .proof import chain
from .timeline import timeline
from .waiting import Waiting


def edited_here(objects: Objects, commits: Sequence[Commit], today: date) -> Iterator[Problem]:
    """Warn of each such file, less what a signed exception allows. Raises NoHistory.

    A proof of the commits says nothing of it.
    """
    waiting = Waiting(objects.root, commits[-1].name, {})
    more = waiting.commits(commits)
    if more is commits:
        return
    read = partial(read_with, objects, waiting.objects(more))
    for _, problem in chain(timeline(more, main_line(more)), read, today).altered:
        if problem.code in EDITED:
            yield replace(problem, severity=Severity.WARNING)
