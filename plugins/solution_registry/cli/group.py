"""``registry`` itself: a table of commands, of which only the one that is asked for is loaded."""

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from types import MappingProxyType

import click

from .. import __version__
from ..language import Words
from .branch import Branch, Make

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "validate": "Find what is wrong in the registry's files, and how to mend it.",
        "new": "Begin a solution or an adopter: a file to fill in.",
        "import": "Begin a solution from a publiccode.yml.",
        "list": "List solutions, by what they are, who uses them and where they stand.",
        "show": "Show one solution.",
        "status": "Show what needs somebody: expiring, unconfirmed, incomplete.",
        "review": "Review a change: what it means, what is wrong, who has to look.",
        "check-links": "Ask, over the network, whether the links in the registry lead anywhere.",
        "key": "Show your SSH keys, and how to make one for signing.",
        "certify": "Decide that a solution meets the criteria, and sign that.",
        "renew": "Go through the last certification again, and sign anew.",
        "decline": "Decide that a solution is not certified this time.",
        "revoke": "Decide that a certification should not stand.",
        "sign": "Sign what somebody else has begun, as the second who decides.",
        "reviewer": "Name reviewers, change them, and end their task, by signed decisions.",
        "policy": "Change the policy, and allow what slipped through, by signed decisions.",
        "criteria": "Add a new set of criteria, by a signed decision.",
        "init": "Found a registry, with a key of your own.",
        "deprecate": "Say that a solution should not be taken up any more.",
        "verify": "Prove the whole history: signatures, authority, nothing altered.",
        "proposals": "List what is proposed at the forge.",
        "post-report": "Post the report of a review at the forge.",
        "post-queue": "Keep an issue at the forge for what has to be seen to.",
        "generate": "Write the files that are made from the models.",
        "export": "Write the registry for other programs: JSON and CSV.",
        "completion": "Let the shell complete commands, options and ids.",
    }
)
"""Name → what it is for (an English msgid). The command is ``command`` in the module so named,
with ``_`` for a hyphen, and after a word that Python has itself."""

EXAMPLES = (
    "registry validate",
    "registry new e_service my-service",
    "registry list --area building --status certified --status due",
    "registry --lang sv status",
)


def registry(words: Words) -> Branch:
    """The command that holds all others, in a language."""
    root = Branch(
        "registry",
        words,
        what=words.text(
            "Work with a registry of shared municipal solutions: validated files in git."
        ),
        table=COMMANDS,
        make=_make,
        examples=EXAMPLES,
    )
    root.params.insert(0, _version(words))
    return root


def _make(name: str) -> Make:
    module = name.replace("-", "_") + "_" * iskeyword(name)
    made: Make = import_module(f"{__package__}.{module}").command
    return made


def _version(words: Words) -> click.Option:
    def show(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(f"registry {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=words.text("Show the version."),
    )
