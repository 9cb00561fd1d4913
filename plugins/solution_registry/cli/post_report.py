"""``registry post-report``: the report of a review, as a comment at the forge."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

import click

from ..language import Words
from .at_forge import at_forge
from .command import Argument, Command
from .context import Here
from .path_types import ToRead

if TYPE_CHECKING:
    from ..forge.post import Posted
    from ..review.reports.document import Document

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
                type=ToRead(words),
                nargs=-1,
                required=True,
            ),
            click.Option(
                ["--dry-run"], is_flag=True, help=_("Write what would be posted; ask no forge.")
            ),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, files: Sequence[BinaryIO], *, dry_run: bool) -> int:
    """Post each, and return 1 where one is no report. Raises Refused."""
    from ..forge.post import post
    from ..review.reports.markdown import comment

    read = list(_read(files, here.words))
    if dry_run:
        for told in read:
            click.echo(comment(told), nl=False)
    else:
        with at_forge(here.words) as forge:
            for told in read:
                for line in _said(post(forge, told), told, here.words):
                    click.echo(line)
    return int(len(read) < len(files))


def _read(files: Sequence[BinaryIO], words: Words) -> Iterator["Document"]:
    """Those that are reports; of each other one it is said."""
    from ..review.reports.document import LARGEST, BadDocument, read_document

    for file in files:
        try:
            yield read_document(file.read(LARGEST + 1))
        except BadDocument:
            said = words.text("%(file)s is no report of a review, or is too large.")
            click.echo(said % {"file": click.format_filename(file.name)}, err=True)


def _said(done: "Sequence[Posted]", told: "Document", words: Words) -> Iterator[str]:
    _ = words.text
    if not done:
        missing = _("No open proposal has the commit %(head)s: it has gone on, or is closed.")
        yield missing % {"head": told.head[:12]}
    said = {
        "posted": _("Proposal %(number)s: the report is posted."),
        "renewed": _("Proposal %(number)s: the report is renewed."),
        "same": _("Proposal %(number)s: the report is there already."),
    }
    for one in done:
        yield said[one.happened] % {"number": one.proposal}
