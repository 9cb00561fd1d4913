"""Git as a command, kept from doing more than it is asked for.

What lies around a clone (its settings, hooks, replaced objects, variables of the environment) is
whoever's made the clone. None of it may run a program, or change what git says of a history.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from typing import IO, Final

_SETTINGS: Final = {
    # Programs that git would run by itself: while it reads an index, or a log of signed commits.
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "log.showSignature": "false",
    # Files that git would read besides, as other names of people: one may have no end.
    "log.mailmap": "false",
    "log.decorate": "false",
    # As much memory as git takes by itself; with little it makes the same objects over and over.
    "core.deltaBaseCacheLimit": "96m",
    # Files that look like a repository are none: what is proven is the one they lie in.
    "safe.bareRepository": "explicit",
    # Ancestry is read from the commits themselves, never from a file beside them.
    "core.commitGraph": "false",
    # Nothing of how somebody likes to see logs.
    "diff.orderFile": os.devnull,
    "diff.relative": "false",
    "log.diffMerges": "separate",
    "log.follow": "false",
    "log.showRoot": "true",
    # What is said is in UTF-8, as is what a commit that names no encoding was written in.
    "i18n.commitEncoding": "UTF-8",
    "i18n.logOutputEncoding": "UTF-8",
}
"""What holds whatever the settings of the clone, of its owner or of the machine say."""

_QUIET: Final = {
    # What refs/replace says instead of an object is no part of what was signed or reviewed.
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    # A clone that lacks objects says so; nothing is fetched.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_THIRTY_TWO_MEGABYTES: Final = "33554432"
"""The most that every version takes."""
_THRIFTY: Final = {
    # A list of thousands of folders is read for every commit. By itself, glibc's malloc asks the
    # kernel for each anew (mallopt(3)), which takes as long as comparing them.
    "MALLOC_MMAP_THRESHOLD_": _THIRTY_TWO_MEGABYTES,
    "MALLOC_TRIM_THRESHOLD_": _THIRTY_TWO_MEGABYTES,
}
"""What makes git quicker; where the C library is another, nobody looks at it."""
_ELSEWHERE: Final = frozenset(
    {
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_COMMON_DIR",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_SHALLOW_FILE",
        "GIT_NAMESPACE",
        "GIT_PREFIX",
        "GIT_REPLACE_REF_BASE",
        "GIT_QUARANTINE_PATH",
        "GIT_EXTERNAL_DIFF",
        "GIT_ATTR_SOURCE",
        "GIT_LITERAL_PATHSPECS",
        "GIT_GLOB_PATHSPECS",
        "GIT_NOGLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
    }
)
"""Variables that speak of another repository than the folder's, or change what a path means."""
_SOON: Final = 60.0
"""Seconds in which git finds a repository, on a slow disk too."""


class NoHistory(Exception):
    """Git cannot tell. The text is a code.

    no-git, no-repository, not-trusted (git refuses a folder of somebody else's), shallow,
    no-commits; of revisions also unknown-revision and ambiguous-revision (``revision`` is which),
    unrelated, missing-objects, named-twice (a folder has two files of one name) and
    too-many-changes.
    """

    def __init__(self, code: str, revision: str = "") -> None:
        """Take the reason."""
        super().__init__(code)
        self.revision = revision


def begun(
    root: Path, *arguments: str, asked: IO[bytes] | int = PIPE, complaints: int = DEVNULL
) -> Popen[bytes]:
    """Git as a process that goes on, to write to and read from. Raises NoHistory: no-git."""
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        return Popen(  # noqa: S603 - fixed commands
            _command(*arguments),
            cwd=root,
            env=kept | _QUIET | _THRIFTY,
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
    except FileNotFoundError:
        raise NoHistory("no-git") from None


def told(root: Path, *arguments: str) -> bytes:
    """What a git command says, asked by way of GitPython.

    For what is asked once and says much: GitPython takes a tenth of a second to begin.

    Raises:
        NoHistory: no-git; missing-objects, where the command fails.
    """
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    import git  # fails at import where git is missing, unless told to be quiet

    try:
        with _only_here():
            said: bytes = git.Git(root).execute(
                _command(*arguments),
                env=_QUIET | _THRIFTY,
                stdout_as_string=False,
                strip_newline_in_stdout=False,
            )
    except git.GitCommandNotFound:
        raise NoHistory("no-git") from None
    except git.GitCommandError:
        raise NoHistory("missing-objects") from None
    return said


def _command(*arguments: str) -> list[str]:
    settings = (part for one in _SETTINGS.items() for part in ("-c", "=".join(one)))
    return ["git", *settings, *arguments]


@contextmanager
def _only_here() -> Iterator[None]:
    """Without the variables that speak of elsewhere: GitPython hands on all that there are."""
    taken = {name: os.environ.pop(name) for name in _ELSEWHERE & os.environ.keys()}
    try:
        yield
    finally:
        os.environ.update(taken)


def ran(root: Path, *arguments: str, asked: IO[bytes] | int = DEVNULL) -> tuple[int, bytes]:
    """The exit code of a git command, and what it said. Raises NoHistory: no-git."""
    process = begun(root, *arguments, asked=asked)
    said, _ = process.communicate()
    return process.returncode, said


def way_from_top(root: Path) -> str:
    """The way from the top of a repository to a folder: empty, or with a slash at its end.

    Raises:
        NoHistory: no-git, no-repository, not-trusted, shallow. A repository that has settings
            without an end, or says that its files lie elsewhere than around it, is none.
    """
    asked = ("rev-parse", "--is-shallow-repository", "--show-prefix")
    process = begun(root, *asked, asked=DEVNULL, complaints=PIPE)
    said, complaint = _soon(process)
    if process.returncode:
        raise NoHistory("not-trusted" if b"safe.directory" in complaint else "no-repository")
    shallow, _, prefix = os.fsdecode(said).partition("\n")
    if shallow == "true":
        raise NoHistory("shallow")
    prefix = prefix.removesuffix("\n")
    if prefix.count("/") != _folders_below_top(root):
        raise NoHistory("no-repository")
    return prefix


def _soon(process: "Popen[bytes]") -> tuple[bytes, bytes]:
    """All that a process says; one that does not end is ended, and has failed."""
    try:
        return process.communicate(timeout=_SOON)
    except TimeoutExpired:
        process.kill()
        return process.communicate()


def _folders_below_top(root: Path) -> int:
    """How many folders lead from the one that holds ``.git`` to this one."""
    folder = root.resolve()
    below = (
        steps for steps, one in enumerate((folder, *folder.parents)) if (one / ".git").exists()
    )
    return next(below, -1)
