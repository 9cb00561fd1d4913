"""``registry deprecate``: say that a solution should not be taken up any more."""

from typing import Any, get_args

import click

from ..language import Words
from ..model.terms import LABELS, DeprecationReason
from .certify import solution_argument
from .choice import Choice
from .command import Command
from .context import Here

EXAMPLES = (
    "registry deprecate my-service --reason superseded --replaced-by new-service",
    'registry deprecate my-service --reason unmaintained --note "Support ends in June."',
    "registry deprecate my-service --undo",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    reasons = get_args(DeprecationReason)
    return Command(
        "deprecate",
        words,
        run,
        what=_(
            "Say that a solution should not be taken up any more, from which day and why. The "
            "entry stays: links, decisions and adopters hang on it. Only the field “deprecation” "
            "of its solution.yml is written; all else in it stays as it is, comments too."
        ),
        parameters=[
            solution_argument(words),
            click.Option(
                ["--reason"],
                metavar="|".join(reasons),
                type=Choice(reasons, words, LABELS["DeprecationReason"]),
                help=_("Why."),
            ),
            click.Option(["--on"], metavar=_("DAY"), help=_("From which day; otherwise today.")),
            click.Option(["--replaced-by"], metavar="ID", help=_("The solution to use instead.")),
            click.Option(
                ["--last-version"],
                metavar=_("TEXT"),
                help=_("The last acceptable version; older ones should be left at once."),
            ),
            click.Option(
                ["--note"], metavar=_("TEXT"), help=_("What adopters should do, in your language.")
            ),
            click.Option(["--undo"], is_flag=True, help=_("Take the deprecation back.")),
            click.Option(
                ["--dry-run"], is_flag=True, help=_("Show what would change, and write nothing.")
            ),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, id: str, **given: Any) -> None:
    """Edit the entry. Raises Found and Refused."""
    from .decide.deprecation import deprecate

    deprecate(here, id, **given)
