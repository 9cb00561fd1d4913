"""What a listing says of one path."""

from typing import Literal, NamedTuple

Kind = Literal["file", "dir", "symlink", "other"]


class FileFact(NamedTuple):
    """One path of a folder or of a commit; a tuple, since tens of thousands are made at once.

    ``path`` is relative to the registry's root with forward slashes; bytes where it is not UTF-8.
    A submodule is of kind ``other``, and so is a device or a pipe.
    """

    path: str | bytes
    kind: Kind
    executable: bool = False

    @property
    def text(self) -> str:
        """The path as text that can be shown, with escapes for bytes that are not UTF-8."""
        if isinstance(self.path, bytes):
            return self.path.decode("utf-8", "backslashreplace")
        if self.path.isascii():
            return self.path
        # What os.scandir could not decode comes as halves of characters.
        return self.path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
