"""``registry completion``: the script that lets a shell complete commands, options and ids."""

import click
from click.shell_completion import get_completion_class

from ..language import Words
from .choice import Choice
from .command import Argument, Command
from .context import Here
from .main import COMPLETE

WHERE = {
    "bash": "~/.local/share/bash-completion/completions/registry",
    "zsh": '"${fpath[1]}/_registry"',
    "fish": "~/.config/fish/completions/registry.fish",
}
"""Shell → the file that it reads the script from."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "completion",
        words,
        run,
        what=_("Write the script that lets a shell complete what you type."),
        parameters=[
            Argument(
                "shell",
                metavar="|".join(WHERE),
                what=_("Your shell."),
                type=Choice(list(WHERE), words),
            )
        ],
        examples=[f"registry completion {shell} > {file}" for shell, file in WHERE.items()],
    )


def run(here: Here, shell: str) -> None:
    """Write the script; where it belongs is said beside it, and not into it."""
    made = get_completion_class(shell)
    if made is None:
        return
    click.echo(made(click.Command("registry"), {}, "registry", COMPLETE).source())
    told = here.words.text("Keep this in %(file)s and open a new shell.")
    click.echo(told % {"file": WHERE[shell]}, err=True)
