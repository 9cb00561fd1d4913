"""The operator's settings as the base has them: a change is not reviewed by its own."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from ..history.command import NoHistory
from ..history.objects import Objects
from ..problem import Problem
from ..settings import Settings
from ..settings.file import FILE, WrongSettings, read_settings
from .change import Change, NoReview

_PLACES: Final = (FILE, f"../{FILE}")
"""Where the settings of a registry may be, from its root."""


def base_settings(root: Path, base: str, *, cached: bool) -> Settings:
    """The settings at the tip of the base.

    Raises:
        NoReview: where git cannot tell.
        WrongSettings: where the base's file cannot be read.
    """
    try:
        with Objects(root) as objects:
            commit, top = objects.commit(base), PurePosixPath(objects.prefix)
            folders = {root: top, root.parent: top.parent} if objects.prefix else {root: top}

            def read(file: Path) -> bytes | None:
                folder = folders.get(file.parent)
                found = [] if folder is None else [*objects.in_each([commit], f"{folder / FILE}")]
                return next(iter(found), None)

            return read_settings(root, cached=cached, read=read)
    except NoHistory as reason:
        raise NoReview(str(reason), reason.revision) from None


def settings_unreadable(change: Change) -> Iterator[Problem]:
    """The settings can be read once the change is in: else neither site nor command runs."""
    root = change.settings.root
    for path in change.paths:
        if path.new and path.path in _PLACES:
            file = (root / path.path).resolve()
            try:
                read_settings(root, read={file: change.after.read(path.path)}.get, environment={})
            except WrongSettings as wrong:
                why = str(wrong).removeprefix(f"{file}: ").removeprefix(f"{FILE}: ")
                yield Problem("settings-unreadable", path.path, values={"value": why})
