"""The names that decisions get, each once."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from ..verify.proof import Proof


class DayFull(Exception):
    """Every name that decisions of a day could have is taken in a folder."""

    def __init__(self, day: date, folder: Path) -> None:
        """Take the day, and the folder."""
        super().__init__(folder)
        self.day, self.folder = day, folder


def next_name(folder: Path, day: date, taken: Collection[str]) -> str:
    """The name after the last of a day that a file has, or is ``taken``: ``<date>-<n>``.

    What is decided later has the higher number. Where the highest is taken, it is the first that is
    free: a revocation holds whatever its number is.

    Raises:
        DayFull: where the day has no name left.
    """
    taken = {*taken} | {path.name.partition(".")[0] for path in folder.glob(f"{day.isoformat()}-*")}
    names = [f"{day.isoformat()}-{number}" for number in range(1, 100)]
    after = max((at for at, name in enumerate(names, start=1) if name in taken), default=0)
    for name in (*names[after:], *names):
        if name not in taken:
            return name
    raise DayFull(day, folder)


def given(proof: Proof, folder: str) -> frozenset[str]:
    """The names of decisions in a folder that were altered or taken away.

    None of them is given again: a line of history that still has the old file would come back as
    an alteration of the new one, and what is the same in both as something that was let go. While
    it is not allowed that a record is gone, nothing is decided on its solution.
    """
    within = (path.removeprefix(folder) for path in _gone(proof) if path.startswith(folder))
    return frozenset(name.partition(".")[0] for name in within)


def _gone(proof: Proof) -> Iterator[str]:
    yield from (one.path for one in proof.problems if one.code == "change-altered")
    for step in proof.steps:
        if step.change:
            yield from (one.path for one in step.change.allows or ())
