"""``registry status``: what needs somebody."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING

import click

from ..attention import KINDS, TITLES, Attention, attention, said
from ..language import Words
from ..terminal import width
from ..wording import visible
from .choice import Choice
from .command import Command
from .complete import organisation_ids
from .context import Here
from .counted import marked
from .lookup import organisation_asked_for
from .table import shortened

if TYPE_CHECKING:
    from ..registry import Registry

EXAMPLES = (
    "registry status",
    "registry status --only waiting --only due --only expired",
    "registry status --lead Sundsvall --all",
)
SHOWN = 10
"""Lines of one kind that are shown, unless all are asked for."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "status",
        words,
        run,
        what=_(
            "Show what needs somebody: decisions to make, certifications that end or no longer "
            "fit, words that have grown old, users who have not confirmed, questions not yet "
            "answered. The site shows the same as its queue."
        ),
        parameters=[
            click.Option(
                ["--only"],
                multiple=True,
                metavar="|".join(KINDS),
                type=Choice(list(KINDS), words, TITLES),
                help=_("Only this kind; may be given several times."),
            ),
            click.Option(
                ["--lead"],
                metavar=_("ORGANISATION"),
                shell_complete=organisation_ids,
                help=_("Only what this organisation leads (id or name)."),
            ),
            click.Option(["--examples"], is_flag=True, help=_("Fictional examples as well.")),
            click.Option(["everything", "--all"], is_flag=True, help=_("Every line of each kind.")),
            click.Option(["as_json", "--json"], is_flag=True, help=_("Write JSON.")),
        ],
        examples=EXAMPLES,
    )


def run(
    here: Here,
    *,
    only: Sequence[str],
    lead: str | None,
    examples: bool,
    everything: bool,
    as_json: bool,
) -> None:
    """Write what needs somebody."""
    registry = here.read()
    leader = organisation_asked_for(registry.vocabulary, lead, here.words) if lead else None
    found = [
        one
        for one in attention(registry, examples=examples)
        if (not only or one.kind in only)
        and (leader is None or registry.listings[one.solution].outline.lead == leader)
    ]
    if as_json:
        told = {"today": registry.today.isoformat(), "attention": [asdict(one) for one in found]}
        click.echo(json.dumps(told, indent=1))
        return
    if not found:
        click.echo(here.words.text("Nothing needs anybody."))
    for line in _lines(registry, found, here.words, None if everything else SHOWN):
        click.echo(line)


def _lines(
    registry: "Registry", found: Sequence[Attention], words: Words, most: int | None
) -> Iterator[str]:
    columns = width()
    for kind, group in groupby(found, key=lambda one: one.kind):
        these = list(group)
        yield f"{words.text(TITLES[kind])} ({len(these)})"
        longest = max(len(one.solution) for one in these[:most])
        for one in these[:most]:
            outline = registry.listings[one.solution].outline
            told = marked(outline, said(one, registry, words), words)
            line = f"  {one.solution:{longest}}  {told}".rstrip()
            yield visible(line if columns is None else shortened(line, columns))
        if most is not None and len(these) > most:
            told = words.plural("%(count)s more", "%(count)s more", len(these) - most)
            yield f"  … {told % {'count': len(these) - most}} (--all)"
        yield ""
