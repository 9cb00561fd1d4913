"""What is known of where output goes: its width, and whether it shows colours."""

import os
import sys


def width() -> int | None:
    """Columns of the terminal that standard output is; None where it is none."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return None
    import shutil  # and with it all that compresses

    return shutil.get_terminal_size().columns


def colours() -> bool:
    """Whether to write in colours: on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
