"""Files written whole or not at all, and not through links."""

import os
from contextlib import suppress
from pathlib import Path


def first_link(root: Path, path: str) -> str | None:
    """The first step of a path from a folder that is a link, which may lead anywhere."""
    steps = path.split("/")
    ways = ("/".join(steps[:count]) for count in range(1, len(steps) + 1))
    return next((way for way in ways if (root / way).is_symlink()), None)


def write_whole(file: Path, *parts: bytes | memoryview) -> None:
    """Write a file of these parts, and make the folder that it lies in.

    Raises:
        OSError: where it cannot be written; what was there is then as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as stream:
            stream.writelines(parts)
        unfinished.replace(file)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        raise
