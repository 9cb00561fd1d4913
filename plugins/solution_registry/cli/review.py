"""``registry review``: what a change means, what is wrong with it, and who has to look at it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import click

from ..language import Words, words
from ..terminal import colours
from .command import Command
from .complaint import Refused
from .context import Here
from .path_types import FilePath
from .report_format import chosen_format, format_option
from .unreviewed import tell_unreviewed

if TYPE_CHECKING:
    from ..review import NoReview

EXAMPLES = (
    "registry review --base origin/main",
    "registry review --base origin/main --head my-branch",
    "registry --lang sv review --base origin/main --format markdown > report.md",
)

NEEDS_SOMEBODY: Final = 42
"""The exit code for a change that is in order and needs somebody named."""

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "no-policy": (
            "The base has no policy/policy.yml and policy/reviewers.yml that can be "
            "read, so nobody knows who may decide. Found the registry on the base first: "
            "registry init"
        ),
        "unknown-revision": "Git knows no commit called %(revision)s. Fetch it first.",
        "ambiguous-revision": (
            "%(revision)s is more than one thing here, a branch and a tag perhaps, and whoever "
            "pushed one of them would choose what is compared. Say which is meant, for example "
            "refs/remotes/%(revision)s. They are listed by: git show-ref %(revision)s"
        ),
        "unrelated": "%(base)s and %(head)s have no commit in common.",
        "shallow": (
            "This clone has only a part of the history. Fetch the rest: git fetch --unshallow"
        ),
        "missing-objects": (
            "This clone has only a part of the files. Clone the repository whole, without --filter."
        ),
        "named-twice": (
            "A folder of %(head)s has two files of one name, as no git writes it, so nobody can "
            "tell which of them would be merged. Commit the change anew from a fresh clone."
        ),
        "too-many-changes": (
            "%(head)s has more commits or files than a review reads, longer messages, or folders "
            "that are too deep or too large. Propose it in parts, and look at what its folders "
            "hold."
        ),
        "no-git": "Git is not installed.",
        "no-repository": "This folder is in no git repository.",
        "not-trusted": (
            "The folder belongs to somebody else, and git refuses to read it. If you trust it: "
            "git config --global --add safe.directory FOLDER"
        ),
    }
)
"""Why a change cannot be reviewed → what to say (English msgids)."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "review",
        words,
        run,
        what=_(
            "Review a change: what it means in plain words, what is wrong with it, who has to look "
            "at it, and what it does to certifications. The change is read from git: what is not "
            "committed is not looked at, and nothing is checked out or run.\n\nThe exit code is 0 "
            "when whoever may merge can do so, 42 when somebody named has to look first, 1 when "
            "something has to be mended, and 2 when the change could not be reviewed."
        ),
        parameters=[
            click.Option(
                ["--base"],
                metavar=_("REVISION"),
                required=True,
                help=_("The branch that the change is for; who may decide is read from its tip."),
            ),
            click.Option(
                ["--head"],
                metavar=_("REVISION"),
                default="HEAD",
                help=_("The change; otherwise the commit that is checked out."),
            ),
            click.Option(
                ["--account"],
                metavar=_("NAME"),
                default="",
                help=_("Who proposes the change, as the forge says."),
            ),
            click.Option(
                ["--report"],
                metavar=_("FILE"),
                type=FilePath(words),
                help=_("Also write what another job can post: registry post-report."),
            ),
            format_option(words),
        ],
        examples=EXAMPLES,
    )


def run(
    here: Here, base: str, head: str, account: str, report: Path | None, format: str | None
) -> int:
    """Report, and return 0, 42 or 1 by the verdict. Raises Refused."""
    from ..review import NoReview, Verdict, review
    from ..review.reports import REPORTS
    from ..review.reports.document import document, write_document
    from ..review.settings import base_settings

    if report:
        report.unlink(missing_ok=True)  # whatever becomes of this review, that of another is none
    try:
        with here.reading_settings(f"{base}: "):
            settings = base_settings(here.root, base, cached=here.cached)
        with _reported(here, base, head, report, settings.languages):
            found = review(settings, base, head, here.today, account)
            told = REPORTS[chosen_format(format)](found, here.language, colour=colours())
            if report:
                report.write_bytes(write_document(document(found, settings.languages)))
    except NoReview as reason:
        raise Refused(_reason(reason, base, head, here.words)) from None
    click.echo(told, nl=False)
    tell_unreviewed(here, found, base)
    return {Verdict.PASS: 0, Verdict.NEEDS: NEEDS_SOMEBODY, Verdict.FAIL: 1}[found.verdict]


@contextmanager
def _reported(
    here: Here, base: str, head: str, report: Path | None, languages: Sequence[str]
) -> Iterator[None]:
    """Where a change cannot be reviewed, a report says so and why; the failure goes on from here.

    Without one, whoever looks at the proposal would read what the last report said.
    """
    from ..history import NoHistory
    from ..history.objects import Objects
    from ..review.reports.document import stopped, write_document

    try:
        yield
    except Exception as failure:
        if report:
            why = {one: tuple(_why(failure, base, head, words(one))) for one in languages}
            with suppress(NoHistory, OSError), Objects(here.root) as objects:
                commits = objects.commit(base), objects.commit(head)
                report.write_bytes(write_document(stopped(*commits, here.today, why)))
        raise


def _why(failure: Exception, base: str, head: str, words: Words) -> Iterator[str]:
    """Why a change could not be reviewed. Of what nobody foresaw only the name is told."""
    from ..review import NoReview

    _ = words.text
    if isinstance(failure, NoReview):
        yield _reason(failure, base, head, words)
    elif isinstance(failure, OSError):
        told = _("The computer refused something (%(name)s). Have the job run again.")
        yield told % {"name": os.strerror(failure.errno) if failure.errno else "OSError"}
    else:
        told = _("The review stopped at something that nobody foresaw (%(name)s).")
        yield told % {"name": type(failure).__name__}
        yield _(
            "It is a mistake in the program, not in the change. Tell those who look after it; what "
            "they need stands in the log of the job."
        )


def _reason(reason: "NoReview", base: str, head: str, words: Words) -> str:
    why = words.text(REASONS[str(reason)])
    return why % {"base": base, "head": head, "revision": reason.revision}
