"""``registry policy``: other numbers, the registrar, what slipped through; by signed decisions."""

from collections.abc import Mapping
from types import MappingProxyType

import click

from ..language import Words
from .branch import Branch, Make, carried_out
from .command import Argument, Command
from .decide.options import policy_options
from .path_types import Stated

TABLE: Mapping[str, str] = MappingProxyType(
    {
        "change": "Change numbers of the policy, or put another criteria set in force.",
        "registrar": "Let a central body's key sign what reviewers approve.",
        "exception": "Allow, after the fact, that something was altered that never changes.",
    }
)
"""Name → what it is for (an English msgid)."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    return Branch(
        "policy",
        words,
        what=words.text(
            "Decide by which rules the registry certifies. Each change is a decision of its own in "
            "policy/changes/, signed by two reviewers, or by the founding key while there are "
            "fewer; the first signs here, the second with “registry sign”."
        ),
        table=TABLE,
        make=MAKERS.__getitem__,
        examples=(
            "registry policy change validity_months=18",
            "registry policy exception",
        ),
    )


def _change(words: Words) -> click.Command:
    _ = words.text
    return Command(
        "change",
        words,
        carried_out("numbers", "change"),
        what=_(
            "Change policy/policy.yml. Name fields with their new values; without any, the file is "
            "taken as you have edited it. What policy may not say is refused, however many sign."
        ),
        parameters=[
            Argument(
                "values",
                metavar=f"[{_('FIELD=VALUE')}]…",
                what=_("A field of policy/policy.yml, and what it is from now on."),
                nargs=-1,
            ),
            *policy_options(words),
        ],
        examples=(
            "registry policy change validity_months=18 due_days=90",
            "registry policy change reviewers_per_level.1=2",
            "registry policy change criteria=2027.1",
            "registry policy change signing=reviewers",
        ),
    )


def _registrar(words: Words) -> click.Command:
    _ = words.text
    return Command(
        "registrar",
        words,
        carried_out("numbers", "registrar"),
        what=_(
            "For places where nobody has a key: the central body's one key signs what reviewers "
            "approved in the pull request. The records and the site say so. From the level on that "
            "you name, each reviewer's own key is needed all the same. “registry policy change "
            "signing=reviewers” ends it."
        ),
        parameters=[
            click.Option(
                ["--organisation"],
                metavar=_("ORGANISATION"),
                required=True,
                help=_("The central body (id or name)."),
            ),
            click.Option(
                ["--public-key"],
                metavar=_("KEY"),
                type=Stated(words),
                required=True,
                help=_("Its public key: the line, or the .pub file that it is in."),
            ),
            click.Option(
                ["--own-keys-from-level"],
                metavar="1|2|3",
                type=click.IntRange(1, 3),
                help=_("From this level on, each reviewer's own key signs."),
            ),
            *policy_options(words),
        ],
        examples=("registry policy registrar --organisation Sundsvall --public-key registrar.pub",),
    )


def _exception(words: Words) -> click.Command:
    _ = words.text
    return Command(
        "exception",
        words,
        carried_out("exception", "exception"),
        what=_(
            "Allow an alteration that “registry verify” finds: a record, signature or decision "
            "that was altered or lost. Without a path, show what there is to allow. Put the file "
            "back as it was first, if it can be."
        ),
        parameters=[
            Argument("paths", metavar=f"[{_('PATH')}]…", what=_("What was altered."), nargs=-1),
            *policy_options(words),
        ],
        examples=(
            "registry policy exception",
            "registry policy exception solutions/my-service/certifications/2026-03-02-1.yml",
        ),
    )


MAKERS: Mapping[str, Make] = MappingProxyType(
    {"change": _change, "registrar": _registrar, "exception": _exception}
)
