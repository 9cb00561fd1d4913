"""What an example of the failure guide shows, read as its readers do.

``# a/path.yml`` begins a file, of which only the fields are shown that matter here; ``--- a/path``
begins a change of some lines; ``$ …`` is a command, as at a terminal; ``(× N)`` stands for the line
above so many times. What stands before the first of these is of an entry.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ENTRY = "solutions/felanmalan/solution.yml"
_FILE = re.compile(r"# (\S*[/.]\S+)")
_CHANGE = re.compile(r"--- (\S+)")
_TIMES = re.compile(r"(.*\n) *\(× (\d+)\)\n")
Kind = Literal["file", "change", "command"]


@dataclass(frozen=True)
class Part:
    """A file, a change of one, or a command; ``text`` ends with a line break if there is any."""

    kind: Kind
    path: str
    text: str


def parts(example: str) -> list[Part]:
    """Take an example apart."""
    return list(_parts(expanded(example)))


def expanded(example: str) -> str:
    """Write out what is shown as so many times the same."""
    return _TIMES.sub(lambda found: found[1] * int(found[2]), f"{example}\n")


def _parts(text: str) -> Iterator[Part]:
    kind: Kind = "file"
    path, lines = ENTRY, list[str]()
    for line in text.splitlines(keepends=True):
        begins = _FILE.fullmatch(line.rstrip("\n")) or _CHANGE.fullmatch(line.rstrip("\n"))
        if not begins and not line.startswith("$ "):
            lines.append(line)
            continue
        if path != ENTRY or lines:
            yield Part(kind, path, "".join(lines))
        if begins:
            kind = "file" if line.startswith("#") else "change"
            path, lines = begins[1], []
        else:
            yield Part("command", "", line.removeprefix("$ ").rstrip("\n"))
            path, lines = ENTRY, []
    if path != ENTRY or lines:
        yield Part(kind, path, "".join(lines))


def fields(text: str) -> set[str]:
    """The outermost fields of what is shown of a YAML file."""
    return set(re.findall(r"^([a-z_]+):", text, re.MULTILINE))


def fields_of(examples: tuple[str, ...], path: str) -> set[str]:
    """The fields of a file that examples show: those that are missing in one of them, too."""
    shown = [part for example in examples for part in parts(example)]
    return {field for part in shown if part.path == path for field in fields(part.text)}
