"""Files and folders that are named, refused in the reader's language where they do not fit."""

import os
from pathlib import Path
from typing import Any

import click

from ..language import Words
from .failure import why


class Stated(click.types.StringParamType):
    """A text that says something; what a variable of the shell that is not set gives is refused."""

    def __init__(self, words: Words) -> None:
        """Refuse in a language."""
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a text."""
        if not str(value).strip():
            self.fail(empty(self.words), param, ctx)
        return str(value)


class NamedPath(click.Path):
    """The path of a file or folder, which need not be there.

    Nothing at all would mean the folder that one is in: a shell's variable that is not set gives
    it, and nobody who means that folder. A shell completes it as any path of click's.
    """

    def __init__(self, words: Words) -> None:
        """Refuse in a language."""
        super().__init__(path_type=Path)
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Take a path."""
        if not str(value).strip():
            self.fail(empty(self.words), param, ctx)
        return Path(value)


class FilePath(NamedPath):
    """The path of a file, which need not be there; a folder is refused."""

    why = "%(path)s is a folder, not a file."
    refused = staticmethod(Path.is_dir)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Take a path."""
        path = super().convert(value, param, ctx)
        if self.refused(path):
            self.fail(self.words.text(self.why) % {"path": value}, param, ctx)
        return path


class KeyFile(FilePath):
    """The file of a key, also as ``~/.ssh/…`` where no shell has put the folder in its place."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Take a path."""
        return super().convert(at_home(str(value)), param, ctx)


class FolderPath(FilePath):
    """The path of a folder, which need not be there; a file is refused."""

    why = "%(path)s is a file, not a folder."
    refused = staticmethod(Path.is_file)


class ToRead(click.File):
    """A file that is read, or ``-`` for standard input; one that cannot be is refused."""

    def __init__(self, words: Words) -> None:
        """Refuse in a language."""
        super().__init__("rb")
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Open it."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as wrong:
            if not isinstance(wrong.__context__, OSError):
                raise
            told = self.words.text("%(path)s cannot be read: %(why)s")
            reason = why(wrong.__context__, self.words)
            self.fail(told % {"path": click.format_filename(value), "why": reason}, param, ctx)


def empty(words: Words) -> str:
    """What is wrong with a value that says nothing."""
    return words.text(
        "the value is empty, as that of a shell's variable which is not set. Write what is meant, "
        "or leave it out."
    )


def at_home(path: str) -> str:
    """A path with the home folder in the place of ``~``; as it stands where nobody is meant."""
    return os.path.expanduser(path)  # noqa: PTH111 - pathlib fails where there is no such user
