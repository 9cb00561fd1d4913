"""What lies in an entry's folder and is not committed: whoever certifies it has to know."""

from pathlib import Path

from ..history import NoHistory
from ..history.objects import Objects
from ..history.uncommitted import uncommitted as not_committed
from ..verify.refusal import Refused, no_history

_DECISIONS = "certifications/"


def uncommitted(root: Path, id: str) -> tuple[str, ...]:
    """The files of an entry, but for its decisions, that are not as the last commit has them.

    Raises:
        Refused: (of verify) where git cannot tell.
    """
    folder = f"solutions/{id}"
    try:
        with Objects(root) as objects:
            found = [x for x in not_committed(objects, folder) if not x.startswith(_DECISIONS)]
    except NoHistory as reason:
        raise Refused(no_history(str(reason))) from None
    return tuple(f"{folder}/{name}" for name in found)
