"""What a browser does not read of our style sheets and scripts is left out."""

import re

_UNREAD = re.compile(r"/\*.*?\*/|^ *//[^\n]*\n|^ +|\n+(?=\n)", re.DOTALL | re.MULTILINE)
"""Comments, indents and empty lines. No text of ours goes over several lines."""


def lean(text: str) -> bytes:
    r"""Take away comments and indents.

    >>> lean("// What it does.\n\nif (a) {\n  b(); /* why */\n}\n")
    b'if (a) {\nb(); \n}\n'
    """
    return _UNREAD.sub("", text).lstrip().encode()
