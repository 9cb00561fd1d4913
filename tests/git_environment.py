"""Git as it is without its user: no variable and no settings file says what it does.

Under a hook of git, or in the terminal of some tools, GIT_DIR names a repository: every commit of a
test or a benchmark would go there, wherever it is run.
"""

import os
from collections.abc import MutableMapping
from pathlib import Path

ROOT = Path(__file__).parent.parent

SETTINGS = {
    "commit.gpgSign": "false",
    "core.autocrlf": "false",
    "core.hooksPath": os.devnull,
    "init.defaultBranch": "main",
    "tag.gpgSign": "false",
}
"""What the tests want, whatever git's own defaults come to be."""

SOMEBODY = {
    "GIT_AUTHOR_EMAIL": "test@example.org",
    "GIT_AUTHOR_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@example.org",
    "GIT_COMMITTER_NAME": "Test",
}
"""Whoever commits."""

TRUSTED = (ROOT, ROOT / ".git")
"""The project is read though somebody else owns its folder, as in a container."""


def shut_off(environment: MutableMapping[str, str]) -> None:
    """Take out of an environment what its owner has told git, and put in what tests need."""
    for name in [name for name in environment if name.startswith("GIT_")]:
        del environment[name]
    environment.update(SOMEBODY)
    environment["GIT_CONFIG_GLOBAL"] = os.devnull
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    settings = [*SETTINGS.items(), *(("safe.directory", str(folder)) for folder in TRUSTED)]
    environment["GIT_CONFIG_COUNT"] = str(len(settings))
    for number, (name, value) in enumerate(settings):
        environment[f"GIT_CONFIG_KEY_{number}"] = name
        environment[f"GIT_CONFIG_VALUE_{number}"] = value
