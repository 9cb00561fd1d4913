"""Files that somebody names: read, or written where there is none yet."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..language import Words
from ..whole_file import first_link
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
    """Write a file that is not there yet; ``shown`` is what it is called.

    Raises Refused, and OSError where it cannot be written: there is then none, as before.
    """
    try:
        stream = file.open("x", encoding="utf-8", newline="\n")
    except FileExistsError:
        raise Refused(words.text("%(path)s is there already.") % {"path": shown}) from None
    try:
        with stream:
            stream.write(text)
    except BaseException:
        with suppress(OSError):
            file.unlink()
        raise


@contextmanager
def folder_made(folder: Path) -> Iterator[None]:
    """Make a folder and those above it; they go again where what they are made for fails."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for one in missing:
            with suppress(OSError):
                one.rmdir()
        raise


def not_through_links(root: Path, path: str, words: Words) -> None:
    """See that what is written at a path of the registry lands there. Raises Refused."""
    if link := first_link(root, path):
        raise Refused(through_link(link, words))


def through_link(link: str, words: Words) -> str:
    """Say why nothing was written."""
    told = words.text("%(path)s is a link, and may lead out of the registry. Nothing was written.")
    return told % {"path": link}
