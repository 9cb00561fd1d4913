"""A file's bytes on standard output: as they are, but that they do not act on a terminal."""

import sys

import click

from ..wording import visible


def put_out(raw: bytes) -> None:
    """Write a file's bytes, whatever the terminal speaks; on one, write out what cannot be seen.

    Names of files may hold what moves or colours; programs that read the bytes know what to do.
    """
    if not sys.stdout.isatty():
        click.echo(raw, nl=False)
        return
    for line in raw.decode("utf-8-sig").removesuffix("\n").split("\n"):
        click.echo(visible(line.removesuffix("\r")))
