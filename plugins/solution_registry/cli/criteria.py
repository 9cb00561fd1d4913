"""``registry criteria``: a new set of criteria, by a signed decision."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import click

from ..language import Words
from .branch import Branch
from .command import Argument, Command
from .context import Here
from .decide.options import policy_options
from .path_types import FilePath

TABLE: Mapping[str, str] = MappingProxyType({"add": "Add a set of criteria."})
"""Name → what it is for (an English msgid)."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    return Branch(
        "criteria",
        words,
        what=words.text(
            "Decide by which criteria the registry certifies. A set never changes once it is "
            "there: a new one is a new file."
        ),
        table=TABLE,
        make={"add": _add}.__getitem__,
        examples=("registry criteria add criteria-2027.yml",),
    )


def _add(words: Words) -> click.Command:
    _ = words.text
    return Command(
        "add",
        words,
        run,
        what=_(
            "Add a set of criteria from a file, as schema/criteria/ID.yml. It is in force once "
            "policy says so, in a decision of its own: registry policy change criteria=ID"
        ),
        parameters=[
            Argument(
                "file",
                metavar=_("FILE"),
                what=_("The set, written as those in schema/criteria/."),
                type=FilePath(words),
            ),
            *policy_options(words),
        ],
        examples=("registry criteria add criteria-2027.yml",),
    )


def run(here: Here, **given: Any) -> None:
    """Add it. Raises Found and Refused."""
    from .decide.numbers import criteria

    criteria(here, **given)
