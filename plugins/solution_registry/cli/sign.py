"""``registry sign``: sign what somebody else has begun, as one of those who decide."""

from pathlib import Path
from typing import Any

import click

from ..language import Words
from .command import Argument, Command
from .complaint import Refused, asked_back
from .context import Here
from .decide.options import sealing_options

EXAMPLES = (
    "registry sign my-service/2026-03-02-1",
    "registry sign policy/2026-03-02-1 --dry-run",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "sign",
        words,
        run,
        what=_(
            "Sign a decision that somebody else has begun and that names you: a certification "
            "from level 2 on, a change of policy. It is shown whole; read it as if it were your "
            "own, for it is. Only your signature is added."
        ),
        parameters=[
            Argument(
                "serial",
                metavar="SERIAL",
                what=_("The decision's serial: ID/DATE-N, or policy/DATE-N."),
            ),
            *sealing_options(words),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, serial: str, key: Path | None, **given: Any) -> None:
    """Sign. Raises Found and Refused."""
    from .decide.countersign import near, read_document, sign

    document = read_document(here, serial)
    if document is None:
        told = here.words.text("There is no record %(serial)s.") % {"serial": serial}
        raise Refused(told + asked_back(", ".join(near(here, serial)), here.words))
    sign(here, document, key, **given)
