"""The bytes of files that may not be there, or not be read."""

from collections.abc import Callable
from pathlib import Path


def if_readable(read: Callable[[str], bytes]) -> Callable[[str], bytes | None]:
    """Read as ``read`` does, which may raise OSError: then there is None."""

    def found(path: str) -> bytes | None:
        try:
            return read(path)
        except OSError:
            return None

    return found


def in_folder(root: Path) -> Callable[[str], bytes | None]:
    """Read files by their paths from a folder."""
    return if_readable(lambda path: (root / path).read_bytes())
