"""Stopping a decision: every reason at once, each with its cause and cure."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from ...certification.signing import NotSigned
from ...deciding.desk import Desk, NotShown, Undecidable, open_desk
from ...deciding.names import DayFull
from ...problem import Problem, Severity
from ...source import locate
from ...terminal import colours
from ...verify.refusal import Refused as NotProven
from ..ask import tell
from ..complaint import Found, Refused
from ..context import Here
from ..lookup import not_shown, solution_there
from ..progress import progress


def refuse(here: Here, problems: Sequence[Problem], read: Callable[[str], bytes | None]) -> None:
    """Stop where a problem is an error; say the others and go on. Raises Found."""
    if not problems:
        return
    report = reported(here, locate(problems, read))
    if any(problem.severity is Severity.ERROR for problem in problems):
        told = here.words.text("Nothing was written.")
        raise Found(f"{report}{told}")
    tell(report)


def reported(here: Here, problems: Sequence[Problem]) -> str:
    """Problems as ``registry validate`` writes them."""
    from ...reporters import REPORTERS

    return REPORTERS["text"](problems, here.language, colour=colours(sys.stderr))


@contextmanager
def explained(here: Here) -> Iterator[None]:
    """Say why something could not be decided, proven or signed. Raises Found and Refused."""
    try:
        yield
    except Undecidable as none:
        refuse(here, none.problems, here.bytes_of)
        raise Refused(here.words.text("The entry cannot be read.")) from None
    except NotShown as hidden:
        raise Refused(not_shown(str(hidden), here.words)) from None
    except DayFull as full:
        told = here.words.text(
            "All names of %(day)s are taken in %(folder)s, from 1 to 99. "
            "Decide on another day, and see what lies there."
        )
        values = {"day": full.day.isoformat(), "folder": full.folder.relative_to(here.root)}
        raise Refused(told % values) from None
    except NotProven as none:
        raise Refused(explanation(here, none.problem)) from None
    except NotSigned as none:
        raise Refused(explanation(here, none.problem)) from None


def explanation(here: Here, problem: Problem) -> str:
    """Why nothing could be done, and what to do."""
    from ...wording import sentence

    said = sentence(problem, here.language)
    told = here.words.text("Nothing was written.")
    return "\n".join(
        (f"{said.what} {said.why}", *(f"  → {x}" for x in said.fix.splitlines()), told)
    )


def desk(here: Here, id: str, *, revoking: bool = False) -> Desk:
    """Open the desk for a solution. Raises Refused and Found."""
    solution_there(here.root, id, here.words)
    with explained(here), progress(here.words.text("Proving the history")):
        return open_desk(here.settings(), id, here.today, revoking=revoking)
