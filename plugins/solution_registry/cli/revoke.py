"""``registry revoke``: decide that a certification should not stand."""

from dataclasses import replace
from typing import Any

import click

from ..language import Words
from .command import Argument, Command
from .complaint import Refused
from .complete import solution_ids
from .context import Here
from .decide.options import decision_options, sealing_options
from .decline import reason_option

EXAMPLES = (
    'registry revoke my-service --reason "The evidence was wrong."',
    "registry revoke my-service/2026-03-02-1",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "revoke",
        words,
        run,
        what=_(
            "Revoke a certification: it should not stand, for example because evidence was wrong. "
            "The old decision stays in the history; a later certification ends the revocation."
        ),
        parameters=[
            Argument(
                "serial",
                metavar="ID|SERIAL",
                what=_("The certification's serial; or the solution's id, for its last one."),
                shell_complete=solution_ids,
            ),
            reason_option(words),
            *decision_options(words),
            *sealing_options(words),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, serial: str, **given: Any) -> None:
    """Decide. Raises Found and Refused."""
    from .decide.decision import Kind, begin, reason

    id, _, name = serial.partition("/")
    deciding = begin(here, id, Kind("revoke", "revoked"), given)
    last = deciding.desk.last
    if not name and last is None:
        told = here.words.text("%(id)s has no certification that could be revoked.")
        raise Refused(told % {"id": id})
    revokes = serial if name else (last[0].serial if last else "")
    if revokes not in deciding.desk.entry.certifications:
        told = here.words.text("There is no record %(serial)s.")
        raise Refused(told % {"serial": serial})
    begun = deciding.begun(revokes=revokes)
    deciding.refuse_early(begun)
    begun = deciding.asked(begun)
    deciding.finish(replace(begun, reason=reason(deciding)))
