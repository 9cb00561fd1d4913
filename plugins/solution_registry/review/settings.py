"""The operator's settings as the base has them: a change is not reviewed by its own."""

import os
import posixpath
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from ..history.command import NoHistory
from ..history.objects import Objects
from ..problem import Problem
from ..settings import Settings
from ..settings.file import FILE, WrongSettings, read_settings
from .change import Change, NoReview

_PLACE: Final = re.compile(rf"(\.\./)*{re.escape(FILE)}").fullmatch
"""Where the settings of a registry may be, from its root: there, or above."""


def base_settings(root: Path, base: str, *, cached: bool) -> Settings:
    """The settings at the tip of the base.

    Raises:
        NoReview: where git cannot tell.
        WrongSettings: where the base's file cannot be read.
    """
    try:
        with Objects(root) as objects:
            read = partial(_file_of, objects, objects.commit(base), root)
            return read_settings(root, cached=cached, read=read)
    except NoHistory as reason:
        raise NoReview(str(reason), reason.revision) from None


def settings_unreadable(change: Change) -> Iterator[Problem]:
    """The settings can be read once the change is in: else neither site nor command runs."""
    root = change.settings.root

    def read(file: Path) -> bytes | None:
        path = _way(root, file)
        if path not in change.after.changed:
            return _file_of(change.objects, change.base, root, file)
        try:
            return change.after.read(path) if change.after.file(path) else None
        except OSError as wrong:
            raise WrongSettings(f"{file}: {wrong.strerror}") from None

    for path in change.paths:
        if path.new and _PLACE(path.path):
            file = Path(os.path.normpath(root / path.path))
            try:
                read_settings(root, read=read, environment={})
            except WrongSettings as wrong:
                why = str(wrong).removeprefix(f"{file}: ").removeprefix(f"{FILE}: ")
                why = why.replace(f"{root}{os.sep}", "")
                yield Problem("settings-unreadable", path.path, values={"value": why})


def _file_of(objects: Objects, commit: str, root: Path, file: Path) -> bytes | None:
    """The bytes of a file as a commit has it; None where it has none, or not within itself."""
    path = posixpath.normpath(f"{objects.prefix}{_way(root, file)}")
    return None if path.startswith("../") else next(objects.in_each([commit], path), None)


def _way(root: Path, file: Path) -> str:
    """The way from the registry to a file, there or above, as git would write it."""
    return Path(os.path.relpath(file, root)).as_posix()
