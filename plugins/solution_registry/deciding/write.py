"""Writing several files as one: all of them, or none."""

import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Final

from ..whole_file import first_link

Files = Mapping[str, bytes | None]
"""By path from the registry's root; None takes a file away."""

_INTERRUPTIONS: Final = tuple(
    one for one in signal.Signals if one.name in ("SIGINT", "SIGTERM", "SIGHUP")
)
"""Those that a system knows: Windows has no terminal that says that it closes."""


class Linked(Exception):
    """A step on the way to a file is a link, which may lead anywhere. The text is its path."""


class Occupied(Exception):
    """A file is in the way that was not there before. The text is its path."""


def write_all(root: Path, files: Files, replaced: Mapping[str, bytes]) -> None:
    """Write files, or leave everything as it was.

    Everything is written aside first, on the same disk, and then put in its place by renaming;
    what was put there is taken back if anything fails on the way, and an interruption waits until
    it is done. (Only a computer that goes out in those milliseconds can leave a part; ``registry
    validate`` and ``verify`` tell of it.)

    Args:
        root: The registry's folder.
        files: What is to be written.
        replaced: The files that may be written over or taken away, as they have to be by now.

    Raises:
        Linked: where a file or a folder that it lies in is a link.
        Occupied: where a file is there, or is no longer what it was.
        OSError: where something cannot be written.
    """
    for path in files:
        if link := first_link(root, path):
            raise Linked(link)
    with _not_now():
        _write(root, files, replaced)


def _write(root: Path, files: Files, replaced: Mapping[str, bytes]) -> None:
    with TemporaryDirectory(dir=root, prefix=".registry-") as aside:
        made: list[tuple[Path, Path | None]] = []
        for number, (path, raw) in enumerate(files.items()):
            _free(root, path, replaced.get(path))
            if raw is not None:
                new = Path(aside) / str(number)
                new.write_bytes(raw)
            made.append((root / path, new if raw is not None else None))
        _put(made, Path(aside))
    for path, raw in files.items():
        if raw is None:
            _forget_empty(root, (root / path).parent)


def _free(root: Path, path: str, expected: bytes | None) -> None:
    try:
        found = (root / path).read_bytes()
    except FileNotFoundError:
        found = None
    if found != expected:
        raise Occupied(path)


def _put(made: list[tuple[Path, Path | None]], aside: Path) -> None:
    done: list[tuple[Path, Path | None]] = []
    folders: list[Path] = []
    try:
        for number, (target, new) in enumerate(made):
            folders += _folders(target.parent)
            old = aside / f"old-{number}" if target.exists() else None
            if old:
                old.write_bytes(target.read_bytes())
            done.append((target, old))
            if new:
                new.replace(target)
            else:
                target.unlink()
    except BaseException:
        for target, old in reversed(done):
            if old:
                old.replace(target)
            else:
                target.unlink(missing_ok=True)
        for folder in reversed(folders):
            with suppress(OSError):
                folder.rmdir()
        raise


def _folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; the ones that were not there."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return list(reversed(missing))


def _forget_empty(root: Path, folder: Path) -> None:
    while folder != root:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


@contextmanager
def _not_now() -> Iterator[None]:
    """Let an interruption wait: somebody's, that of a closed terminal, that of a system going down.

    It comes once more afterwards, to whoever answered it before.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []

    def later(number: int, _: FrameType | None) -> None:
        came.append(number)

    handlers = {one: signal.getsignal(one) for one in _INTERRUPTIONS}
    # None is one that was not made here, and cannot be put back.
    before = {one: handler for one, handler in handlers.items() if handler is not None}
    for one in before:
        signal.signal(one, later)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
    if came:
        signal.raise_signal(came[0])
