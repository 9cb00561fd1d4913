"""Whether commits, and what lies in folders of one, are what their names say.

An object's name is the digest of its bytes. Git compares the two when it fetches, not when it
reads: in a clone that somebody has copied, a folder may have lost what it held.
"""

from collections.abc import Iterator, Sequence

from .object_format import FOLDER, tree_files
from .objects import Objects


def compare(objects: Objects, commits: Sequence[str], folders: Sequence[str]) -> None:
    """Compare all commits with their names, and the folders of the last of them.

    Of earlier ones, the folders are not: at every commit git would have to read them all.

    Raises:
        NoHistory: missing-objects, where one is not what its name says; too-many-changes, where
            a folder is larger than any of a registry.
    """
    objects.compare_commits(commits)
    root = objects.run("rev-parse", f"{commits[-1]}^{{tree}}").decode().strip()
    within = tuple(f"{objects.prefix}{folder}/" for folder in folders)
    level = [("", root)]
    while level:
        level = list(_below(objects, level, within))


def _below(
    objects: Objects, level: Sequence[tuple[str, str]], within: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """The folders within folders: those that matter, each with its path and its object."""
    found = objects.folders(name for _, name in level)
    for (path, object_name), raw in zip(level, found, strict=True):
        for name, one in tree_files(raw, len(object_name)):
            below = f"{path}{name}/"
            matters = below.startswith(within) or any(own.startswith(below) for own in within)
            if one.mode == FOLDER and matters:
                yield below, one.object
