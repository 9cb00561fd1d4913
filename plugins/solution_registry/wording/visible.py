"""What a submitter wrote, made harmless to show: every character can be seen, none commands."""

import re
from typing import Final

_LOG_COMMAND: Final = re.compile(r"##(?=\[|vso\[)")


def visible(text: str) -> str:
    r"""Write out what cannot be seen: a line break becomes ``\n``, an escape ``\x1b``.

    So nothing reaches a terminal that moves, colours or links, nor a log as a line of its own;
    commands that forges look for anywhere in a log line (``##[…]``) are taken apart.
    """
    if not text.isprintable():
        text = "".join(one if one.isprintable() else _escape(one) for one in text)
    return _LOG_COMMAND.sub("# #", text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
