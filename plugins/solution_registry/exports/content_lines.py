"""Lines as iCalendar has them, in UTF-8, folded; and text that can stand in them."""

from collections.abc import Iterable, Iterator

OCTETS = 75
"""So long a line may be, its end left out (RFC 5545, 3.1)."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def escaped(text: str) -> str:
    r"""Write text as a value (RFC 5545, 3.3.11).

    >>> escaped("a, b; c\nd")
    'a\\, b\\; c\\nd'
    """
    return text.translate(_ESCAPES)


def content_lines(lines: Iterable[str]) -> bytes:
    """Write lines; long ones go on after a line end and a blank."""
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line.encode()))


def _folded(line: bytes) -> Iterator[bytes]:
    while len(line) > OCTETS:
        end = OCTETS
        while line[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        yield line[:end]
        line = b" " + line[end:]
    yield line
