"""``registry verify``: the proof of a clone's whole history."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..language import Words
from ..terminal import colours
from .choice import Choice
from .command import Command
from .complaint import Refused
from .context import Here
from .failure import why
from .path_types import FilePath
from .progress import progress

if TYPE_CHECKING:
    from ..certification.past import Checkpoint
    from ..problem import Problem

FORMATS = ("text", "json")
EXAMPLES = (
    "registry verify",
    "registry verify --anchor SHA256:…",
    "registry verify --checkpoint published.json --write-checkpoint site/api/v1/checkpoint.json",
)
NOTHING_THERE = (404, 410)
"""What a server answers where nothing was published (RFC 9110, 15.5.5 and 15.5.11)."""
CANNOT = 2
"""The exit code where nothing can be proven here."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "verify",
        words,
        run,
        what=_(
            "Prove the whole history of this clone, offline: that every certification was signed "
            "by those who might decide when it came in, that policy changed only by signed "
            "decisions, and that nothing was altered since.\n\nThe exit code is 0 when everything "
            "holds, 1 when something does not, and 2 when nothing can be proven here."
        ),
        parameters=[
            click.Option(
                ["--anchor"],
                metavar="SHA256:…",
                help=_("The founding key's fingerprint, as the registry publishes it elsewhere."),
            ),
            click.Option(
                ["--checkpoint"],
                metavar=_("FILE"),
                help=_(
                    "What was published last: history has to go on from there. A file, or an "
                    "https address, which is the only thing that is asked for over the network."
                ),
            ),
            click.Option(
                ["--first"],
                is_flag=True,
                help=_("Nothing may be published yet: where --checkpoint finds nothing, go on."),
            ),
            click.Option(
                ["--write-checkpoint"],
                metavar=_("FILE"),
                type=FilePath(words),
                help=_("Write the next checkpoint there, if everything holds."),
            ),
            click.Option(
                ["--format"],
                type=Choice(FORMATS, words),
                metavar="|".join(FORMATS),
                default="text",
                help=_("How to report."),
            ),
        ],
        examples=EXAMPLES,
    )


def run(
    here: Here,
    anchor: str | None,
    checkpoint: str | None,
    first: bool,
    write_checkpoint: Path | None,
    format: str,
) -> int:
    """Report, and return 0, 1 or 2. Raises Refused."""
    from ..verify.checkpoint import write_checkpoint as written
    from ..verify.refusal import Refused as NotProven
    from ..verify.verify import Expected, verify
    from .proof_report import REPORTS

    expected = Expected(
        "" if anchor is None else _fingerprint(here, anchor),
        None if checkpoint is None else _checkpoint(here, checkpoint, first=first),
    )
    try:
        with progress(here.words.text("Proving the history")):
            proof = verify(here.root, here.today, expected, also_here=True)
    except NotProven as refused:
        return _cannot(here, refused.problem, format)
    click.echo(REPORTS[format](proof, here.language, colour=colours()), nl=False)
    if write_checkpoint and proof.holds and proof.checkpoint:
        try:
            write_checkpoint.write_bytes(written(proof.checkpoint))
        except OSError as failure:
            told = here.words.text("%(path)s cannot be written: %(why)s")
            values = {"path": write_checkpoint, "why": why(failure, here.words)}
            raise Refused(told % values) from None
    return 0 if proof.holds else 1


def _fingerprint(here: Here, anchor: str) -> str:
    """The anchor, which a variable that nobody has set leaves empty. Raises Refused."""
    from ..certification.keys import FINGERPRINT

    if FINGERPRINT.fullmatch(anchor.strip()):
        return anchor.strip()
    told = here.words.text(
        "“%(value)s” is no fingerprint of a key: that is SHA256: and 43 characters, as “registry "
        "verify” prints it. Nothing was compared."
    )
    raise Refused(told % {"value": anchor})


def _checkpoint(here: Here, file: str, *, first: bool) -> "Checkpoint | None":
    """What was published last; None where nothing was, and it may be the first. Raises Refused."""
    from ..forge.api import ForgeFailed
    from ..forge.published import fetched, is_address
    from ..verify.checkpoint import BadCheckpoint, read_checkpoint

    try:
        return read_checkpoint(fetched(file) if is_address(file) else Path(file).read_bytes())
    except ForgeFailed as failure:
        if first and failure.status in NOTHING_THERE:
            return None
        told = here.words.text("The last checkpoint could not be fetched: %(why)s")
        raise Refused(told % {"why": failure}) from None
    except (OSError, BadCheckpoint) as failure:
        if first and isinstance(failure, FileNotFoundError):
            return None
        told = here.words.text("%(path)s is no checkpoint that can be read.")
        raise Refused(told % {"path": file}) from None


def _cannot(here: Here, problem: "Problem", format: str) -> int:
    from ..reporters import REPORTERS

    click.echo(REPORTERS[format]([problem], here.language, colour=colours()), nl=False)
    return CANNOT
