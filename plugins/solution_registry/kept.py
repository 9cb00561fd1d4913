"""Values kept between runs, read back without trusting the file they stand in.

A pickle can name any function to call; here only the classes and functions that the caller
names are ever looked up, so that a file planted by a stranger runs nothing. What it says is
believed: see "Caches" in SECURITY.md. A file that is damaged counts as none: it begins with a
checksum of what follows.
"""

import io
import os
import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias
from zlib import crc32

from .whole_file import write_whole

Named: TypeAlias = type | Callable[..., Any]
"""What a pickle refers to by name: a class, or a function of a module."""


class _Reader(pickle.Unpickler):
    def __init__(self, stream: BinaryIO, allowed: Iterable[Named]) -> None:
        super().__init__(stream)
        self._allowed = {(one.__module__, one.__qualname__): one for one in allowed}

    def find_class(self, module: str, name: str) -> Any:
        try:
            return self._allowed[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is not kept here") from None


_USELESS = (
    EOFError, pickle.UnpicklingError, AttributeError, LookupError,
    TypeError, ValueError, UnicodeError, MemoryError, OverflowError,
)  # fmt: skip
"""What is raised by a file that is damaged, foreign, or no pickle at all."""


FEW = 20
"""So many entries that have changed since are made again sooner than all of them are kept anew."""


def recall(file: Path, key: str, allowed: Iterable[Named]) -> tuple[Any, int] | None:
    """What was kept under ``key``, and when it was written (nanoseconds); None where nothing was.

    ``allowed`` are the classes that may occur, besides the plain ones of the language.
    """
    try:
        with file.open("rb") as stream:
            written = os.fstat(stream.fileno()).st_mtime_ns
            checksum, raw = stream.read(_CHECKSUM), stream.read()
        if _checksum(raw) != checksum:
            return None
        reader = _Reader(io.BytesIO(raw), allowed)
        if reader.load() != key:
            return None
        return reader.load(), written
    except (OSError, *_USELESS):
        return None


def pack(value: Any) -> bytes:
    """Pack a value that is to be kept as a part of another, and looked at later or never."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack(raw: bytes, allowed: Iterable[Named]) -> Any | None:
    """Bring back what was packed, with the same care as :func:`recall`; None where it is none."""
    try:
        return _Reader(io.BytesIO(raw), allowed).load()
    except _USELESS:
        return None


def keep(file: Path, key: str, value: Any) -> None:
    """Write what is to be kept, whole or not at all; a folder that refuses is no failure."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dump(key)
    pickler.dump(value)  # what it shares with the key is in it once: one reader reads both
    raw = buffer.getbuffer()
    with suppress(OSError):
        write_whole(file, _checksum(raw), raw)


_CHECKSUM = 4
"""Bytes."""


def _checksum(raw: bytes | memoryview) -> bytes:
    return crc32(raw).to_bytes(_CHECKSUM, "big")


@cache
def code_stamp() -> str:
    """A stamp of this package's own code, and of those it rests on: see `packages`.

    Nothing is believed that was learnt by other code.
    """
    stamps = sorted(_stamps(os.path.dirname(__file__)))  # noqa: PTH120 - see `_stamps`
    return ",".join((packages(), *(stamp for _, stamp in stamps)))


@cache
def packages() -> str:
    """The packages installed where pydantic lies, each with its version, as installers write it.

    https://packaging.python.org/en/latest/specifications/recording-installed-packages/
    """
    found = find_spec("pydantic")
    if not found or not found.origin:
        return ""
    with os.scandir(Path(found.origin).parents[1]) as entries:
        return " ".join(sorted(one.name for one in entries if one.name.endswith(".dist-info")))


def _stamps(folder: str) -> Iterator[tuple[str, str]]:
    """The modules below a folder and what tells their state; :class:`Path` takes thrice as long."""
    with os.scandir(folder) as found:
        for one in found:
            if one.is_dir():
                yield from _stamps(one.path)
            elif one.name.endswith(".py"):
                fact = one.stat()
                yield one.path, f"{fact.st_size}.{fact.st_mtime_ns}"
