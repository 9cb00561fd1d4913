"""What lies in an entry's folder and is not committed: whoever certifies it has to know."""

from collections.abc import Iterable
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
    decisions = f"{folder}/{_DECISIONS}"
    found = uncommitted_below(root, (folder,))
    return tuple(path for path in found if not path.startswith(decisions))


def uncommitted_below(root: Path, folders: Iterable[str]) -> tuple[str, ...]:
    """The files below folders of the registry that are not as the last commit has them.

    Raises:
        Refused: (of verify) where git cannot tell.
    """
    try:
        with Objects(root) as objects:
            return tuple(
                f"{folder}/{name}" for folder in folders for name in not_committed(objects, folder)
            )
    except NoHistory as reason:
        raise Refused(no_history(str(reason))) from None
