"""Files that somebody names: read, or written where there is none yet."""

from pathlib import Path

from ..language import Words
from .complaint import Refused
from .failure import why


def read_named(file: Path, words: Words) -> bytes:
    """The bytes of a file. Raises Refused."""
    try:
        return file.read_bytes()
    except OSError as failure:
        told = words.text("%(path)s cannot be read: %(why)s")
        raise Refused(told % {"path": file, "why": why(failure, words)}) from None


def write_new(file: Path, text: str, shown: str, words: Words) -> None:
    """Write a file that is not there yet; ``shown`` is what it is called. Raises Refused."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise Refused(words.text("%(path)s is there already.") % {"path": shown}) from None
