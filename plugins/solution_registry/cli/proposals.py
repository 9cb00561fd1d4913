"""``registry proposals``: what is proposed at the forge, for a job that reviews all of it."""

import re
from typing import Final

import click

from ..language import Words
from .at_forge import at_forge
from .command import Command
from .context import Here

EXAMPLES = ("registry proposals --base main",)
_COMMIT: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_ACCOUNT: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "proposals",
        words,
        run,
        what=_(
            "List the open proposals at the forge, one a line: number, commit, and who proposes "
            "it. It is for forges where no job runs by itself when something is proposed.\n\n"
            "The forge is named by the variables FORGE (github, gitlab, forgejo or gitea), "
            "FORGE_API, FORGE_PROJECT and FORGE_TOKEN."
        ),
        parameters=[
            click.Option(
                ["--base"],
                metavar=_("BRANCH"),
                default="",
                help=_("Only those for this branch."),
            )
        ],
        examples=EXAMPLES,
    )


def run(here: Here, base: str) -> None:
    """List them. Raises Refused."""
    with at_forge(here.words) as forge:
        for one in forge.proposals():
            if _COMMIT.fullmatch(one.head) and (not base or one.base == base):
                # A name with other characters is nobody's: the line is read by a shell.
                account = one.account if _ACCOUNT.fullmatch(one.account) else "-"
                click.echo(f"{one.number:d} {one.head} {account}")
