"""Programs that some tests need besides Python and git."""

import os
import shutil

import pytest


def needed(path: str | None, missing: str) -> str:
    """The path of a program; where there is none the test is skipped, or fails under CI=true."""
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return path


def ssh_keygen() -> str:
    """The path of the program that reviewers sign with."""
    return needed(shutil.which("ssh-keygen"), "ssh-keygen is not installed (openssh-client)")
