"""Names and kinds of the files that a change touches, among the names that are there already."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from ..checks.suggest import Guesses, suggested
from ..history.object_format import FOLDER
from ..names import FileFact, check_names
from ..names.twins import skeleton
from ..problem import Problem
from .change import Change
from .side import Side, fact

DATA: Final = ("policy/", "schema/", "solutions/")
"""Folders of data."""


def name_problems(change: Change, side: Side, near: Sequence[FileFact]) -> list[Problem]:
    """What is wrong with the names a change touches, as one side has them, among those ``near``.

    What was meant is told of both sides by what there is after the change.
    """
    found, guesses = check_names([*_touched(change, side), *near]), Guesses(change.today)
    # Workflows and hand-written pages have the extensions that their readers want.
    return [
        suggested(one, change.after_ground, guesses)
        for one in found
        if one.code != "wrong-extension" or one.path.startswith(DATA)
    ]


def _touched(change: Change, side: Side) -> Iterator[FileFact]:
    for path in change.paths:
        if path.path.startswith("../"):
            continue  # not of this registry
        here = side.file(path.path)
        if here is not None:
            found = fact(path.path, here)
            # A script may be a program; what holds data may not.
            yield found if path.path.startswith(DATA) else found._replace(executable=False)


def neighbours(change: Change) -> Iterator[FileFact]:
    """All other names that may be taken for one that the change touches.

    Those in the same folders that differ in case or composition, and ids that look alike.
    """
    touched = {path.path for path in change.paths if not path.path.startswith("../")}
    alike = {skeleton(id) for id, one in change.touched.items() if one.before is None}
    for folder, names in _by_folder(touched).items():
        folded = {_folded(name) for name in names}
        for name, file in change.before.snapshot.folder(folder).items():
            if name in names:
                continue
            looks = alike if folder == "solutions" else ()
            if _folded(name) in folded or (looks and skeleton(name) in looks):
                path = f"{folder}/{name}" if folder else name
                yield FileFact(path, "dir") if file.mode == FOLDER else fact(path, file)


def _by_folder(paths: set[str]) -> dict[str, set[str]]:
    """Each folder on the way to a path, and the names in it that are on the way."""
    found: dict[str, set[str]] = {}
    for path in paths:
        folder = ""
        for step in path.split("/"):
            found.setdefault(folder, set()).add(step)
            folder = f"{folder}/{step}" if folder else step
    return found


def _folded(name: str) -> str:
    if name.isascii() and name.islower():
        return name
    return unicodedata.normalize("NFKC", name).casefold()
