"""Files and folders that are named, refused in the reader's language where they do not fit."""

from pathlib import Path
from typing import Any

import click

from ..language import Words
from .failure import why


class FilePath(click.Path):
    """The path of a file, which need not be there; a folder is refused.

    A shell completes it as any path of click's.
    """

    why = "%(path)s is a folder, not a file."
    refused = staticmethod(Path.is_dir)

    def __init__(self, words: Words) -> None:
        """Refuse in a language."""
        super().__init__(path_type=Path)
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Take a path."""
        if self.refused(Path(value)):
            self.fail(self.words.text(self.why) % {"path": value}, param, ctx)
        return Path(value)


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
