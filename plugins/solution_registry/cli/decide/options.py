"""The options that every deciding command has."""

import click

from ...language import Words
from ..path_types import FilePath, KeyFile


def sealing_options(words: Words) -> list[click.Parameter]:
    """With which key, and whether to ask."""
    _ = words.text
    return [
        click.Option(
            ["--key"],
            metavar=_("FILE"),
            type=KeyFile(words),
            help=_(
                "Your SSH key; otherwise the one in ~/.ssh or the agent that the registry knows. "
                "The public half (.pub) is enough where an agent has the key."
            ),
        ),
        click.Option(
            ["--dry-run"], is_flag=True, help=_("Show what would be signed, and write nothing.")
        ),
        click.Option(["--yes"], is_flag=True, help=_("Sign without asking.")),
    ]


def decision_options(words: Words) -> list[click.Parameter]:
    """What every decision on a solution says."""
    _ = words.text
    return [
        click.Option(
            ["reviewers", "--reviewer"],
            multiple=True,
            metavar="ID",
            help=_(
                "Who decides besides you: from level 2 on somebody of another organisation. Where "
                "the registrar signs: everybody who decided."
            ),
        ),
        click.Option(
            ["--organisation"],
            metavar=_("ORGANISATION"),
            help=_("Who answers for the decision; otherwise the first reviewer's organisation."),
        ),
        click.Option(["--case-number"], metavar=_("TEXT"), help=_("The decision's case number.")),
        click.Option(
            ["--no-interest"],
            is_flag=True,
            help=_(
                "Declare that those who decide have no interest in the solution: neither lead, "
                "partner, supplier nor funder."
            ),
        ),
        click.Option(
            ["--decided-on"], metavar=_("DAY"), help=_("Another day of decision than today.")
        ),
        click.Option(["--note"], metavar=_("TEXT"), help=_("About the record itself.")),
        click.Option(
            ["file", "--from"],
            metavar=_("FILE"),
            type=FilePath(words),
            help=_("Take what is prepared in a file; --prepare writes one to fill in."),
        ),
    ]


def policy_options(words: Words) -> list[click.Parameter]:
    """What every decision on policy says."""
    _ = words.text
    return [
        click.Option(["--grounds"], metavar=_("TEXT"), help=_("Why, in your language.")),
        click.Option(["--case-number"], metavar=_("TEXT"), help=_("The decision's case number.")),
        click.Option(
            ["signers", "--signer"],
            multiple=True,
            metavar="ID",
            help=_("The reviewer who signs as the second; not needed where there are but two."),
        ),
        click.Option(
            ["--decided-on"], metavar=_("DAY"), help=_("Another day of decision than today.")
        ),
        *sealing_options(words),
    ]
