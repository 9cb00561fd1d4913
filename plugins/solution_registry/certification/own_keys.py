"""The keys that somebody has: in files where ssh keeps them, and in an agent."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .keys import BadKey, PublicKey, read_key


@dataclass(frozen=True, slots=True)
class OwnKey:
    """A key at hand. ``path`` is that of its public half; None for one that only an agent has.

    ``public`` is None for a key that may not sign here; ``why`` is then unreadable, kind or short.
    """

    path: Path | None
    public: PublicKey | None
    line: str
    why: str = ""


def own_keys(folder: Path) -> tuple[OwnKey, ...]:
    """Every key in a folder, as ``~/.ssh``, and in the agent; each once."""
    found: dict[bytes | str, OwnKey] = {}
    for path, line in (*_in_files(folder), *_in_agent()):
        key = _read(path, line)
        found.setdefault(key.public.blob if key.public else line, key)
    return tuple(found.values())


def _read(path: Path | None, line: str) -> OwnKey:
    # What stands behind a key is often somebody's name, or a machine's: nobody needs it here.
    bare = " ".join(line.split()[:2])
    try:
        return OwnKey(path, read_key(bare), bare)
    except BadKey as bad:
        return OwnKey(path, None, bare, str(bad))


def _in_files(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.glob("*.pub")):
        try:
            yield path, path.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeError):
            continue


def _in_agent() -> Iterator[tuple[None, str]]:
    command = ["ssh-add", "-L"]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - as it is
    except (OSError, UnicodeError):
        return
    for line in ran.stdout.splitlines() if ran.returncode == 0 else ():
        yield None, line.strip()
