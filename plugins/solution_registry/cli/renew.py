"""``registry renew``: look at every verdict of the last certification again."""

from typing import Any

import click

from ..language import Words
from .certify import criteria_options, solution_argument, until_options
from .command import Command
from .context import Here

EXAMPLES = (
    "registry renew my-service",
    "registry renew my-service --prepare renewal.yml",
    "registry renew my-service --from renewal.yml --yes",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "renew",
        words,
        run,
        what=_(
            "Renew a certification. Each verdict of the last one is shown, those first whose "
            "fields have changed since, and you say of each whether it is still true; where it is "
            "not, you judge anew. Nothing is taken over unasked. The outcome is a new decision; "
            "the old one stays in the history."
        ),
        parameters=[solution_argument(words), *criteria_options(words), *until_options(words)],
        examples=EXAMPLES,
    )


def run(here: Here, id: str, **given: Any) -> None:
    """Decide. Raises Found and Refused."""
    from .decide.criteria_dialogue import decide
    from .decide.decision import Kind

    decide(here, id, Kind("renew", "certified", renews=True), given)
