"""``registry post-queue``: what somebody has to see to, as issues at the forge."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import click

from ..language import Words, words
from ..wording import visible
from .at_forge import at_forge
from .command import Command
from .complaint import Refused
from .context import Here
from .path_types import ToRead

if TYPE_CHECKING:
    from ..forge.queue import Step

EXAMPLES = ("registry post-queue --dry-run", "registry post-queue --links dead.json")
_MOST: Final = 20_000_000


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "post-queue",
        words,
        run,
        what=_(
            "Keep one issue at the forge for each matter that somebody has to see to: "
            "certifications that end or no longer fit, contacts and confirmations that have grown "
            "old, procurement routes that close. An issue is renewed when its matter changes, "
            "closed when it is solved, and left alone when a person has closed it.\n\n"
            "The forge is named by the variables FORGE (github, gitlab, forgejo or gitea), "
            "FORGE_API, FORGE_PROJECT and FORGE_TOKEN."
        ),
        parameters=[
            click.Option(
                ["--dry-run"], is_flag=True, help=_("Say what would be done, and do nothing.")
            ),
            click.Option(
                ["--links"],
                metavar=_("FILE"),
                type=ToRead(words),
                help=_("What registry check-links --format json has found: dead links as well."),
            ),
            click.Option(["--examples"], is_flag=True, help=_("Fictional examples as well.")),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, *, dry_run: bool, links: BinaryIO | None, examples: bool) -> None:
    """Bring issues and matters into step. Raises Refused."""
    from ..attention import attention
    from ..forge.matters import LINKS, dead_links, key_of, matters
    from ..forge.queue import plan, take
    from ..registry.read_ground import read_ground

    registry = here.read()
    accounts = read_ground(Path(registry.settings.root)).maintainers
    spoken = words(registry.settings.languages[0])
    found = attention(registry, examples=examples)
    wanted = list(matters(found, registry, accounts, spoken))
    if links:
        wanted += dead_links(_dead(links, here.words), registry, accounts, spoken)
    solved = spoken.text("This is solved.")
    with at_forge(here.words) as forge:
        issues = (one for one in forge.issues() if links or not key_of(one.body).startswith(LINKS))
        steps = plan(wanted, issues, forge.me())
        for step in steps:
            if not dry_run:
                take(forge, step, solved)
            click.echo(_said(step, here.words))
    if not steps:
        click.echo(here.words.text("The issues are as they should be."))


def _dead(report: BinaryIO, words: Words) -> dict[str, list[str]]:
    """The dead links of a report, by solution. Raises Refused."""
    found: dict[str, list[str]] = {}
    try:
        for one in json.loads(report.read(_MOST))["problems"]:
            top, id = one["path"].split("/")[:2]
            if one["code"] == "dead-link" and top == "solutions":
                found.setdefault(id, []).append(str(one["values"]["value"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        told = words.text("%(file)s is no report of registry check-links --format json.")
        raise Refused(told % {"file": click.format_filename(report.name)}) from None
    return found


def _said(step: "Step", words: Words) -> str:
    _ = words.text
    said = {
        "opened": _("opened: %(what)s"),
        "renewed": _("renewed: %(what)s"),
        "closed": _("closed: %(what)s"),
        "waits": _("waits for the next time: %(what)s"),
    }
    title = step.matter.title if step.matter else step.issue.title if step.issue else ""
    return said[step.happened] % {"what": visible(f"{step.key} · {title}")}
