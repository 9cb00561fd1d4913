"""Files written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path


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
