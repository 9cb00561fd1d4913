"""What a browser does not read of our style sheets and scripts is left out."""

import re
from typing import Final

TEXT: Final = r"""(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)"""
"""A text in quotes, of a script or a style sheet; between grave accents it may have lines."""

_UNREAD: Final = re.compile(
    rf"({TEXT})|/\*.*?\*/|^ *//[^\n]*\n|^ +|\n+(?=\n)", re.DOTALL | re.MULTILINE
)
"""Comments, indents and empty lines; or else a text, which is kept as it is."""


def lean(text: str) -> bytes:
    r"""Take away comments and indents, but within texts.

    >>> lean("// What it does.\n\nif (a) {\n  b('/* x */'); /* why */\n}\n")
    b"if (a) {\nb('/* x */'); \n}\n"
    """
    return _UNREAD.sub(r"\1", text).lstrip().encode()
