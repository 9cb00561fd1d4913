"""What lies in an entry's folder and is not committed: whoever certifies it has to know."""

from pathlib import Path

from ..history import NoHistory
from ..history.objects import SUBMODULE, Objects
from ..history.snapshot import Snapshot
from ..names import left_behind
from ..verify.refusal import Refused, no_history

_DECISIONS = "certifications/"


def uncommitted(root: Path, id: str) -> tuple[str, ...]:
    """The files of an entry, but for its decisions, that are not as the last commit has them.

    Those that it has and the folder has not are among them. How lines end is git's own affair.

    Raises:
        Refused: (of verify) where git cannot tell.
    """
    folder = root / "solutions" / id
    here = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and not left_behind(path.name)
    }
    try:
        with Objects(root) as objects:
            snapshot = Snapshot(objects, objects.commit("HEAD"))
            below = snapshot.below(f"solutions/{id}")
            found = {name: one for name, one in below if one.mode != SUBMODULE}
            committed = dict(
                zip(found, objects.blobs([one.object for one in found.values()]), strict=True)
            )
    except NoHistory as reason:
        raise Refused(no_history(str(reason))) from None
    return tuple(
        f"solutions/{id}/{name}"
        for name in sorted({*here, *committed})
        if not name.startswith(_DECISIONS)
        and (name not in here or _lines(here[name].read_bytes()) != _lines(committed.get(name)))
    )


def _lines(raw: bytes | None) -> bytes | None:
    return raw.replace(b"\r\n", b"\n") if raw else raw
