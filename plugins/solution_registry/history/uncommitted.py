"""What lies in a folder and is not committed, or is committed and does not lie there."""

from collections.abc import Iterator

from ..names import left_behind
from .object_format import SUBMODULE, blob_name
from .objects import Objects
from .snapshot import Snapshot


def uncommitted(objects: Objects, folder: str) -> Iterator[str]:
    """The ways from a folder of the registry to files that are not as the last commit has them.

    Those that it has and the folder has not are among them. How lines end is git's own affair.

    Raises:
        NoHistory: where git cannot tell.
    """
    root = objects.root / folder
    here = {
        path.relative_to(root).as_posix(): path
        for path in root.rglob("*")
        if path.is_file() and not left_behind(path.name)
    }
    below = Snapshot(objects, objects.commit("HEAD")).below(folder)
    committed = {name: one.object for name, one in below if one.mode != SUBMODULE}
    for name in sorted({*here, *committed}):
        if name not in here or not _same(objects, committed.get(name), here[name].read_bytes()):
            yield name


def _same(objects: Objects, committed: str | None, raw: bytes) -> bool:
    """Whether a file is what is committed; git itself is asked only where its name is another."""
    if committed is None:
        return False
    if blob_name(raw, len(committed)) == committed:
        return True
    return _lines(raw) == _lines(objects.blob(committed))


def _lines(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n")
