"""``registry decline``: decide that a solution is not certified this time."""

from typing import Any

import click

from ..language import Words
from .certify import criteria_options, solution_argument
from .command import Command
from .context import Here

EXAMPLES = (
    "registry decline my-service",
    'registry decline my-service --from decision.yml --reason "…" --yes',
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "decline",
        words,
        run,
        what=_(
            "Decline to certify a solution, with a verdict on every criterion and the reason: what "
            "remains to be done. A certification that stands goes on standing."
        ),
        parameters=[solution_argument(words), reason_option(words), *criteria_options(words)],
        examples=EXAMPLES,
    )


def reason_option(words: Words) -> click.Parameter:
    """Why."""
    _ = words.text
    return click.Option(["--reason"], metavar=_("TEXT"), help=_("Why, in your language."))


def run(here: Here, id: str, **given: Any) -> None:
    """Decide. Raises Found and Refused."""
    from .decide.criteria_dialogue import decide
    from .decide.decision import Kind

    decide(here, id, Kind("decline", "declined"), {**given, "valid_until": None})
