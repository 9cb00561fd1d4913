"""Of a decision that was altered, only that: it is put back, whatever rules its text breaks."""

from collections.abc import Sequence
from pathlib import Path

from ..problem import Problem, Severity
from ..verify.places import is_kept, stem
from .here import Here
from .progress import progress

_ALTERED = frozenset({"kept-file-edited", "record-altered", "criteria-altered"})


def put_back_first(here: Here, root: Path, problems: Sequence[Problem]) -> list[Problem]:
    """Say of each decision with errors that it was altered, in the place of them, where it was.

    A rule says how to edit a file; one that was signed would be altered further. Git is asked only
    where there are such errors, as mostly there are none; where it cannot tell, the rules have
    their say.
    """
    wrong = {
        stem(one.path) for one in problems if one.severity is Severity.ERROR and is_kept(one.path)
    }
    if not wrong:
        return list(problems)
    from ..verify.foreseen import foresee
    from ..verify.refusal import Refused

    try:
        with progress(here.words.text("Proving the history")):
            proof = foresee(root, here.today, {}).proof
    except Refused:
        return list(problems)
    altered = [x for x in proof.problems if x.code in _ALTERED and stem(x.path) in wrong]
    known = {stem(one.path) for one in altered}
    left = [one for one in problems if stem(one.path) not in known]
    return sorted([*left, *altered], key=lambda problem: problem.order)
