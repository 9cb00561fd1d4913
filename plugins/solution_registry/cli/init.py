"""``registry init``: found a registry, with a key of one's own."""

from typing import Any

import click

from ..language import Words
from .command import Argument, Command
from .context import Here
from .decide.options import policy_options

EXAMPLES = (
    "registry init our-registry --key ~/.ssh/founding",
    "registry init our-registry --empty --dry-run",
)


def command(words: Words) -> Command:
    """The command in a language."""
    _ = words.text
    hidden = {"signers"}
    return Command(
        "init",
        words,
        run,
        what=_(
            "Found a registry: its id, its policy and its founding key are laid down in a first, "
            "signed decision. The founding key names the first reviewers, and decides until there "
            "are two; keep it safe, and publish its fingerprint where nobody can change it, such "
            "as your organisation's website.\n\nIn a clone of a demonstration the registry is "
            "founded anew: its fictional examples and their reviewers, whose keys everybody has, "
            "are taken away."
        ),
        parameters=[
            Argument(
                "id",
                metavar="ID",
                what=_("The registry's id: small letters a to z, digits and hyphens, for ever."),
            ),
            click.Option(
                ["--empty"],
                is_flag=True,
                help=_(
                    "Take all solutions away before, also those that are no examples, and what "
                    "vocabularies say of them. They have to be committed: git keeps them."
                ),
            ),
            *(one for one in policy_options(words) if one.name not in hidden),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, id: str, **given: Any) -> None:
    """Found it. Raises Found and Refused."""
    from .decide.founding import found

    found(here, id, given)
