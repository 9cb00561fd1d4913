"""``registry certify``: decide that a solution meets the criteria, and sign that."""

from typing import Any

import click

from ..language import Words
from .command import Argument, Command
from .complete import solution_ids
from .context import Here
from .decide.options import decision_options, sealing_options
from .path_types import FilePath

EXAMPLES = (
    "registry certify my-service",
    "registry certify my-service --reviewer rv-4k2m9x",
    "registry certify my-service --prepare decision.yml",
    "registry certify my-service --from decision.yml --key ~/.ssh/registry --yes",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "certify",
        words,
        run,
        what=_(
            "Certify a solution. You are taken through the criteria, with what the entry says on "
            "each; you give the verdict, its evidence and its grounds. The level is computed. What "
            "will be signed is shown, and nothing is written before you have signed it with your "
            "SSH key.\n\nFrom level 2 on a reviewer of another organisation has to sign too: name "
            "them with --reviewer; they sign with “registry sign”.\n\nThe exit code is 0 when it "
            "is written, 1 when a rule is against it, and 2 when it could not be done."
        ),
        parameters=[solution_argument(words), *criteria_options(words), *until_options(words)],
        examples=EXAMPLES,
    )


def solution_argument(words: Words) -> click.Parameter:
    """Which solution."""
    return Argument(
        "id",
        metavar="ID",
        what=words.text("The solution's id, which is the name of its folder."),
        shell_complete=solution_ids,
    )


def criteria_options(words: Words) -> list[click.Parameter]:
    """The options of whatever goes through the criteria."""
    _ = words.text
    return [
        *decision_options(words),
        click.Option(
            ["--prepare"],
            metavar=_("FILE"),
            type=FilePath(words),
            help=_("Write a file to fill in at leisure, for --from; nothing is decided."),
        ),
        *sealing_options(words),
    ]


def until_options(words: Words) -> list[click.Parameter]:
    """How long it holds."""
    _ = words.text
    return [
        click.Option(
            ["--valid-until"],
            metavar=_("DAY"),
            help=_("The last day; otherwise as long as policy, support and agreements allow."),
        )
    ]


def run(here: Here, id: str, **given: Any) -> None:
    """Decide. Raises Found and Refused."""
    from .decide.criteria_dialogue import decide
    from .decide.decision import Kind

    decide(here, id, Kind("certify", "certified"), given)
