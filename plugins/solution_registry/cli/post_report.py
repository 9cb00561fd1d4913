"""``registry post-report``: the report of a review, as a comment at the forge."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

import click

from ..language import Words
from .at_forge import at_forge
from .command import Argument, Command
from .here import Here

if TYPE_CHECKING:
    from ..forge.post import Posted

EXAMPLES = (
    "registry post-report report.json",
    "registry post-report - < report.json",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "post-report",
        words,
        run,
        what=_(
            "Post reports of registry review --report at the forge, each below the open proposal "
            "that has its commit. One comment is kept up to date. Nothing in a report is believed: "
            "it is read strictly and written anew.\n\nThe forge is named by the variables FORGE "
            "(github, gitlab, forgejo or gitea), FORGE_API, FORGE_PROJECT and FORGE_TOKEN."
        ),
        parameters=[
            Argument(
                "files",
                metavar=_("FILE…"),
                what=_("Reports; - for standard input."),
                type=click.File("rb"),
                nargs=-1,
                required=True,
            )
        ],
        examples=EXAMPLES,
    )


def run(here: Here, files: Sequence[BinaryIO]) -> int:
    """Post each, and return 1 where one is no report. Raises Refused."""
    from ..forge.post import post
    from ..review.reports.document import LARGEST, BadDocument, read_document

    _ = here.words.text
    wrong = 0
    with at_forge(here.words) as forge:
        for file in files:
            try:
                told = read_document(file.read(LARGEST + 1))
            except BadDocument:
                wrong += 1
                said = _("%(file)s is no report of a review, or is too large.")
                click.echo(said % {"file": click.format_filename(file.name)}, err=True)
                continue
            done = post(forge, told)
            for one in done:
                click.echo(_said(one, here.words))
            if not done:
                said = _("No open proposal has the commit %(head)s: it has gone on, or is closed.")
                click.echo(said % {"head": told.head[:12]})
    return int(wrong > 0)


def _said(one: "Posted", words: Words) -> str:
    _ = words.text
    said = {
        "posted": _("Proposal %(number)s: the report is posted."),
        "renewed": _("Proposal %(number)s: the report is renewed."),
        "same": _("Proposal %(number)s: the report is there already."),
    }
    return said[one.happened] % {"number": one.proposal}
