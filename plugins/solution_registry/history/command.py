"""Git as a command, found once and kept from doing more than it is asked for."""

import os
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
