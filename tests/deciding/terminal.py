"""A real terminal, in which a command runs and somebody answers what it asks."""

import os
import re
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

PATIENCE = 90.0
"""Seconds until a command that says nothing more is given up."""

Answers = Sequence[tuple[str, str]]
"""What stands at the end of what was said (a pattern) → what is typed."""


def typed(
    command: str, where: Path, environment: Mapping[str, str], answers: Answers
) -> tuple[int, str]:
    """Type a command, and answer it; its exit code, and all that stood on the screen."""
    ours, theirs = os.openpty()
    # The shell leads a session of its own, so that what it opens becomes its terminal: ssh-keygen
    # asks for passphrases there and nowhere else.
    tty = os.ttyname(theirs)
    shell = ["bash", "-c", f'exec <"{tty}" >"{tty}" 2>&1; {command}']
    process = subprocess.Popen(shell, cwd=where, env=environment, start_new_session=True)
    said, answered, last = "", 0, time.monotonic()
    try:
        while process.poll() is None or select.select([ours], [], [], 0)[0]:
            if select.select([ours], [], [], 0.03)[0]:
                said += os.read(ours, 65536).decode(errors="replace")
                last = time.monotonic()
                continue
            assert time.monotonic() - last < PATIENCE, f"{command} waits:\n{said}"
            asked = said[answered:]
            answer = next(
                (text for asks, text in answers if re.search(asks + r"\s*$", asked)), None
            )
            if answer is not None:
                answered = len(said)
                os.write(ours, f"{answer}\n".encode())
    finally:
        process.kill()
        process.wait()
        os.close(ours)
        os.close(theirs)
    return process.returncode, said
