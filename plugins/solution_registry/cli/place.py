"""Finding the folder of a registry."""

from pathlib import Path

HOLDS = ("solutions", "policy")
"""A folder that holds one of these is a registry."""


class NoRegistry(Exception):
    """There is no registry at a place, nor around it."""

    def __init__(self, path: Path) -> None:
        """Keep where it was looked for."""
        super().__init__(path)
        self.path = path


def find_root(place: Path, *, exactly: bool = False) -> Path:
    """The nearest folder that is a registry: the place itself or one above it.

    Raises:
        NoRegistry: where there is none; with ``exactly``, where the place itself is none.
    """
    for folder in (place,) if exactly else (place, *place.parents):
        if any((folder / name).is_dir() for name in HOLDS):
            return folder
    raise NoRegistry(place)
