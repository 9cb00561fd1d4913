"""A failure that nobody foresaw: told whole, in lines that no log takes for commands."""

from traceback import format_exception

from ..language import Words
from .complaint import own_line


def unforeseen(failure: Exception, words: Words) -> str:
    """Where it happened and what it says, for who mends it; then what whoever ran it can do.

    Names of files and values that a stranger chose may be in any of it.
    """
    lines = "".join(format_exception(failure)).splitlines()
    told = words.text(
        "Something went wrong that nobody foresaw (%(name)s). It is a mistake in the program: tell "
        "those who look after it, with the lines above."
    )
    named = told % {"name": type(failure).__name__}
    return "\n".join((*map(own_line, lines), f"registry: {named}"))
