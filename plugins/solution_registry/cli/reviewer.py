"""``registry reviewer``: name reviewers, change them, and end their task, by signed decisions."""

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
        "add": "Name a new reviewer.",
        "change": "Change a reviewer's role, areas, organisation or key.",
        "retire": "End a reviewer's task; what they have decided stands.",
        "lost": "Declare a reviewer's key lost; nothing signed with it counts that comes in later.",
    }
)
"""Name → what it is for (an English msgid)."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    return Branch(
        "reviewer",
        words,
        what=words.text(
            "Decide who may certify. Each change is a decision of its own in policy/changes/, "
            "signed by two reviewers, or by the founding key while there are fewer; the first "
            "signs here, the second with “registry sign”."
        ),
        table=TABLE,
        make=MAKERS.__getitem__,
        examples=(
            'registry reviewer add --organisation Sundsvall --role "Reviewer" --public-key her.pub',
            "registry reviewer retire rv-4k2m9x",
        ),
    )


def _add(words: Words) -> click.Command:
    _ = words.text
    return Command(
        "add",
        words,
        carried_out("reviewers", "add"),
        what=_(
            "Name a new reviewer: a role in an organisation, with the public key that they sign "
            "with. They get a random id, which is theirs for ever."
        ),
        parameters=[
            click.Option(
                ["--organisation"],
                metavar=_("ORGANISATION"),
                required=True,
                help=_("Whose reviewer (id or name)."),
            ),
            *_about(words),
            click.Option(
                ["--no-key"],
                is_flag=True,
                help=_("They have no key: the registrar signs what they approve."),
            ),
            click.Option(
                ["--from-day"], metavar=_("DAY"), help=_("The first day; otherwise today.")
            ),
            *policy_options(words),
        ],
        examples=(
            'registry reviewer add --organisation Sundsvall --role "Reviewer" --public-key her.pub',
            'registry reviewer add --organisation se-2281 --public-key "ssh-ed25519 AAAA…"',
        ),
    )


def _change(words: Words) -> click.Command:
    _ = words.text
    return Command(
        "change",
        words,
        carried_out("reviewers", "change"),
        what=_(
            "Change what is said of a reviewer. A new key takes the place of the old one, and ends "
            "that it is lost. Without options, the file is taken as you have edited it."
        ),
        parameters=[
            _reviewer(words),
            click.Option(
                ["--organisation"],
                metavar=_("ORGANISATION"),
                help=_("Whose reviewer (id or name)."),
            ),
            *_about(words),
            *policy_options(words),
        ],
        examples=(
            "registry reviewer change rv-4k2m9x --area building --area streets",
            "registry reviewer change rv-4k2m9x --public-key new.pub",
        ),
    )


def _retire(words: Words) -> click.Command:
    _ = words.text
    return Command(
        "retire",
        words,
        carried_out("reviewers", "retire"),
        what=_(
            "End a reviewer's task. They stay in the list, so that what they have decided can be "
            "checked for ever; from now on they decide nothing more."
        ),
        parameters=[
            _reviewer(words),
            click.Option(
                ["--last-day"],
                metavar=_("DAY"),
                help=_("Their last day; otherwise the day before the decision."),
            ),
            *policy_options(words),
        ],
        examples=("registry reviewer retire rv-4k2m9x",),
    )


def _lost(words: Words) -> click.Command:
    _ = words.text
    return Command(
        "lost",
        words,
        carried_out("reviewers", "lost"),
        what=_(
            "Declare that a reviewer's key is lost or stolen. Nothing counts that comes in later "
            "with its signature, whatever day it claims. What came in before stands; look through "
            "it, and revoke what they did not decide. They get a new key with “registry reviewer "
            "change”."
        ),
        parameters=[_reviewer(words), *policy_options(words)],
        examples=("registry reviewer lost rv-4k2m9x",),
    )


MAKERS: Mapping[str, Make] = MappingProxyType(
    {"add": _add, "change": _change, "retire": _retire, "lost": _lost}
)


def _reviewer(words: Words) -> click.Parameter:
    return Argument("id", metavar="ID", what=words.text("The reviewer's id, as rv-4k2m9x."))


def _about(words: Words) -> list[click.Parameter]:
    _ = words.text
    return [
        click.Option(["--role"], metavar=_("TEXT"), help=_("The role, never a person's name.")),
        click.Option(
            ["--area"],
            multiple=True,
            metavar=_("AREA"),
            help=_("A service area (id or name); several fit. Otherwise all."),
        ),
        click.Option(
            ["--public-key"],
            metavar=_("KEY"),
            type=Stated(words),
            help=_("Their public key: the line, or the .pub file that it is in."),
        ),
    ]
