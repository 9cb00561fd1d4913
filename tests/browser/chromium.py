"""Finds the Chromium to test with; run as a script it prints the command, or fails."""

import os
import shutil
import sys

NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")

ARGUMENTS = (
    "--no-sandbox",  # root, as in a container, has no other way
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A reader of every language: others are offered the page in their own (test_reading.py).
    "--accept-lang=sv,en,da",
    # A request to anywhere but the site under test fails, and is then reported by `watch`.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find_chromium() -> str | None:
    """Return the path of $CHROMIUM or of the first known name; None if there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, NAMES)), None)


if __name__ == "__main__":
    found = find_chromium()
    if found is None:
        sys.exit(1)
    sys.stdout.write(f"Browser: {found}\n")
