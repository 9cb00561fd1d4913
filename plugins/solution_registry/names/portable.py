"""Names that do not work on every machine, or that lead somewhere else."""

import re
from collections.abc import Iterator
from typing import Final

from solution_registry.nearest import simplified
from solution_registry.problem import Problem

from .fact import FileFact

MAX_PATH: Final = 200
"""Characters of a path: Windows allows 260, the folder of the registry included."""

DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Names that Windows keeps for devices, whatever comes after a dot."""
_RESERVED: Final = re.compile(rf"({'|'.join(sorted(DEVICES))})(\..*)?", re.IGNORECASE)
_NOT_ON_WINDOWS: Final = re.compile(r"[<>:|?*]|[. ]$")
_UNSAFE: Final = re.compile(r"\.{0,2}|\.git|.*[\\%].*|[A-Za-z]:.*|~.*", re.IGNORECASE)
_UNREADABLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\"'`$;&<>|\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


def portable(fact: FileFact) -> Iterator[Problem]:
    """Find what is wrong with the last part of a path, whatever it is for."""
    path = fact.text
    name = path.rpartition("/")[2]
    if path != fact.path or _UNREADABLE.search(name):
        yield Problem("unreadable-name", path)
    elif path.startswith("/") or _UNSAFE.fullmatch(name):
        yield Problem("unsafe-path", path)
    elif not name.isascii():
        yield Problem("non-ascii-name", path, values={"value": name, "near": _ascii(name)})
    elif _RESERVED.fullmatch(name) or _NOT_ON_WINDOWS.search(name):
        yield Problem("windows-name", path, values={"value": name})
    if len(path) > MAX_PATH:
        values = {"length": str(len(path)), "max": str(MAX_PATH)}
        yield Problem("path-too-long", path, values=values)
    if fact.kind == "symlink":
        yield Problem("symbolic-link", path)
    elif fact.kind == "other":
        yield Problem("not-a-file", path)
    elif fact.executable and fact.kind == "file":
        yield Problem("executable-file", path)


def _ascii(name: str) -> str:
    stem, dot, extension = name.rpartition(".")
    return f"{simplified(stem)}.{simplified(extension)}" if dot and stem else simplified(name)
