"""The data types of the SSH protocol (RFC 4251, section 5), read and written."""

from typing import final


class Malformed(ValueError):
    """Bytes that are not what the protocol says."""


@final
class Reader:
    """Takes one value after another from bytes; none may be left over."""

    def __init__(self, data: bytes) -> None:
        """Begin at the first byte."""
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        """As many bytes; raises Malformed where there are fewer."""
        end = self._at + count
        if end > len(self._data):
            raise Malformed("too short")
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def number(self) -> int:
        """A ``uint32``."""
        return int.from_bytes(self.take(4), "big")

    def string(self) -> bytes:
        """A ``string``: its length, then its bytes."""
        return self.take(self.number())

    def integer(self) -> int:
        """An ``mpint`` that is not negative, in the one form that is allowed for it."""
        raw = self.string()
        value = int.from_bytes(raw, "big")
        if integer(value) != len(raw).to_bytes(4, "big") + raw:
            raise Malformed("a number in another form than its shortest")
        return value

    def end(self) -> None:
        """Make sure that nothing is left; raises Malformed."""
        if self._at != len(self._data):
            raise Malformed("too long")


def string(data: bytes) -> bytes:
    """Write a ``string``."""
    return len(data).to_bytes(4, "big") + data


def integer(value: int) -> bytes:
    """Write an ``mpint`` that is not negative: no needless zeros, the highest bit never set."""
    return string(value.to_bytes(value.bit_length() // 8 + 1, "big") if value else b"")
