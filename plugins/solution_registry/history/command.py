"""Git as a command, kept from doing more than it is asked for.

GitPython runs it for those who look at all of history; a review, which has to be quick, does
without the tenth of a second that GitPython takes to begin.
"""

import os
import subprocess
from pathlib import Path
from typing import Any, Final

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


class NoHistory(Exception):
    """Git cannot tell. The text is a code.

    no-git, no-repository, not-trusted (git refuses a folder of somebody else's), shallow,
    no-commits; of revisions also unknown-revision, unrelated and
    missing-objects.
    """


def git(root: Path) -> Any:
    """Git in a registry's folder, as GitPython's command.

    Raises:
        NoHistory: where git is missing, ``root`` is in no repository, or the clone is shallow.
    """
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    import git  # fails at import where git is missing, unless told to be quiet

    command = git.Git(root)
    command.update_environment(**_QUIET)
    try:
        if command.rev_parse("--is-shallow-repository") == "true":
            raise NoHistory("shallow")
    except git.GitCommandNotFound:
        raise NoHistory("no-git") from None
    except git.GitCommandError as failure:
        trusted = "safe.directory" not in str(failure.stderr)
        raise NoHistory("no-repository" if trusted else "not-trusted") from None
    return command


def begun(root: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """Git as a process that goes on, to write to and read from. Raises NoHistory: no-git."""
    try:
        return subprocess.Popen(  # noqa: S603 - fixed commands
            ["git", *arguments],  # noqa: S607 - as everybody's git
            cwd=root,
            env=os.environ | _QUIET,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise NoHistory("no-git") from None


def ran(root: Path, *arguments: str) -> tuple[int, bytes]:
    """The exit code of a git command, and what it said. Raises NoHistory: no-git."""
    process = begun(root, *arguments)
    said, _ = process.communicate()
    return process.returncode, said
