"""What is known of a terminal: its width, whether it shows colours, the language that it speaks."""

import os
import sys
from collections.abc import Mapping
from typing import TextIO

from .language import SOURCE_LANGUAGE, languages

_OURS = "REGISTRY_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def width() -> int | None:
    """Columns of the terminal that standard output is; None where it is none."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return None
    import shutil  # and with it all that compresses

    return shutil.get_terminal_size().columns


def colours(stream: TextIO | None = None) -> bool:
    """Whether to write in colours to a stream, or to standard output where none is given.

    On a terminal, unless NO_COLOR is set (https://no-color.org).
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return (stream or sys.stdout).isatty() and os.environ.get("TERM") != "dumb"


def language_of(environment: Mapping[str, str]) -> str:
    """The language that variables ask for: ours, or those of the locale (POSIX, in this order).

    English where there are no words for it.
    """
    known = languages()
    if (asked := environment.get(_OURS, "")) in known:
        return asked
    locale = next((value for name in _LOCALE if (value := environment.get(name))), "")
    language = locale.replace("_", ".").partition(".")[0].lower()
    return language if language in known else SOURCE_LANGUAGE
