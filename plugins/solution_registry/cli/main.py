"""Running a command, and turning what can go wrong into one clear line and an exit code.

0: all is well. 1: something was found. 2: it could not run. 130 and 141: interrupted, and nobody
reads on (what shells use for both).
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click
from click.shell_completion import shell_complete

from ..language import Words, words
from .complaint import Found, complaint
from .failure import failed
from .group import registry
from .spoken import spoken
from .unforeseen import unforeseen

FOUND = 1
REFUSED = 2
INTERRUPTED = 130
NOBODY_READS = 141

COMPLETE = "_REGISTRY_COMPLETE"
"""The variable in which a shell asks what may follow."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``registry`` with the arguments of the process, or those given, and exit."""
    _have_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(given))


def run(arguments: Sequence[str]) -> int:
    """Run ``registry`` and return its exit code."""
    spoken_words = words(spoken(arguments, os.environ))
    _escape_what_cannot_be_shown()
    try:
        code = _run(arguments, spoken_words)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer has no reader either; Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    return code


def _run(arguments: Sequence[str], words: Words) -> int:
    _ = words.text
    command = registry(words)
    if asked := os.environ.get(COMPLETE):
        return shell_complete(command, {}, command.name or "", COMPLETE, asked)
    try:
        with command.make_context(command.name, list(arguments)) as context:
            result = command.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as no_command:
        click.echo(no_command.format_message(), err=True)
    except click.ClickException as refused:
        click.echo(complaint(refused, words), err=True)
        return FOUND if isinstance(refused, Found) else REFUSED
    except (click.Abort, EOFError, KeyboardInterrupt):
        click.echo(f"\nregistry: {_('interrupted')}", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except OSError as failure:
        click.echo(f"registry: {failed(failure, words)}", err=True)
    except Exception as failure:  # noqa: BLE001 - the last resort: what it says may be a stranger's
        click.echo(unforeseen(failure, words), err=True)
    else:
        return result if isinstance(result, int) else 0
    return REFUSED


def _have_streams() -> None:
    """Open the null device in the place of each stream that a shell has closed (``>&-``).

    It takes its number, too, which the next file that is opened would have got otherwise.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, nothing)


def _escape_what_cannot_be_shown() -> None:
    """Say what a terminal cannot show in another way, rather than fail in the middle."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
